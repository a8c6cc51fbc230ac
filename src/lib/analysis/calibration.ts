import { outcomeOf, type Turn } from '#lib/quiz/attempt.ts';

/** How many responses there were of a kind, and how many of them were right. */
export interface Tally {
	right: number;
	of: number;
}

/** How often a student was right, when sure and when unsure. */
export interface Calibration {
	sure: Tally;
	unsure: Tally;
}

/**
 * How well a student's confidence fits what came of it, over responses of which it was said. Right is right in full. Left
 * out is what was given after a hint, since it says nothing of what the student knew, and what the student marks.
 * `undefined` where no response is left.
 */
export function calibrationOf(
	turns: readonly Pick<Turn, 'sure' | 'hint' | 'mark'>[]
): Calibration | undefined {
	const said = turns.filter(
		({ sure, hint, mark }) => sure !== undefined && hint === undefined && mark.kind === 'marked'
	);
	if (said.length === 0) return undefined;
	const tally = (wanted: boolean): Tally => {
		const own = said.filter(({ sure }) => sure === wanted);
		return { right: own.filter(({ mark }) => outcomeOf(mark) === 'right').length, of: own.length };
	};
	return { sure: tally(true), unsure: tally(false) };
}

/** The share that was right, 0–1; `undefined` where there was nothing. */
export function shareOf({ right, of }: Tally): number | undefined {
	return of === 0 ? undefined : right / of;
}

/**
 * Between which shares, 0–1, the true one probably lies: Wilson's score interval, which holds for few responses too, as
 * it never leaves 0–1. With none, it is everything.
 *
 * @param z how sure it is to be, in standard deviations; 1.96 is 95 times in 100
 */
export function likelyShares({ right, of }: Tally, z = 1.96): [number, number] {
	if (of === 0) return [0, 1];
	const p = right / of;
	const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
	const reach = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
	return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
