import { emphasis, type Run } from '../emphasis.ts';

/** A term of a sentence, and words around it that tell it from the same term elsewhere in the sentence. */
export interface Term {
	term: string;
	words: string;
}

export interface Piece<T extends Term> extends Run {
	/** Where the piece is a term, which. */
	word?: T;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * A sentence cut into runs at its emphasis and its terms, in order; joined they are the whole of it. A term is found as a
 * whole word and within one run; one that cannot be found, or overlaps another, is left as plain text.
 */
export function pieces<T extends Term>(text: string, terms: readonly T[]): Piece<T>[] {
	let open = [...terms];
	return emphasis(text).flatMap((run) => {
		const found = open
			.map((word) => ({ word, at: find(run.text, word) }))
			.filter(({ at }) => at >= 0)
			.sort((a, b) => a.at - b.at || b.word.term.length - a.word.term.length);
		open = open.filter((word) => !found.some((one) => one.word === word));
		return cut(run, found);
	});
}

function cut<T extends Term>(run: Run, found: readonly { word: T; at: number }[]): Piece<T>[] {
	const { text, emphasised } = run;
	const out: Piece<T>[] = [];
	let from = 0;
	for (const { word, at } of found) {
		if (at < from) continue;
		if (at > from) out.push({ text: text.slice(from, at), emphasised });
		from = at + word.term.length;
		out.push({ text: text.slice(at, from), emphasised, word });
	}
	if (from < text.length) out.push({ text: text.slice(from), emphasised });
	return out;
}

/** -1 where it is not. */
function find(text: string, { term, words }: Term): number {
	const around = text.indexOf(words);
	for (let at = text.indexOf(term, Math.max(0, around)); at >= 0; at = text.indexOf(term, at + 1)) {
		const [before = '', after = ''] = [text[at - 1], text[at + term.length]];
		if (!LETTER.test(before) && !LETTER.test(after)) return at;
	}
	return -1;
}
