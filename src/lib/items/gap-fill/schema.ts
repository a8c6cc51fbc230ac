import * as v from 'valibot';
import { distinctOptions } from '#lib/bank/distinct.ts';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { plainText } from '#lib/bank/plain.ts';
import { closed, described, list, within } from '#lib/bank/shape.ts';
import { typable } from '../typed.ts';

/** Three underscores or more stand for a gap. */
export const GAP = /_{3,}/;

/** A text with gaps. A gap with distractors is filled from a list, one without is typed. */
export function gapFillSchema({ accept, evidence, key, distractor }: Fields) {
	const gap = v.pipe(
		closed({
			key,
			accept: v.optional(accept, []),
			distractors: v.optional(
				described(
					list(distractor, 2, 4),
					'The wrong words of the list from which the gap is filled, two to four. Without them the reader types.'
				)
			),
			evidence
		}),
		distinctOptions(),
		typable(({ distractors }) => distractors === undefined),
		v.forward(
			v.check(
				({ accept, distractors }) => accept.length === 0 || distractors === undefined,
				'a gap that is filled from a list accepts its key alone. Fix: take out "accept" or "distractors"'
			),
			['accept']
		)
	);
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('gap-fill'), 'A text in which words are missing.'),
				text: described(plainText(600), 'The text, with ___ (three underscores) for each gap.'),
				gaps: described(list(gap, 1, 6), 'The gaps in their order, one to six.')
			}),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				const { text, gaps } = dataset.value;
				const there = text.split(GAP).length - 1;
				if (there !== gaps.length)
					addIssue({
						message: `the text has ${there} gaps (___), the list has ${gaps.length}. Fix: one entry for each gap, in order`,
						path: within(dataset.value, 'gaps')
					});
			})
		),
		'A text with gaps that the reader fills by typing or from a list.'
	);
}
export type GapFillQuestion = v.InferOutput<ReturnType<typeof gapFillSchema>>;
