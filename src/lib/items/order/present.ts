import type { Shuffle } from '../item.ts';
import type { Order, StepId } from './item.ts';

export interface ShownOrder {
	type: 'order';
	stem: string;
	steps: { id: StepId; text: string }[];
}

/** The steps are first put in the order of their ids, which tells nothing, and then shuffled: nothing is left of the key. */
export function presentOrder(item: Order, shuffle: Shuffle): ShownOrder {
	const steps = item.steps.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1));
	return { type: item.type, stem: item.stem, steps: shuffle(steps) };
}
