import type { Rule } from '../rule.ts';
import { quoted } from '../tokens.ts';

const QUOTATION = /“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"/gu;
const EMPHASIS = /\*[^*]+\*/g;
/** Where the words deny nothing. */
const HARMLESS =
	/\bwhether or not\b|\bwhether\b[^,.;:?]*\bor not\b|\bat least\b|\bnot (only|just|merely|simply|least)\b|\bif not\b|\bnot[ -]given\b/gi;
const NEGATIVE = /\b(?:not|cannot|except|least|never)\b|\b\p{L}+n[’']t\b/iu;

/**
 * A negative in a stem is easily overlooked, unless it is emphasised; capitals count as emphasis. A claim to be judged
 * may be negative, and so may words that the stem quotes.
 */
export const negativeStem: Rule = {
	id: 'negative-stem',
	check({ bank }) {
		const stems = [
			...bank.figures.map(({ stem }, i) => ({ stem, path: ['figures', i, 'stem'] })),
			...bank.questions.flatMap(({ type, stem }, i) =>
				type === 'true-false-not-given' ? [] : [{ stem, path: ['questions', i, 'stem'] }]
			)
		];
		return stems.flatMap(({ stem, path }) => {
			const plain = [QUOTATION, EMPHASIS, HARMLESS].reduce((text, part) => text.replace(part, ' … '), stem);
			const [word] = NEGATIVE.exec(plain) ?? [];
			if (word === undefined || word === word.toUpperCase()) return [];
			return [
				{
					path,
					message: `${quoted([word])} is easily overlooked in a question`,
					fix: `ask for what is so, or put asterisks round it: *${word}*`
				}
			];
		});
	}
};
