import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { SingleChoice } from './item.ts';
import type { SingleChoiceQuestion } from './schema.ts';

export function makeSingleChoice({
	type,
	stem,
	passage,
	key,
	distractors,
	evidence
}: SingleChoiceQuestion): Made<SingleChoice> {
	return {
		type,
		stem,
		passage,
		key: optionId(key.text),
		options: asOptions([key, ...distractors]),
		evidence
	};
}
