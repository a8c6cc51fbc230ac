import type { Beside } from '#lib/bank/fields.ts';
import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import { asOptions, optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { SingleChoice } from '../single-choice/item.ts';

/** Right or wrong as an author wrote it in any entry: the words, the reason, and what lures to them. */
interface Written {
	text: string;
	why: string;
	lure?: SentenceId | undefined;
}

/** A choice among what stands in an entry as its key and its distractors. */
export function choice(
	stem: string,
	{ key, distractors }: { key: Written; distractors: readonly Written[] },
	evidence: Proof[],
	passage: Beside = 'either'
): Made<SingleChoice> {
	return {
		type: 'single-choice',
		stem,
		passage,
		key: optionId(key.text),
		options: asOptions([key, ...distractors]),
		evidence
	};
}
