import type { Pair } from './sat.ts';

export const GROUPS = ['lower', 'middle', 'upper'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Students in thirds by what they earned on the rest of the quiz. Those with as much as each other are never parted: all of them
 * go where the middle of their places lies (below the first third, above the last, or between). Hence thirds may differ in size,
 * and where all have the same everyone is in the middle.
 */
export function groupsOf(pairs: readonly Pair[]): Record<Group, Pair[]> {
	const groups: Record<Group, Pair[]> = { lower: [], middle: [], upper: [] };
	const sorted = [...pairs].sort((a, b) => a.rest - b.rest);
	for (let first = 0; first < sorted.length;) {
		let after = first + 1;
		while (sorted[after]?.rest === sorted[first]!.rest) after++;
		// Twice the middle place, against twice the thirds: whole numbers, so that nothing hangs on how thirds are rounded.
		const middle = 3 * (first + after);
		const group = middle < 2 * sorted.length ? 'lower' : middle > 4 * sorted.length ? 'upper' : 'middle';
		groups[group].push(...sorted.slice(first, after));
		first = after;
	}
	return groups;
}
