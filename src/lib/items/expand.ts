import type { Bank } from '#lib/bank/parse.ts';
import { sentencesOf, type Passage } from '#lib/bank/passage.ts';
import { enemiesAmong } from './enemies.ts';
import { revisionOf } from './identity.ts';
import type { ItemId } from './item.ts';
import type { Model } from './models/model.ts';
import { isItSo } from './models/is-it-so.ts';
import { whatItMeans } from './models/what-it-means.ts';
import { whatItPointsTo } from './models/what-it-points-to.ts';
import { whoHoldsIt } from './models/who-holds-it.ts';
import { whoWhenWhere } from './models/who-when-where.ts';
import { provingSentences } from './proofs.ts';
import { makeItem, type Question } from './questions.ts';
import type { Item } from './types.ts';

const MODELS: readonly Model[] = [whoHoldsIt, isItSo, whatItMeans, whatItPointsTo, whoWhenWhere];

/**
 * Every item of an article: its authored questions and what the models make of its other entries, in the order of
 * their ids.
 *
 * @param file the bank's own, for the place of each item
 */
export function expand(article: string, file: string, passage: Passage, bank: Bank<Question>): Item[] {
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
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	return drafts.map(({ id, skill, difficulty, use, line, made }): Item => {
		const content = { id: `${article}/${id}` as ItemId, skill, difficulty, use, ...made };
		const proof = provingSentences(made).map((sentence) => texts.get(sentence));
		return {
			...content,
			revision: revisionOf({ content, proof }),
			enemies: (enemies.get(id) ?? []).map((enemy) => `${article}/${enemy}` as ItemId),
			place: { file, line }
		};
	});
}
