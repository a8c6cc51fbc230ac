import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';

import { VERDICTS } from './verdicts.ts';

/** YAML reads a bare `true` as a truth value; authors may write it so, or in quotes. */
const Verdict = v.pipe(
	v.union([v.boolean(), v.string()]),
	v.transform(String),
	v.picklist(VERDICTS, (issue) => `${issue.received} is not one of true, false, not-given`)
);

/** The stem is a claim; the key says whether the passage bears it out, and the two others say why not they. */
export function trueFalseNotGivenSchema({ evidence, why, lure }: Fields) {
	return v.pipe(
		v.strictObject({
			...questionBase,
			type: v.literal('true-false-not-given'),
			key: v.strictObject({ is: Verdict, why }),
			distractors: v.pipe(
				v.array(v.strictObject({ is: Verdict, why, lure })),
				v.length(2, (issue) => `needs the two other verdicts, has ${issue.input.length}`)
			),
			evidence: v.optional(evidence),
			nearest: v.optional(evidence)
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
	);
}
export type TrueFalseNotGivenQuestion = v.InferOutput<ReturnType<typeof trueFalseNotGivenSchema>>;
