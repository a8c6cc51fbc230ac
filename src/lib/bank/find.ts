import { paragraphOf, sentencesOf, type Passage, type SentenceId } from './passage.ts';
import { withoutEmphasis } from './plain.ts';

export type NotFound = { kind: 'absent'; nearly?: string } | { kind: 'repeated'; paragraphs: number[] };
export type Found = { kind: 'found'; sentence: SentenceId } | NotFound;

/**
 * The one sentence in which `words` stand, in the whole passage or in paragraph `within` (from 1). Straight and
 * curly quotes, kinds of dash and kinds of space count as the same; case counts. `nearly` is the paragraph's own
 * spelling where only case differs.
 */
export function findWords(passage: Passage, words: string, within?: number): Found {
	const wanted = fold(withoutEmphasis(words));
	const sentences = sentencesOf(passage).filter(
		({ id }) => within === undefined || paragraphOf(id) === within
	);
	const hits: SentenceId[] = [];
	for (const { id, text } of sentences) {
		const folded = fold(withoutEmphasis(text));
		for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) hits.push(id);
	}
	if (hits.length > 1) return { kind: 'repeated', paragraphs: [...new Set(hits.map(paragraphOf))] };
	if (hits[0] !== undefined) return { kind: 'found', sentence: hits[0] };
	for (const { text } of sentences) {
		const plain = withoutEmphasis(text);
		const at = fold(plain).toLowerCase().indexOf(wanted.toLowerCase());
		if (at !== -1) return { kind: 'absent', nearly: plain.slice(at, at + wanted.length) };
	}
	return { kind: 'absent' };
}

/** One spelling for what typists vary; each character maps to one, so that offsets hold. */
function fold(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[‘’ʼ]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[‐‑–—−]/g, '-')
		.replace(/\s/g, ' ');
}
