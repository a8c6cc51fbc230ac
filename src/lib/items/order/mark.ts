import type { Mark } from '../item.ts';
import type { Order, OrderResponse } from './item.ts';

/** How the pairs of steps stand: a pair of which one has no position, or both the same, is neither. */
export interface Pairs {
	right: number;
	wrong: number;
	all: number;
}

/** Pairs in the right order less pairs in the wrong order, as a share of all pairs; 1 point, and never less than none. */
export function markOrder(item: Order, response: OrderResponse): Mark {
	const given = Object.entries(response.positions);
	if (given.length === 0) return { kind: 'unanswered', possible: 1 };
	if (!given.every(([id]) => item.steps.some((step) => step.id === id)))
		return { kind: 'invalid', reason: 'unknown-part' };
	if (!given.every(([, position]) => isPosition(position, item.steps.length)))
		return { kind: 'invalid', reason: 'unknown-option' };
	const { right, wrong, all } = pairsOf(item, response);
	return { kind: 'marked', earned: Math.max(0, (right - wrong) / all), possible: 1 };
}

export function pairsOf({ steps }: Order, { positions }: OrderResponse): Pairs {
	const pairs: Pairs = { right: 0, wrong: 0, all: (steps.length * (steps.length - 1)) / 2 };
	steps.forEach(({ id: earlier }, i) => {
		for (const { id: later } of steps.slice(i + 1)) {
			const [a, b] = [positions[earlier], positions[later]];
			if (a === undefined || b === undefined || a === b) continue;
			pairs[a < b ? 'right' : 'wrong']++;
		}
	});
	return pairs;
}

function isPosition(position: unknown, count: number): boolean {
	return Number.isInteger(position) && (position as number) >= 1 && (position as number) <= count;
}
