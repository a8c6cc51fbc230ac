import type { Item } from '#lib/items/types.ts';

/**
 * What pure guessing would earn on average, as a share of the points, 0–1: one in so many where one is chosen from a list, and 0
 * where something is typed. `undefined` where it cannot be said how a guesser would go about it: several of a list, an order,
 * sentences of the passage, free writing.
 * Source: Moodle documentation, “Quiz statistics calculations” (random guess score).
 */
export function guessScoreOf(item: Item): number | undefined {
	switch (item.type) {
		case 'single-choice':
			return 1 / item.options.length;
		case 'true-false-not-given':
			return 1 / 3;
		case 'match':
			return 1 / item.options.length;
		case 'gap-fill':
			return (
				item.gaps.reduce((sum, gap) => sum + (gap.kind === 'listed' ? 1 / gap.options.length : 0), 0) /
				item.gaps.length
			);
		case 'short-answer':
			return 0;
		case 'multiple-choice':
		case 'order':
		case 'evidence':
		case 'two-part':
		case 'open-response':
			return undefined;
	}
}
