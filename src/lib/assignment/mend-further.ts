import type { Proof } from '#lib/bank/passage.ts';
import { foldText } from '#lib/items/fold.ts';
import { isFilled } from '#lib/items/gap-fill/mark.ts';
import { isAccepted } from '#lib/items/short-answer/mark.ts';
import type { Item } from '#lib/items/types.ts';

export type Further = { kind: 'item'; item: Item } | { kind: 'no-change' | 'not-typed' | 'no-such-part' };

/** An item that takes a further text for right. */
export function withAccepted(item: Item, text: string, gapId?: string): Further {
	const accepted = text.trim();
	if (foldText(accepted) === '') return { kind: 'no-change' };
	if (item.type === 'short-answer') {
		if (isAccepted(item, accepted)) return { kind: 'no-change' };
		const misses = item.misses.filter((miss) => foldText(miss.text) !== foldText(accepted));
		return { kind: 'item', item: { ...item, accept: [...item.accept, accepted], misses } };
	}
	if (item.type !== 'gap-fill') return { kind: 'not-typed' };
	const gap = item.gaps.length === 1 ? item.gaps[0] : item.gaps.find(({ id }) => id === gapId);
	if (gap === undefined) return { kind: 'no-such-part' };
	if (gap.kind === 'listed') return { kind: 'not-typed' };
	if (isFilled(gap, accepted)) return { kind: 'no-change' };
	const widened = { ...gap, accept: [...gap.accept, accepted] };
	return { kind: 'item', item: { ...item, gaps: item.gaps.map((each) => (each === gap ? widened : each)) } };
}

/** An item with a further proof, any one of which is enough. What was held to be no proof is not held to be that any more. */
export function withProof(item: Item, proof: Proof, part?: string): Further {
	const sentences = [...new Set(proof)];
	if (sentences.length === 0) return { kind: 'no-change' };
	const add = (proofs: readonly Proof[]): Proof[] | undefined =>
		proofs.some((each) => [...each].sort().join() === [...sentences].sort().join())
			? undefined
			: [...proofs, sentences];
	/** A part of a list, with the proof added to its own. */
	const inPart = <P extends { id: string; evidence: Proof[] }>(
		parts: readonly P[],
		withParts: (parts: P[]) => Item
	): Further => {
		const own = parts.find(({ id }) => id === part);
		if (own === undefined) return { kind: 'no-such-part' };
		const evidence = add(own.evidence);
		if (evidence === undefined) return { kind: 'no-change' };
		return {
			kind: 'item',
			item: withParts(parts.map((each) => (each === own ? { ...each, evidence } : each)))
		};
	};
	switch (item.type) {
		case 'match':
			return inPart(item.rows, (rows) => ({ ...item, rows }));
		case 'order':
			return inPart(item.steps, (steps) => ({ ...item, steps }));
		case 'gap-fill':
			return inPart(item.gaps, (gaps) => ({ ...item, gaps }));
		case 'open-response':
			return inPart(item.rubric, (rubric) => ({ ...item, rubric }));
	}
	// Where nothing is said there is nothing to prove: sentences can only come close.
	if (item.type === 'true-false-not-given' && item.key === 'not-given') return { kind: 'no-such-part' };
	const evidence = add(item.evidence);
	if (evidence === undefined) return { kind: 'no-change' };
	if (!('decoys' in item)) return { kind: 'item', item: { ...item, evidence } };
	const decoys = item.decoys.filter(({ sentence }) => !sentences.includes(sentence));
	return { kind: 'item', item: { ...item, evidence, decoys } };
}
