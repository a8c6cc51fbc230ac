import * as v from 'valibot';
import { distinctOptions } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { closed, described, routed } from '#lib/bank/shape.ts';

/** Exactly one key; two to six distractors, each with its reason. */
export function singleChoiceSchema({ evidence, key, distractors }: Fields) {
	const several = v.custom<v.InferOutput<typeof key>>(() => false, 'single choice takes exactly one key');
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('single-choice'), 'One right answer among three to seven.'),
				key: routed(key, (input) => (Array.isArray(input) ? several : key)),
				distractors,
				evidence
			}),
			distinctOptions()
		),
		'A question with one right answer among several.'
	);
}
export type SingleChoiceQuestion = v.InferOutput<ReturnType<typeof singleChoiceSchema>>;
