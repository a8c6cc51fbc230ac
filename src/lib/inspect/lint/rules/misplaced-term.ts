import { paragraphOf, sentencesOf } from '#lib/bank/passage.ts';
import type { Path } from '#lib/bank/problem.ts';
import type { Flaw, Rule } from '../rule.ts';
import { placesOf, quoted, tokensOf } from '../tokens.ts';

/**
 * A term or a pointing word has to stand in the sentence that its `where` names, since the question sends its reader
 * there; and a term only once in that paragraph, since the question names no more than the paragraph.
 */
export const misplacedTerm: Rule = {
	id: 'misplaced-term',
	check({ passage, bank }) {
		const sentences = sentencesOf(passage).map(({ id, text }) => ({ id, tokens: tokensOf(text) }));
		const isAbsent = (word: string, sentence: string) =>
			!sentences.some(({ id, tokens }) => id === sentence && standsIn(word, tokens));
		const absent = (word: string, paragraph: number, path: Path): Flaw => ({
			path,
			message: `${quoted([word])} does not stand in the sentence of paragraph ${paragraph} that “where” names`,
			fix: 'write it as it stands there, or name the sentence in which it stands'
		});
		return [
			...bank.vocabulary.flatMap(({ term, where }, i): Flaw[] => {
				const path = ['vocabulary', i, 'term'];
				const paragraph = paragraphOf(where.sentence);
				if (isAbsent(term, where.sentence)) return [absent(term, paragraph, path)];
				const times = sentences
					.filter(({ id }) => paragraphOf(id) === paragraph)
					.flatMap(({ tokens }) => placesOf(tokensOf(term), tokens)).length;
				if (times < 2) return [];
				return [
					{
						path,
						message: `${quoted([term])} stands ${times} times in paragraph ${paragraph}, and the question will not say which is meant`,
						fix: 'take in a neighbouring word, or ask about another term'
					}
				];
			}),
			...bank.references.flatMap(({ word, where }, i) =>
				isAbsent(word, where.sentence)
					? [absent(word, paragraphOf(where.sentence), ['references', i, 'word'])]
					: []
			)
		];
	}
};

/** Whether a term stands in a sentence, or each of its parts in turn where it has a gap: “both … and”. */
function standsIn(term: string, sentence: readonly string[]): boolean {
	let from = 0;
	for (const part of term.split(/…|\.{3}/).map(tokensOf)) {
		if (part.length === 0) continue;
		const at = placesOf(part, sentence).find((place) => place >= from);
		if (at === undefined) return false;
		from = at + part.length;
	}
	return true;
}
