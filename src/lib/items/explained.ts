import type { SentenceId } from '#lib/bank/passage.ts';
import type { Word } from '#lib/bank/schema.ts';
import type { Item, ItemOf } from './types.ts';

/** A term of the passage and what it means there, for somebody who is reading. */
export interface ExplainedWord {
	term: string;
	sentence: SentenceId;
	/** The words among which the term stands, as its author gave them: they tell it from the same term elsewhere. */
	words: string;
	meaning: string;
	/** How the passage shows it. */
	why: string;
}

/**
 * The words that may be explained to anybody who reads, in the order of the bank. To explain one is to give the key of the
 * item that is made of it, so those whose item is kept for assigned quizzes are left out, and so are those without an item.
 */
export function explainedWords(
	article: string,
	vocabulary: readonly Word[],
	items: readonly Item[]
): ExplainedWord[] {
	const made = new Map<string, Item>(items.map((item) => [item.id, item]));
	return vocabulary.flatMap(({ id, term, where }) => {
		const item = made.get(`${article}/what-it-means:${id}`);
		if (item?.type !== 'single-choice' || item.use === 'assign') return [];
		return [{ term, sentence: where.sentence, words: where.words, ...keyOf(item) }];
	});
}

function keyOf({ key, options }: ItemOf<'single-choice'>): Pick<ExplainedWord, 'meaning' | 'why'> {
	const { text, why } = options.find(({ id }) => id === key)!;
	return { meaning: text, why };
}
