import type { Moment } from '#lib/assignment/ids.ts';

const HOUR = 3_600_000;
const RULES = [
	{ unit: HOUR, most: 24 },
	{ unit: 24 * HOUR, most: 7 },
	{ unit: 7 * 24 * HOUR, most: 4 }
];

/**
 * Which of the backups of a document are kept: the latest of each of the last 24 hours, 7 days and 4 weeks that have any.
 * Hours, days and weeks without a change count for nothing, so that what has not changed for a year still has its backups.
 */
export function keptOf(times: readonly Moment[]): Set<Moment> {
	const latestFirst = [...times].sort((a, b) => b - a);
	const kept = new Set<Moment>();
	for (const { unit, most } of RULES) {
		const seen = new Set<number>();
		for (const time of latestFirst) {
			const which = Math.floor(time / unit);
			if (seen.has(which) || seen.size === most) continue;
			seen.add(which);
			kept.add(time);
		}
	}
	return kept;
}
