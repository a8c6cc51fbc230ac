import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { Mark } from '../item.ts';
import type { EvidenceItem, EvidenceResponse } from './item.ts';

/** How a selection stands to the proofs: whole, whole and one sentence too many, half and nothing else, or none. */
export type Selection = 'proof' | 'one-too-many' | 'half' | 'none';

const EARNED: Record<Selection, number> = { proof: 1, 'one-too-many': 0.5, half: 0.5, none: 0 };

/** 1 point for exactly one proof, ½ for nearly one, in the sense of `judgeSelection`. */
export function markEvidence(item: EvidenceItem, { sentences }: EvidenceResponse): Mark {
	if (sentences.length === 0) return { kind: 'unanswered', possible: 1 };
	return { kind: 'marked', earned: earnedBy(judgeSelection(item.evidence, sentences)), possible: 1 };
}

/** The point, or the share of it, that a selection earns. */
export function earnedBy(selection: Selection): number {
	return EARNED[selection];
}

/** The best that any one of the proofs makes of the selection. Order and repeats do not matter. */
export function judgeSelection(proofs: readonly Proof[], sentences: readonly SentenceId[]): Selection {
	const selected = new Set(sentences);
	const judged = proofs.map((proof): Selection => {
		const hit = proof.filter((sentence) => selected.has(sentence)).length;
		const extra = selected.size - hit;
		if (hit === proof.length) return extra === 0 ? 'proof' : extra === 1 ? 'one-too-many' : 'none';
		return extra === 0 && hit > 0 && hit * 2 >= proof.length ? 'half' : 'none';
	});
	return (
		(['proof', 'one-too-many', 'half'] as const).find((selection) => judged.includes(selection)) ?? 'none'
	);
}
