import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import { closed, described, list } from '#lib/bank/shape.ts';

/** The student selects in the passage the sentences that prove something. */
export function evidenceSchema({ evidence, decoy, why }: Fields) {
	return described(
		v.pipe(
			closed({
				...questionBase,
				type: described(v.literal('evidence'), 'The reader selects sentences of the passage.'),
				key: described(
					closed({ why: described(why, 'Why the sentences under "evidence" prove it.') }),
					'What is said about the right sentences; which they are stands under "evidence".'
				),
				/** Sentences that a careless reader would select. */
				distractors: described(
					list(decoy, 1, 6),
					'Sentences that a careless reader would select, one to six: words of each, and why it is no proof.'
				),
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
						message:
							'this sentence is part of a proof. Fix: take it out of the distractors or of the evidence',
						path: [step('distractors'), step(i)]
					});
				});
			})
		),
		'A question that is answered by selecting the sentences of the passage that prove something.'
	);
}
export type EvidenceQuestion = v.InferOutput<ReturnType<typeof evidenceSchema>>;
