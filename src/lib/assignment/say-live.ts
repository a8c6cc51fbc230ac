import { sayPoints } from '#lib/quiz/say.ts';
import type { Moment } from './ids.ts';
import type { LiveRow } from './live.ts';

const MINUTE = 60_000;
/** From when on nothing was saved for long enough to be worth a look. */
export const QUIET_AFTER = 3 * MINUTE;
/** A page says every half minute that it is there; one out of sight may do so once a minute, and one of those may be lost. */
export const LOST_AFTER = 2.5 * MINUTE;

/** Where a student is, in a few words. */
export interface Standing {
	text: string;
	/** Whether the teacher should look. */
	calls: boolean;
}

/**
 * @param now the server’s time, as near as it is known
 * @param hidden whether marks are out of sight
 */
export function sayStanding(row: LiveRow, now: Moment, hidden: boolean): Standing {
	const calm = (text: string): Standing => ({ text, calls: false });
	if (row.stage === 'missing') return calm('Not joined');
	if (row.stage === 'joined') return calm('Not begun');
	if (row.stage === 'finished') {
		if (hidden || row.score === undefined) return calm('Finished');
		return calm(`${sayPoints(row.score.earned)} of ${row.score.possible}`);
	}
	if (row.heardAt !== undefined && now - row.heardAt >= LOST_AFTER)
		return { text: `Lost ${minutes(now - row.heardAt)}`, calls: true };
	if (row.savedAt !== undefined && now - row.savedAt >= QUIET_AFTER)
		return { text: `Quiet ${minutes(now - row.savedAt)}`, calls: true };
	return calm(row.here === undefined ? 'All answered' : `On ${row.here}`);
}

const minutes = (span: number): string => `${Math.floor(span / MINUTE)} min`;

/** A question of a row, for who cannot see it. */
export const CELL_WORDS = {
	in: 'right',
	part: 'partly right',
	out: 'wrong',
	on: 'answered',
	open: 'not answered'
} as const satisfies Record<LiveRow['cells'][number], string>;
