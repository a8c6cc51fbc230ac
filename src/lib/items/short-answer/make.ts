import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Made } from '../made.ts';
import type { ShortAnswer } from './item.ts';
import type { ShortAnswerQuestion } from './schema.ts';

type Written = Pick<ShortAnswerQuestion, 'stem' | 'passage' | 'key' | 'accept' | 'distractors' | 'evidence'>;

export function makeShortAnswer({
	stem,
	passage,
	key,
	accept,
	distractors,
	evidence
}: Written): Made<ShortAnswer> {
	return {
		type: 'short-answer',
		stem,
		passage,
		// A reader types no asterisks.
		key: withoutEmphasis(key.text),
		accept: accept.map(withoutEmphasis),
		why: key.why,
		misses: distractors.map(({ text, why }) => ({ text, why })),
		evidence
	};
}
