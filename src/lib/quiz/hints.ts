import { paragraphOf, type Passage, type SentenceId } from '#lib/bank/passage.ts';
import { shownSentences } from '#lib/items/proofs.ts';
import { possiblePoints, selects } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';
import { HINTS, type Hint } from './attempt.ts';

/** Where a hint points to. */
export interface Pointed {
	/** Numbers, from 1, in reading order. */
	paragraphs: number[];
	/** In reading order; empty for a hint to paragraphs alone. */
	sentences: SentenceId[];
}

/**
 * The hints that can be taken for an item beside its passage, the mildest first. None where it earns no points towards
 * the score; none that would say nothing new (the stem names the paragraph, or the paragraph is one sentence), and none
 * that would be the very response, where sentences are to be found.
 */
export function hintsFor(item: Item, { paragraphs }: Pick<Passage, 'paragraphs'>): Hint[] {
	const { paragraphs: numbers, sentences } = pointedBy(item, 'sentence', { paragraphs });
	if (possiblePoints(item) === 0 || sentences.length === 0) return [];
	const named = new Set([...item.stem.matchAll(/\bparagraph (\d+)/g)].map(([, number]) => Number(number)));
	const isNamed = numbers.every((number) => named.has(number)) || paragraphs.length === 1;
	const isWhole = numbers.every(
		(number) => paragraphs[number - 1]?.every(({ id }) => sentences.includes(id)) ?? true
	);
	const useful: Record<Hint, boolean> = {
		paragraph: !isNamed,
		sentence: !isWhole && !selects(item)
	};
	return HINTS.filter((hint) => useful[hint]);
}

/** Where a hint to an item points to: its proof, or what comes closest to one. */
export function pointedBy(item: Item, hint: Hint, { paragraphs }: Pick<Passage, 'paragraphs'>): Pointed {
	const proof = new Set(shownSentences(item));
	// In reading order, which tells nothing of the order that an item may ask for.
	const sentences = paragraphs.flat().flatMap(({ id }) => (proof.has(id) ? [id] : []));
	return {
		paragraphs: [...new Set(sentences.map(paragraphOf))],
		sentences: hint === 'sentence' ? sentences : []
	};
}

/** What a hint says: `Look at paragraph 7.`, `Look at paragraphs 2 and 9.`, `Look at the marked sentence in paragraph 7.` */
export function sayHint({ paragraphs, sentences }: Pointed): string {
	const list = new Intl.ListFormat('en-GB').format(paragraphs.map(String));
	const where = `${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${list}`;
	if (sentences.length === 0) return `Look at ${where}.`;
	return `Look at the marked ${sentences.length === 1 ? 'sentence' : 'sentences'} in ${where}.`;
}
