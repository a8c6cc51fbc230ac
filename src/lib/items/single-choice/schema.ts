import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import { between, distinctOptions } from '../distinct.ts';

/** Exactly one key; two to six distractors, each with its reason. */
export function singleChoiceSchema({ evidence, key, distractor }: Fields) {
	const distractors = v.pipe(
		v.array(distractor),
		v.minLength(2, between(2, 6)),
		v.maxLength(6, between(2, 6))
	);
	const oneKey = v.pipe(
		v.custom<v.InferInput<typeof key>>(
			(input) => !Array.isArray(input),
			'single choice takes exactly one key'
		),
		key
	);
	return v.pipe(
		v.strictObject({ ...questionBase, type: v.literal('single-choice'), key: oneKey, distractors, evidence }),
		distinctOptions()
	);
}
export type SingleChoiceQuestion = v.InferOutput<ReturnType<typeof singleChoiceSchema>>;
