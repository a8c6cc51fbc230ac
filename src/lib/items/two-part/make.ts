import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { TwoPart } from './item.ts';
import type { TwoPartQuestion } from './schema.ts';

export function makeTwoPart({
	type,
	stem,
	key,
	distractors,
	evidence,
	decoys
}: TwoPartQuestion): Made<TwoPart> {
	return {
		type,
		stem,
		passage: 'open',
		key: optionId(key.text),
		options: asOptions([key, ...distractors]),
		decoys,
		evidence
	};
}
