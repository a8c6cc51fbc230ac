import { optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { Order, StepId } from './item.ts';
import type { OrderQuestion } from './schema.ts';

type Written = Pick<OrderQuestion, 'stem' | 'passage' | 'key' | 'steps'>;

export function makeOrder({ stem, passage, key, steps }: Written): Made<Order> {
	return {
		type: 'order',
		stem,
		passage,
		steps: steps.map(({ text, evidence }) => ({
			id: optionId(text) as string as StepId,
			text,
			evidence
		})),
		why: key.why,
		evidence: []
	};
}
