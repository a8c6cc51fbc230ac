import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import { judgeSelection } from './evidence/mark.ts';
import { pairsOf } from './order/mark.ts';
import type { Item, ItemOf, ItemResponse, ItemType, ResponseTo } from './types.ts';

/** How a response can earn a share of what there is to earn. */
interface Shares<T extends ItemType> {
	/** What earns what, in a sentence. */
	how: string;
	/** What of a response counted, where that is not to be seen from its parts. */
	counted?: (item: ItemOf<T>, response: ResponseTo<T>) => string | undefined;
}

const NEARLY_PROVED =
	'for just the sentences of one proof, and half of it for a whole proof with one sentence too many or for at least half of a proof and nothing else';

/** How each type comes to its points, as its mark.ts does it; one that is missing does not compile. */
const shares: { [T in ItemType]: 'all-or-nothing' | Shares<T> } = {
	'single-choice': 'all-or-nothing',
	'multiple-choice': {
		how: 'One point for each right answer found, less one for each wrong one taken, and never less than none.',
		counted: ({ keys }, { options }) => {
			const chosen = new Set(options);
			const found = keys.filter((id) => chosen.has(id)).length;
			const wrong = chosen.size - found;
			return `${found} of ${keys.length} found${wrong === 0 ? '' : `, and ${wrong} taken that ${wrong === 1 ? 'is' : 'are'} wrong`}.`;
		}
	},
	'true-false-not-given': 'all-or-nothing',
	match: { how: 'Each pair counts the same: one point for each that is right.' },
	order: {
		how: 'Every two steps are a pair: the pairs in the right order, less those in the wrong order, as a share of all pairs, and never less than none.',
		counted: (item, response) => {
			const { right, wrong, all } = pairsOf(item, response);
			const open = all - right - wrong;
			return `${right} of ${all} pairs in the right order, ${wrong} in the wrong order${open === 0 ? '' : `, ${open} left open`}.`;
		}
	},
	'gap-fill': { how: 'Each gap counts the same: one point for each that is filled rightly.' },
	'short-answer': 'all-or-nothing',
	evidence: { how: `One point ${NEARLY_PROVED}.`, counted: selectedWords },
	'two-part': {
		how: `One point for the choice. With the right choice one more ${NEARLY_PROVED}.`,
		counted: (item, response) =>
			response.option === item.key
				? ['The choice is right.', selectedWords(item, response)].filter(Boolean).join(' ')
				: 'Without the right choice its proof earns nothing.'
	},
	'open-response': { how: 'One point for each thing that it says; these points are no part of the score.' }
};

/** Sentences that were selected, as they stand to the proofs; `undefined` where they are none. */
function selectedWords(
	{ evidence }: { evidence: readonly Proof[] },
	{ sentences }: { sentences: readonly SentenceId[] }
): string | undefined {
	switch (judgeSelection(evidence, sentences)) {
		case 'proof':
			return 'The proof is whole.';
		case 'one-too-many':
			return 'The proof is whole, with one sentence too many.';
		case 'half': {
			const proof = evidence.find((one) => judgeSelection([one], sentences) === 'half') ?? [];
			return `${new Set(sentences).size} of the ${proof.length} sentences of the proof, and nothing else.`;
		}
		case 'none':
			return nearWords(evidence, sentences);
	}
}

/** What keeps a selection that meets a proof from earning anything; `undefined` where it meets none. */
function nearWords(proofs: readonly Proof[], sentences: readonly SentenceId[]): string | undefined {
	const met = proofs.filter((proof) => proof.some((id) => sentences.includes(id)));
	if (met.length === 0) return undefined;
	if (met.some((proof) => proof.every((id) => sentences.includes(id))))
		return 'The proof is whole, with more than one sentence too many.';
	return met.some((proof) => sentences.every((id) => proof.includes(id)))
		? 'Less than half of the proof.'
		: 'Part of the proof, with sentences that are none.';
}

/** How a response came to its points: what of it counted, and what earns what. `undefined` where it is all or nothing. */
export function sayShares(item: Item, response: ItemResponse): string | undefined {
	const said = shares[item.type] as 'all-or-nothing' | Shares<ItemType>;
	if (said === 'all-or-nothing' || response.type !== item.type) return undefined;
	return [said.counted?.(item, response), said.how].filter(Boolean).join(' ');
}
