import { right, wrong, type Mark } from '../item.ts';
import type { SingleChoice, SingleChoiceResponse } from './item.ts';

/** All or nothing, 1 point. */
export function markSingleChoice(item: SingleChoice, response: SingleChoiceResponse): Mark {
	if (!item.options.some(({ id }) => id === response.option))
		return { kind: 'invalid', reason: 'unknown-option' };
	return response.option === item.key ? right() : wrong();
}
