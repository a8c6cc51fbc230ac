import { parseBank, type Bank } from '#lib/bank/parse.ts';
import { parsePassage } from '#lib/bank/parse-passage.ts';
import type { Problem } from '#lib/bank/problem.ts';
import { readText } from '#lib/bank/text.ts';
import { deckOf } from '#lib/cards/deck.ts';
import type { Deck } from '#lib/cards/card.ts';
import { expandWithEntries } from '#lib/items/expand.ts';
import { explainedWords } from '#lib/items/explained.ts';
import { questionSchema, type Question } from '#lib/items/questions.ts';
import type { Article } from '#lib/items/article.ts';

/** What is read and asked, the cards of it, and the bank as its author wrote it. */
export interface WholeArticle {
	article: Article;
	/** Its cards that may be practised. */
	deck: Deck;
	bank: Bank<Question>;
	/** The text of the bank, for whoever says which of its lines to change. */
	bankText: string;
}

export type ArticleRead = ({ kind: 'article' } & WholeArticle) | { kind: 'wrong'; problems: Problem[] };

/**
 * An article from the bytes of its two files: the whole of it, or every problem in them; never half a bank.
 *
 * @param folder as it is named in problems, such as `questions/uk-eu-defence`
 */
export function readArticle(
	id: string,
	folder: string,
	files: { passage: Uint8Array; bank: Uint8Array }
): ArticleRead {
	const passageFile = `${folder}/passage.md`;
	const bankFile = `${folder}/bank.yaml`;
	const passageText = readText(passageFile, files.passage);
	const bankText = readText(bankFile, files.bank);
	const unreadable = [passageText, bankText].flatMap((read) => (read.kind === 'wrong' ? [read.problem] : []));
	if (passageText.kind === 'wrong' || bankText.kind === 'wrong')
		return { kind: 'wrong', problems: unreadable };

	const read = parsePassage(passageFile, passageText.text);
	if (read.kind === 'wrong') return read;
	const { passage } = read;
	const parsed = parseBank(bankFile, bankText.text, passage, questionSchema);
	if (parsed.kind === 'wrong') return parsed;
	const { bank } = parsed;
	const expanded = expandWithEntries(id, bankFile, passage, bank);
	const items = expanded.map(({ item }) => item);
	const vocabulary = explainedWords(id, bank.vocabulary, items);
	const deck = deckOf({ article: id, passage, bank, expanded });
	return {
		kind: 'article',
		article: { id, passage, items, vocabulary },
		deck,
		bank,
		bankText: bankText.text
	};
}
