import type { Bank } from '#lib/bank/parse.ts';
import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import './all-types.ts';
import { enemiesAmong } from './enemies.ts';
import { revisionOf } from './identity.ts';
import type { ItemId } from './item.ts';
import type { Entry, Model } from './models/model.ts';
import { completeTheQuotation } from './models/complete-the-quotation.ts';
import { findTheSentence } from './models/find-the-sentence.ts';
import { isItSo } from './models/is-it-so.ts';
import { matchViews } from './models/match-views.ts';
import { putInOrder } from './models/put-in-order.ts';
import { whatItMeans } from './models/what-it-means.ts';
import { whatItPointsTo } from './models/what-it-points-to.ts';
import { whatTheyHold } from './models/what-they-hold.ts';
import { whoHoldsItWhere } from './models/who-holds-it-where.ts';
import { whoHoldsIt } from './models/who-holds-it.ts';
import { whoWhenWhere } from './models/who-when-where.ts';
import { homeParagraph, provingSentences } from './proofs.ts';
import { makeItem, type Question } from './questions.ts';
import type { Item } from './types.ts';
import { usesAmong } from './use.ts';

const MODELS: readonly Model[] = [
	whoHoldsIt,
	whoHoldsItWhere,
	whatTheyHold,
	matchViews,
	isItSo,
	putInOrder,
	whatItMeans,
	whatItPointsTo,
	whoWhenWhere,
	completeTheQuotation,
	findTheSentence
];

/** An item, and the entry of the bank that it was made of: an authored question is its own. */
export interface Expanded {
	item: Item;
	entry: Entry;
}

/**
 * Every item of an article: its authored questions and what the models make of its other entries, in the order of
 * their ids.
 *
 * @param file the bank's own, for the place of each item
 */
export function expand(article: string, file: string, passage: Passage, bank: Bank<Question>): Item[] {
	return expandWithEntries(article, file, passage, bank).map(({ item }) => item);
}

/** The same, each with the entry that it was made of. */
export function expandWithEntries(
	article: string,
	file: string,
	passage: Passage,
	bank: Bank<Question>
): Expanded[] {
	const authored = bank.questions.map((question, index) => ({
		id: question.id,
		entry: undefined,
		skill: question.skill,
		difficulty: question.difficulty,
		use: question.use,
		line: bank.placeOf(['questions', index]).line,
		paired: question.enemies,
		made: makeItem(question)
	}));
	const modelled = MODELS.flatMap((model) => model(article, bank)).map((item) => ({
		...item,
		paired: [] as string[]
	}));
	const drafts = [...authored, ...modelled].sort((a, b) => (a.id < b.id ? -1 : 1));
	const enemies = enemiesAmong(drafts, bank.voices);
	const uses = usesAmong(drafts, bank.voices);
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	return drafts.map(
		({ id, entry = `questions/${id}`, skill, difficulty, use: own, line, made }): Expanded => {
			const use = uses.get(id) ?? own;
			const content = { id: `${article}/${id}` as ItemId, skill, difficulty, use, ...made };
			const proof = provingSentences(made).map((sentence) => texts.get(sentence));
			const item: Item = {
				...content,
				revision: revisionOf({ content, proof }),
				paragraph: homeParagraph(made),
				enemies: (enemies.get(id) ?? []).map((enemy) => `${article}/${enemy}` as ItemId),
				place: { file, line }
			};
			return { item, entry };
		}
	);
}
