import { firstParagraph, type Proof, type SentenceId } from '#lib/bank/passage.ts';
import type { Item } from './types.ts';

type Asking = Item extends infer I
	? I extends Item
		? Pick<I, Extract<keyof I, 'type' | 'evidence' | 'nearest' | 'gaps'>>
		: never
	: never;

/** Everything in the passage that an item rests on: its proofs, or where the passage comes closest to it. */
export function proofsOf(item: Asking): Proof[] {
	switch (item.type) {
		case 'gap-fill':
			return item.gaps.flatMap(({ evidence }) => evidence);
		case 'true-false-not-given':
			return [...item.evidence, ...item.nearest];
		case 'single-choice':
		case 'evidence':
			return item.evidence;
	}
}

/**
 * The sentences to show for a key: one whole proof of each thing asked, the one that was found where one was, else
 * the first; where the key is *not given*, all that come closest.
 */
export function shownSentences(item: Asking, found: readonly SentenceId[] = []): SentenceId[] {
	const best = (proofs: readonly Proof[]): Proof =>
		proofs.find((proof) => proof.every((id) => found.includes(id))) ?? proofs[0] ?? [];
	switch (item.type) {
		case 'gap-fill':
			return [...new Set(item.gaps.flatMap(({ evidence }) => best(evidence)))];
		case 'true-false-not-given':
			return [...new Set([...best(item.evidence), ...item.nearest.flat()])];
		case 'single-choice':
		case 'evidence':
			return best(item.evidence);
	}
}

/** The sentences of all its proofs, each once. */
export function provingSentences(item: Asking): SentenceId[] {
	return [...new Set(proofsOf(item).flat())];
}

/** The paragraph, from 1, where an item's first proof begins: the one it counts for in a quiz. */
export function homeParagraph(item: Asking): number {
	return firstParagraph(proofsOf(item));
}
