import { sayPath } from '#lib/bank/problem.ts';
import type { Rule } from '../rule.ts';
import { EMPTY_WORDS } from '../common-words.ts';
import { quoted, tokensOf } from '../tokens.ts';
import { writtenChoices } from '../written.ts';

/**
 * A guesser takes the option that sounds like the stem. Nothing is said where a distractor sounds as much like it,
 * and words of the voices' names do not count: they stand in options of every kind.
 */
export const keyEcho: Rule = {
	id: 'key-echo',
	check(subject) {
		const names = subject.bank.voices.flatMap(({ name }) => contentWords(name));
		const isName = (word: string) => names.some((name) => isEcho(word, name));
		const choices = writtenChoices(subject);
		return choices.flatMap(({ stem, key, path }) => {
			const asked = contentWords(stem);
			const echoes = (text: string) =>
				contentWords(text).filter((word) => !isName(word) && asked.some((other) => isEcho(word, other)));
			// What fills one gap may be wrong in another of the same question: there the echo leads astray.
			const others = choices
				.filter((other) => sayPath(other.path.slice(0, 2)) === sayPath(path.slice(0, 2)))
				.flatMap(({ distractors }) => distractors.map(({ text }) => echoes(text)));
			const own = echoes(key.text);
			const alone = own.filter((word) => !others.flat().some((other) => isEcho(word, other)));
			if (alone.length === 0 || others.some((other) => other.length >= own.length)) return [];
			return [
				{
					path: key.textPath,
					message: `the key has ${quoted(alone)} in common with what is asked, and no distractor has`,
					fix: 'use another word in one of the two, or let a distractor echo the question as well'
				}
			];
		});
	}
};

/** The words of a text that carry its matter, each once. */
function contentWords(text: string): string[] {
	const words = tokensOf(text).map((word) => word.replace(/'s?$/, ''));
	return [...new Set(words.filter((word) => word.length >= 4 && !EMPTY_WORDS.has(word)))];
}

const ENDING = /^(s|es|d|ed|n|en|r|er|rs|ers|st|est|ing|ly)$/;

/** Whether two words would strike a reader as the same: “deal” and “deals”, “defence” and “defend”. */
function isEcho(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (short === long) return true;
	if (long.startsWith(short) && ENDING.test(long.slice(short.length))) return true;
	let shared = 0;
	while (shared < short.length && short[shared] === long[shared]) shared++;
	// The shorter the common part, the less may come after it: “policy” and “policies”, not “count” and “countries”.
	return shared >= short.length - 1 && (shared > 5 || (shared === 5 && long.length <= 8));
}
