import { LEAST_STUDENTS } from './flags.ts';
import { meanOf, varianceOf } from './moments.ts';

/**
 * Between which values the mean of many students like these probably lies, 95 times in 100: Student’s interval. `undefined` of
 * fewer than `LEAST_STUDENTS`, of whom a few that are not like the others decide it, and where no value differs.
 */
export function likelyMean(values: readonly number[]): [low: number, high: number] | undefined {
	const variance = varianceOf(values);
	if (values.length < LEAST_STUDENTS || !variance) return undefined;
	const reach = tFor(values.length - 1) * Math.sqrt(variance / values.length);
	const mean = meanOf(values)!;
	return [mean - reach, mean + reach];
}

/**
 * How many standard errors reach so far, from eight degrees of freedom on right to a thousandth.
 * Source: the Cornish–Fisher expansion of Student’s t (Abramowitz and Stegun, 26.7.5).
 */
export function tFor(degrees: number): number {
	const z = 1.959964;
	const first = (z ** 3 + z) / 4;
	const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
	const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
	return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
