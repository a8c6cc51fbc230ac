import * as v from 'valibot';
import { distinctOptions } from '#lib/bank/distinct.ts';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import { closed, described, list } from '#lib/bank/shape.ts';
import { noProofAmong } from '../evidence/schema.ts';

/** A choice, whose proof the student selects in the passage. */
export function twoPartSchema({ evidence, key, distractors, decoy }: Fields) {
	return described(
		v.pipe(
			closed({
				...questionBase,
				type: described(
					v.literal('two-part'),
					'One right answer among several, and the sentences of the passage that prove it.'
				),
				key,
				distractors,
				evidence,
				decoys: v.optional(
					described(
						list(decoy, 0, 6),
						'Sentences that a careless reader would select, up to six: words of each, and why it is no proof.'
					),
					[]
				)
			}),
			noProofAmong('decoys', ({ decoys }) => decoys),
			distinctOptions()
		),
		'A question with one right answer, which the reader also proves by selecting sentences of the passage.'
	);
}
export type TwoPartQuestion = v.InferOutput<ReturnType<typeof twoPartSchema>>;
