import type { OptionId } from '../item.ts';
import type { SingleChoiceResponse } from './item.ts';

/** The response in a posted form; `undefined` when nothing was chosen. */
export function respondSingleChoice(form: FormData): SingleChoiceResponse | undefined {
	const option = form.get('option');
	return typeof option === 'string' ? { type: 'single-choice', option: option as OptionId } : undefined;
}
