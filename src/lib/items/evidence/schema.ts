import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import { between } from '../distinct.ts';

/** The student selects in the passage the sentences that prove something. */
export function evidenceSchema({ evidence, decoy, why }: Fields) {
	return v.pipe(
		v.strictObject({
			...questionBase,
			type: v.literal('evidence'),
			key: v.strictObject({ why }),
			/** Sentences that a careless reader would select. */
			distractors: v.pipe(v.array(decoy), v.minLength(1, between(1, 6)), v.maxLength(6, between(1, 6))),
			evidence
		}),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const proved = new Set(dataset.value.evidence.flat());
			dataset.value.distractors.forEach(({ sentence }, i) => {
				if (!proved.has(sentence)) return;
				const step = (key: string | number): v.IssuePathItem => ({
					type: 'unknown',
					origin: 'value',
					input: dataset.value,
					key,
					value: undefined
				});
				addIssue({
					message: 'this sentence is part of a proof. Fix: take it out of the distractors or of the evidence',
					path: [step('distractors'), step(i)]
				});
			});
		})
	);
}
export type EvidenceQuestion = v.InferOutput<ReturnType<typeof evidenceSchema>>;
