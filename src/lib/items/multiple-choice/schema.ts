import * as v from 'valibot';
import { distinctOptions } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { closed, described, list } from '#lib/bank/shape.ts';

/** One key or more, and at least as many distractors: choosing everything must earn nothing. */
export function multipleChoiceSchema({ evidence, key, distractors }: Fields) {
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('multiple-choice'), 'All right answers are to be chosen among several.'),
				key: described(
					list(key, 1, 5, ({ input }) =>
						input.length === 0
							? 'multiple choice takes at least one key'
							: `multiple choice takes 1 to 5 keys, has ${input.length}`
					),
					'The right answers, one to five. Say in the stem how many there are, or that there may be several.'
				),
				distractors,
				evidence
			}),
			v.forward(
				v.check(
					({ key, distractors }) => distractors.length >= key.length,
					'fewer distractors than keys, so that choosing everything would pay. Fix: write at least one for each key'
				),
				['distractors']
			),
			distinctOptions()
		),
		'A question with several right answers, all of which are to be chosen.'
	);
}
export type MultipleChoiceQuestion = v.InferOutput<ReturnType<typeof multipleChoiceSchema>>;
