import * as v from 'valibot';
import { questionBase, type Fields } from '#lib/bank/fields.ts';
import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import { closed, described, list, within } from '#lib/bank/shape.ts';

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
			noProofAmong('distractors', ({ distractors }) => distractors)
		),
		'A question that is answered by selecting the sentences of the passage that prove something.'
	);
}
export type EvidenceQuestion = v.InferOutput<ReturnType<typeof evidenceSchema>>;

/** No sentence of a proof stands among those, under the field `name`, that are said to be none. */
export function noProofAmong<T extends { evidence: Proof[] }>(
	name: string,
	decoysOf: (value: T) => readonly { sentence: SentenceId }[]
) {
	return v.rawCheck<T>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { value } = dataset;
		const proved = new Set(value.evidence.flat());
		decoysOf(value).forEach(({ sentence }, i) => {
			if (!proved.has(sentence)) return;
			addIssue({
				message: `this sentence is part of a proof. Fix: take it out of the ${name} or of the evidence`,
				path: within(value, name, i)
			});
		});
	});
}
