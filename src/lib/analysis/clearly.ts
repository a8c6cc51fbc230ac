import type { Turn } from '#lib/quiz/attempt.ts';
import { possiblePoints } from '#lib/items/registry.ts';
import type { Tally } from './calibration.ts';

/** How far one share must lie above another, in standard deviations: chance alone does it once in twenty times. */
const CLEAR = 1.645;
/** The same where the one that lies furthest of six is looked for: any of them then does it once in twenty times. */
const CLEAR_OF_SIX = 2.394;

/** Questions as a tally: of each the share of its points that was earned. What gives no points is left out. */
export function tallyOf(turns: readonly Turn[]): Tally {
	let [right, of] = [0, 0];
	for (const { asked, mark } of turns) {
		const possible = possiblePoints(asked.item);
		if (possible === 0) continue;
		of++;
		if (mark.kind === 'marked') right += mark.earned / possible;
	}
	return { right, of };
}

/**
 * How far the share of one tally lies above that of another, in standard deviations: the test of two proportions with a
 * pooled share. Questions that earn part of their points vary less than it takes for granted, so it errs on the side
 * of saying nothing. 0 where either is empty, or both are all right or all wrong.
 */
export function above(a: Tally, b: Tally): number {
	if (a.of === 0 || b.of === 0) return 0;
	const pooled = (a.right + b.right) / (a.of + b.of);
	const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of));
	return spread > 0 ? (a.right / a.of - b.right / b.of) / spread : 0;
}

/** Whether the share of one tally is so far above that of another that chance is a poor reason for it. */
export function isClearlyAbove(a: Tally, b: Tally): boolean {
	return above(a, b) >= CLEAR;
}

/** The same of a skill that was picked since it stands out most: whoever looks at six finds one by chance sooner. */
export function standsOutAbove(a: Tally, b: Tally): boolean {
	return above(a, b) >= CLEAR_OF_SIX;
}
