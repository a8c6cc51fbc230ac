import type { OptionId } from '../item.ts';
import type { MultipleChoiceResponse } from './item.ts';

/** More than any item offers. */
const MOST_OPTIONS = 20;

/** The response in a posted form; `undefined` when nothing was chosen. */
export function respondMultipleChoice(form: FormData): MultipleChoiceResponse | undefined {
	const options = form.getAll('options').filter((id): id is OptionId => typeof id === 'string');
	return options.length === 0
		? undefined
		: { type: 'multiple-choice', options: options.slice(0, MOST_OPTIONS) };
}
