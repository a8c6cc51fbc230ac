import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Passage, Sentence } from '#lib/bank/passage.ts';
import type { Context } from './card.ts';
import { occurrences } from './occurrences.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NTH_SENTENCE = new RegExp(`\\b(${ORDINALS.join('|')}|last) sentence (?:of|in) paragraph (\\d+)`, 'i');
/** Each of these points to a place, or away from one: of two the other would be out of sight. */
const POINTERS = new RegExp(`\\b(?:${ORDINALS.join('|')}|last|next|opening|before|after)\\b`, 'gi');

/**
 * The one place in the passage that a stem is about: the sentence that it names by its number, or the one that has
 * the words which it quotes, in the paragraph that it names. `undefined` where it names no place, or more than one.
 */
export function placeMeant(stem: string, { paragraphs }: Pick<Passage, 'paragraphs'>): Context | undefined {
	const named = [...stem.matchAll(/\bparagraph (\d+)/gi)].map(([, number]) => Number(number));
	if (named.length > 1 || /\bparagraphs\b/i.test(stem)) return undefined;
	const [number] = named;
	const here = number === undefined ? paragraphs.flat() : (paragraphs[number - 1] ?? []);
	const pointers = stem.match(POINTERS) ?? [];
	const nth = NTH_SENTENCE.exec(stem)?.[1]?.toLowerCase();
	if (nth !== undefined && pointers.length === 1) {
		const sentence = nth === 'last' ? here.at(-1) : here[ORDINALS.indexOf(nth)];
		return sentence && { sentence: sentence.id, words: withoutEmphasis(sentence.text) };
	}
	return pointers.length > 0 ? undefined : quotedIn(stem, here);
}

/** Where the words stand that a stem quotes: once, and in one of these sentences. */
function quotedIn(stem: string, here: readonly Sentence[]): Context | undefined {
	const double = [...stem.matchAll(/“([^“”]+)”/g)];
	const single = [...stem.matchAll(/(?<!\p{L})‘([^‘’]+)’(?!\p{L})/gu)];
	const [quoted, ...more] = double.length > 0 ? double : single;
	const words = quoted?.[1];
	if (words === undefined || more.length > 0) return undefined;
	const found = here.flatMap(({ id, text }) =>
		occurrences(words, withoutEmphasis(text)).map((own) => ({ sentence: id, words: own.words }))
	);
	return found.length === 1 ? found[0] : undefined;
}
