import { parseBank, type Bank } from '#lib/bank/parse.ts';
import { parsePassage } from '#lib/bank/parse-passage.ts';
import type { Problem } from '#lib/bank/problem.ts';
import { readText } from '#lib/bank/text.ts';
import { expand } from '#lib/items/expand.ts';
import { explainedWords } from '#lib/items/explained.ts';
import { questionSchema, type Question } from '#lib/items/questions.ts';
import type { Article } from '#lib/items/article.ts';

/** What is read and asked, and the bank as its author wrote it. */
export interface WholeArticle {
	article: Article;
	bank: Bank<Question>;
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
	const items = expand(id, bankFile, passage, bank);
	const vocabulary = explainedWords(id, bank.vocabulary, items);
	return { kind: 'article', article: { id, passage, items, vocabulary }, bank };
}
