import { sentencesOf } from '#lib/bank/passage.ts';
import { withoutEmphasis } from '#lib/bank/plain.ts';
import type { Rule } from '../rule.ts';
import { openingOf } from '../tokens.ts';

/** What ends a sentence, and the marks that may follow it. */
const END = /[.!?…:][”’"')\]]*$/;
/** A sentence that ends, and another that begins with a capital. */
const TWO = /(\p{L}+)[.!?…]\s+(?=\p{Lu})/gu;
/** Before a full stop, these and single letters are short forms. */
const SHORT =
	/^(mr|mrs|ms|mx|dr|prof|sir|st|rev|hon|gen|col|capt|lt|sgt|no|vs|etc|inc|ltd|jr|sr|approx|dept|fig|vol|\p{L})$/iu;
const MARKUP = /^(#{1,6}\s|[-+>]\s|\d+[.)]\s)|\*\*|__|\]\(/;

/** Lines of the passage that are not one sentence of plain text: evidence points to lines. */
export const oneSentenceALine: Rule = {
	id: 'one-sentence-a-line',
	check({ passage }) {
		return sentencesOf(passage).flatMap(({ id, text }) => {
			const say = (message: string, fix: string) => [
				{ path: [], message: `line ${id} of the passage (“${openingOf(text)}”) ${message}`, fix }
			];
			if (MARKUP.test(text))
				return say('has Markdown in it, which is shown as it stands', 'write plain text');
			const plain = withoutEmphasis(text);
			if (!END.test(plain))
				return say('does not end as a sentence', 'write each sentence on one line, to its full stop');
			if (holdsTwo(plain)) return say('holds two sentences', 'begin the second on a line of its own');
			return [];
		});
	}
};

/** Quotations are left out: what somebody said may well be two sentences. */
function holdsTwo(text: string): boolean {
	const said = text.replace(/“[^”]*”|"[^"]*"/g, 'words');
	return [...said.matchAll(TWO)].some(([, word]) => !SHORT.test(word ?? ''));
}
