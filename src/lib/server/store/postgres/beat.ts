import type { Moment } from '#lib/assignment/ids.ts';
import type { Leap } from '../store.ts';

/** The time that counts, as all instances share it. */
export interface SharedTime {
	/** When an instance was last heard of, by the time that counts. */
	beat: Moment;
	/** By how much the time that counts is ahead of the server's clock. */
	shift: number;
	/** What the server's clock said when it turned out to be more than a day behind, and nobody has said yet which is right. */
	doubt: Moment | null;
}

export const BEAT_MS = 2000;
/** Three beats that nobody made: nobody could save. */
export const SILENCE = 3 * BEAT_MS;
const DAY = 86_400_000;
/** Two instances read the server's clock at the same moment, and one of them is the first to say so. */
const SLACK = 1000;

/**
 * The time as it is now. It is never behind what it was, and pulled forward by the server's clock; where nobody was heard of, it
 * has leapt.
 *
 * @param before `undefined` at the first start of all
 * @param wall the server's clock
 */
export function nextBeat(
	before: SharedTime | undefined,
	wall: Moment
): { time: SharedTime; leap?: Leap; setBack?: number } {
	if (before === undefined) return { time: { beat: wall, shift: 0, doubt: null } };
	const now = wall + before.shift;
	if (now >= before.beat - SLACK && now <= before.beat + SILENCE)
		return { time: { ...before, beat: Math.max(now, before.beat) } };
	const beat = Math.max(wall, before.beat);
	const shift = beat - wall;
	const doubt = shift > DAY ? wall : before.doubt;
	const time = { beat, shift, doubt };
	const by = beat - before.beat;
	if (by > SILENCE) return { time, leap: { at: beat, by, of: 'restart' } };
	return shift > before.shift && doubt === null ? { time, setBack: shift - before.shift } : { time };
}
