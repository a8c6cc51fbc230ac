import type { ItemId } from '#lib/items/item.ts';
import { isRightAfterHint, outcomeOf, turnsOf, type Attempt } from './attempt.ts';

/**
 * The items whose last response was wrong or only partly right. What was answered rightly since, with a hint or without, is no
 * longer missed;
 * what was not answered, or is the student's own to judge, was neither.
 *
 * @param attempts that are over, the latest first
 */
export function missedItems(attempts: readonly Attempt[]): ReadonlySet<ItemId> {
	const last = new Map<ItemId, boolean>();
	for (const turn of attempts.flatMap(turnsOf)) {
		const { asked, mark } = turn;
		const outcome = isRightAfterHint(turn) ? 'right' : outcomeOf(mark);
		if (outcome === 'open' || outcome === 'own' || last.has(asked.item.id)) continue;
		last.set(asked.item.id, outcome !== 'right');
	}
	return new Set([...last].filter(([, missed]) => missed).map(([id]) => id));
}
