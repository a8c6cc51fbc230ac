import { bestProof, type Proof, type SentenceId } from '#lib/bank/passage.ts';
import type { Line } from '../line.ts';
import { judgeSelection } from './mark.ts';

interface Selected {
	evidence: Proof[];
	decoys: { sentence: SentenceId; why: string }[];
}

/** Sentences selected in the passage, in words. */
export function selectionLine(
	{ evidence, decoys }: Selected,
	why: string,
	sentences: readonly SentenceId[],
	textOf: (id: SentenceId) => string | undefined
): Line {
	const proof = bestProof(evidence, sentences);
	const text = sentences.map((id) => textOf(id) ?? '').join('\n');
	const decoy = decoys.find(({ sentence }) => sentences.includes(sentence));
	const judged = judgeSelection(evidence, sentences);
	return {
		given: sentences.length === 0 ? undefined : { text, why: decoy?.why },
		right: judged === 'proof',
		partly: judged !== 'none',
		key: { text: proof.length === 1 ? 'The sentence below' : 'The sentences below', why },
		proof
	};
}
