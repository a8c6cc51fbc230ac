import { sayWholeTime } from '#lib/assignment/local-time.ts';
import type { Store } from '../store/store.ts';
import { doubtOf } from './clock-in-doubt.ts';

/** Two times of which the owner says which is right, in words. */
export interface DoubtShown {
	/** What the clock said when the server was started. */
	wall: string;
	/** What was written later than that. */
	written: string;
	/** How: the name of a document, or that the server ran then. */
	record: string;
	/** The zone in which both are said. */
	zone: string;
}

/** @param zone of the server */
export function showDoubt(store: Pick<Store, 'troubles'>, zone: string): DoubtShown | undefined {
	const doubt = doubtOf(store);
	return (
		doubt && {
			wall: sayWholeTime(doubt.wall, zone),
			written: sayWholeTime(doubt.written, zone),
			record: doubt.document === 'owner' ? 'This server was running' : `${doubt.document}.json was written`,
			zone
		}
	);
}
