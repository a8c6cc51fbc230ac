import * as v from 'valibot';
import { besideField, questionBase, type Fields } from '#lib/bank/fields.ts';
import { closed, described, list } from '#lib/bank/shape.ts';
import type { Verdict } from './item.ts';
import { VERDICTS } from './verdicts.ts';

/** YAML reads a bare `true` as a truth value; authors may write it so, or in quotes. */
const Is = v.pipe(
	v.union(
		[v.boolean(), v.picklist(VERDICTS)],
		({ input, received }) =>
			`${typeof input === 'object' ? 'this' : received} is not one of ${VERDICTS.join(', ')}`
	),
	v.transform((is): Verdict => `${is}`)
);

/** The stem is a claim; the key says whether the passage bears it out, and the two others say why not they. */
export function trueFalseNotGivenSchema({ evidence, nearest, why, lure }: Fields) {
	const other = closed({
		is: described(Is, 'A verdict that is wrong: true, false or not-given.'),
		why: described(why, 'Why it is wrong, said to the reader who chose it.'),
		lure
	});
	return described(
		v.pipe(
			closed({
				...questionBase,
				...besideField,
				type: described(v.literal('true-false-not-given'), 'A claim to be judged by the passage.'),
				key: described(
					closed({
						is: described(Is, 'What the passage makes of the claim: true, false or not-given.'),
						why: described(why, 'Why, said to the reader after answering.')
					}),
					'The right verdict.'
				),
				distractors: described(
					list(other, 2, 2, ({ input }) => `needs the two other verdicts, has ${input.length}`),
					'The two other verdicts, each with the reason why it is wrong.'
				),
				evidence: v.optional(evidence),
				nearest: v.optional(nearest)
			}),
			v.forward(
				v.partialCheck(
					[['key'], ['distractors']],
					({ key, distractors }) => new Set([key.is, ...distractors.map(({ is }) => is)]).size === 3,
					'true, false and not-given must each stand once, in the key or the distractors'
				),
				['distractors']
			),
			v.forward(
				v.check(
					({ key, evidence: proof, nearest }) =>
						key.is !== 'not-given' || (nearest !== undefined && proof === undefined),
					'a claim that is not given has no evidence. Fix: name under "nearest" the sentences that come closest'
				),
				['key']
			),
			v.forward(
				v.check(
					({ key, evidence: proof, nearest }) =>
						key.is === 'not-given' || (proof !== undefined && nearest === undefined),
					'a claim that is true or false is proved by the passage. Fix: name its proof under "evidence"'
				),
				['key']
			)
		),
		'A claim that the passage bears out (true), contradicts (false) or says nothing about (not-given).'
	);
}
export type TrueFalseNotGivenQuestion = v.InferOutput<ReturnType<typeof trueFalseNotGivenSchema>>;
