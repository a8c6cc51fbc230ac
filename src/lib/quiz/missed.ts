import type { ItemId } from '#lib/items/item.ts';
import { outcomeOf, turnsOf, type Attempt } from './attempt.ts';

/**
 * The items whose last response was wrong or only partly right. What was answered rightly since is no longer missed;
 * what was not answered, or is the student's own to judge, was neither.
 *
 * @param attempts that are over, the latest first
 */
export function missedItems(attempts: readonly Attempt[]): ReadonlySet<ItemId> {
	const last = new Map<ItemId, boolean>();
	for (const { asked, mark } of attempts.flatMap(turnsOf)) {
		const outcome = outcomeOf(mark);
		if (outcome === 'open' || outcome === 'own' || last.has(asked.item.id)) continue;
		last.set(asked.item.id, outcome !== 'right');
	}
	return new Set([...last].filter(([, missed]) => missed).map(([id]) => id));
}
