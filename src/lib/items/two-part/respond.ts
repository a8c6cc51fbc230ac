import { selectedIn } from '../evidence/respond.ts';
import type { OptionId } from '../item.ts';
import type { TwoPartResponse } from './item.ts';

/** The response in a posted form; `undefined` when nothing was chosen and no sentence selected. */
export function respondTwoPart(form: FormData): TwoPartResponse | undefined {
	const option = form.get('option');
	const sentences = selectedIn(form);
	if (typeof option !== 'string') return sentences.length === 0 ? undefined : { type: 'two-part', sentences };
	return { type: 'two-part', option: option as OptionId, sentences };
}
