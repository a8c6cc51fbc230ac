import type { Store, Trouble } from '../store/store.ts';

/** Two times of which one is wrong: what the clock says, and what was written more than a day later. */
export type Doubt = Extract<Trouble, { kind: 'clock-in-doubt' }>;

/** What somebody has to say first; `undefined` where nothing is in doubt. */
export function doubtOf(store: Pick<Store, 'troubles'>): Doubt | undefined {
	return store.troubles().find((trouble): trouble is Doubt => trouble.kind === 'clock-in-doubt');
}

/** Whether somebody has to say first which clock is right: until then nothing opens, closes or is late by time. */
export function isClockInDoubt(store: Pick<Store, 'troubles'>): boolean {
	return doubtOf(store) !== undefined;
}
