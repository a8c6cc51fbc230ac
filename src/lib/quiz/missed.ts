import type { ItemId } from '#lib/items/item.ts';
import { isRightAfterHint, outcomeOf, turnsOf, type Attempt, type Turn } from './attempt.ts';

/**
 * Whether a response was wrong or only partly right; right after a hint is right. `undefined` where there is nothing to miss:
 * what was not answered, or is the student's own to judge.
 */
export function isMissed(turn: Turn): boolean | undefined {
	const outcome = outcomeOf(turn.mark);
	if (outcome === 'wrong' || outcome === 'partly') return !isRightAfterHint(turn);
	return outcome === 'right' ? false : undefined;
}

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
		const { id } = turn.asked.item;
		const missed = isMissed(turn);
		if (missed !== undefined && !last.has(id)) last.set(id, missed);
	}
	return new Set([...last].filter(([, missed]) => missed).map(([id]) => id));
}
