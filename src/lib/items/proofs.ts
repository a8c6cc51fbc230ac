import { bestProof, firstParagraph, type Proof, type SentenceId } from '#lib/bank/passage.ts';
import type { Made } from './made.ts';
import { proofsAsked } from './registry.ts';
import type { Item } from './types.ts';

/** Everything in the passage that an item rests on: its proofs, or where the passage comes closest to it. */
export function proofsOf(item: Made<Item>): Proof[] {
	return proofsAsked(item).flat();
}

/**
 * The sentences to show for a key: one whole proof of each thing asked, the one that was found where one was, else
 * the first; where the key is *not given*, all that come closest.
 */
export function shownSentences(item: Made<Item>, found: readonly SentenceId[] = []): SentenceId[] {
	return [...new Set(proofsAsked(item).flatMap((proofs) => bestProof(proofs, found)))];
}

/** The sentences of all its proofs, each once. */
export function provingSentences(item: Made<Item>): SentenceId[] {
	return [...new Set(proofsOf(item).flat())];
}

/** The paragraph, from 1, where an item's first proof begins: the one it counts for in a quiz. */
export function homeParagraph(item: Made<Item>): number {
	return firstParagraph(proofsOf(item));
}
