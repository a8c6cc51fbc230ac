import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { between, distinctOptions } from '../distinct.ts';

/** Three underscores or more stand for a gap. */
export const GAP = /_{3,}/;

/** A text with gaps. A gap with distractors is filled from a list, one without is typed. */
export function gapFillSchema({ evidence, key, distractor }: Fields) {
	const gap = v.pipe(
		v.strictObject({
			key,
			accept: v.optional(v.array(plainText(80)), []),
			distractors: v.optional(
				v.pipe(v.array(distractor), v.minLength(2, between(2, 4)), v.maxLength(4, between(2, 4)))
			),
			evidence
		}),
		distinctOptions(),
		v.forward(
			v.check(
				({ accept, distractors }) => accept.length === 0 || distractors === undefined,
				'a gap that is filled from a list accepts its key alone. Fix: take out "accept" or "distractors"'
			),
			['accept']
		)
	);
	return v.pipe(
		v.strictObject({
			...questionBase,
			type: v.literal('gap-fill'),
			text: plainText(600),
			gaps: v.pipe(v.array(gap), v.minLength(1, between(1, 6)), v.maxLength(6, between(1, 6)))
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const { text, gaps } = dataset.value;
			const there = text.split(GAP).length - 1;
			if (there !== gaps.length)
				addIssue({
					message: `the text has ${there} gaps (___), the list has ${gaps.length}. Fix: one entry for each gap, in order`,
					path: [{ type: 'object', origin: 'value', input: dataset.value, key: 'gaps', value: gaps }]
				});
		})
	);
}
export type GapFillQuestion = v.InferOutput<ReturnType<typeof gapFillSchema>>;
