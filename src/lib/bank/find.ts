import { paragraphOf, sentencesOf, type Passage, type SentenceId } from './passage.ts';
import { withoutEmphasis } from './plain.ts';

/**
 * `nearly` is the passage's own spelling where only case differs; `elsewhere` are the other paragraphs that have the
 * words.
 */
export type NotFound =
	{ kind: 'absent'; nearly?: string; elsewhere?: number[] } | { kind: 'repeated'; paragraphs: number[] };
export type Found = { kind: 'found'; sentence: SentenceId } | NotFound;

/**
 * Finds the one sentence in which words stand, in the whole passage or in paragraph `within` (from 1). Straight and
 * curly quotes, kinds of dash and kinds of space count as the same; case counts.
 */
export function wordFinder(passage: Pick<Passage, 'paragraphs'>): (words: string, within?: number) => Found {
	const sentences = sentencesOf(passage).map(({ id, text }) => {
		const plain = withoutEmphasis(text);
		return { id, paragraph: paragraphOf(id), plain, folded: fold(plain) };
	});
	return (words, within) => {
		const wanted = fold(withoutEmphasis(words));
		// It would be found everywhere, and without end.
		if (wanted === '') return { kind: 'absent' };
		const hits: { id: SentenceId; paragraph: number }[] = [];
		for (const { id, paragraph, folded } of sentences)
			for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1))
				hits.push({ id, paragraph });
		const here = hits.filter(({ paragraph }) => within === undefined || paragraph === within);
		const paragraphsOf = (found: typeof hits): number[] => [
			...new Set(found.map(({ paragraph }) => paragraph))
		];
		if (here.length > 1) return { kind: 'repeated', paragraphs: paragraphsOf(here) };
		if (here[0] !== undefined) return { kind: 'found', sentence: here[0].id };
		if (hits.length > 0) return { kind: 'absent', elsewhere: paragraphsOf(hits) };
		const lower = wanted.toLowerCase();
		for (const { paragraph, plain, folded } of sentences) {
			if (within !== undefined && paragraph !== within) continue;
			const at = folded.toLowerCase().indexOf(lower);
			if (at !== -1) return { kind: 'absent', nearly: plain.slice(at, at + wanted.length) };
		}
		return { kind: 'absent' };
	};
}

/** Words as a sentence spells them, without its emphasis; `undefined` where it does not have them. */
export function asSpelt(words: string, sentence: string): string | undefined {
	const plain = withoutEmphasis(sentence);
	const wanted = fold(withoutEmphasis(words));
	const at = fold(plain).indexOf(wanted);
	return wanted === '' || at === -1 ? undefined : plain.slice(at, at + wanted.length);
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
