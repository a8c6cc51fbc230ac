import { withoutEmphasis } from '#lib/bank/plain.ts';
import { foldText } from '#lib/items/fold.ts';

/**
 * The words of a text in small letters, and the signs that have a meaning (5 % is not £5, and -5 not 5); without
 * emphasis, quotation marks and other punctuation. A hyphen parts words, an apostrophe does not.
 */
export function tokensOf(text: string): string[] {
	return (
		foldText(withoutEmphasis(text)).match(
			/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|[%&#@§\p{S}]|-(?=\p{N})/gu
		) ?? []
	);
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** The same without articles; an “a” at the end is a letter, as in vitamin A. */
export function withoutArticles(tokens: readonly string[]): string[] {
	return tokens.filter((token, i) => !(ARTICLES.has(token) && i < tokens.length - 1));
}

/** Where `part` stands in `whole`, token by token: the index of each beginning. */
export function placesOf(part: readonly string[], whole: readonly string[]): number[] {
	if (part.length === 0) return [];
	return whole.flatMap((_, at) => (part.every((token, i) => whole[at + i] === token) ? [at] : []));
}

/** Names and options as they are put between words of ours: “a”, “b” and “c”. */
export function quoted(texts: readonly string[]): string {
	const marked = texts.map((text) => `“${text}”`);
	return marked.length < 2
		? marked.join('')
		: `${marked.slice(0, -1).join(', ')} and ${marked[marked.length - 1]!}`;
}

const FIRST_WORDS = 6;

/** The first words of a text, by which its author knows it again. */
export function openingOf(text: string): string {
	const words = withoutEmphasis(text).split(/\s+/);
	return words.length <= FIRST_WORDS ? words.join(' ') : `${words.slice(0, FIRST_WORDS).join(' ')} …`;
}
