import type { Proof } from '#lib/bank/passage.ts';
import type { ItemBase } from '../item.ts';

/** Opaque, made from the step's text alone. */
export type StepId = string & { readonly __brand: 'StepId' };

export interface Step {
	id: StepId;
	text: string;
	evidence: Proof[];
}

/** Asks for the order of several steps. */
export interface Order extends ItemBase {
	type: 'order';
	/** In the right order. */
	steps: Step[];
	/** What the order shows. */
	why: string;
}

/** For each step its position, from 1; steps that were given none are not there. */
export interface OrderResponse {
	type: 'order';
	positions: Partial<Record<StepId, number>>;
}
