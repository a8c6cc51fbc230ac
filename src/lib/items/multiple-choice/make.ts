import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { MultipleChoice } from './item.ts';
import type { MultipleChoiceQuestion } from './schema.ts';

export function makeMultipleChoice({
	type,
	stem,
	passage,
	key,
	distractors,
	evidence
}: MultipleChoiceQuestion): Made<MultipleChoice> {
	return {
		type,
		stem,
		passage,
		keys: key.map(({ text }) => optionId(text)),
		options: asOptions([...key, ...distractors]),
		evidence
	};
}
