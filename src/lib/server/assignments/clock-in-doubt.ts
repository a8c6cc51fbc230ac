import type { Store } from '../store/store.ts';

/** Whether somebody has to say first which clock is right: until then nothing opens, closes or is late by time. */
export function isClockInDoubt(store: Pick<Store, 'troubles'>): boolean {
	return store.troubles().some(({ kind }) => kind === 'clock-in-doubt');
}
