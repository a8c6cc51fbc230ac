import type { OrderResponse, StepId } from './item.ts';

const FIELD = 'step-';

/** The response in a posted form; `undefined` when no step was given a position. */
export function respondOrder(form: FormData): OrderResponse | undefined {
	const positions: OrderResponse['positions'] = {};
	for (const [name, value] of form)
		if (name.startsWith(FIELD) && typeof value === 'string' && value !== '')
			positions[name.slice(FIELD.length) as StepId] = Number(value);
	return Object.keys(positions).length === 0 ? undefined : { type: 'order', positions };
}
