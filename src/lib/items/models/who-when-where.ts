import { foldText } from '../fold.ts';
import { makeShortAnswer } from '../short-answer/make.ts';
import { choice } from './choice.ts';
import type { Model, ModelItem } from './model.ts';

/**
 * Who, when, where or how many: a figure of the passage among near misses, and to be typed where its author has said
 * what else is right then.
 */
export const whoWhenWhere: Model = (_article, bank) =>
	bank.figures.flatMap((figure, index): ModelItem[] => {
		const { id, stem, key, accept, distractors, evidence } = figure;
		const common = {
			entry: `figures/${id}` as const,
			skill: 'locate' as const,
			use: 'both' as const,
			line: bank.placeOf(['figures', index]).line
		};
		const chosen = {
			...common,
			id: `who-when-where:${id}`,
			difficulty: 1,
			made: choice(stem, figure, evidence)
		};
		if (accept === undefined) return [chosen];
		const right = new Set([key.text, ...accept].map(foldText));
		const typed = {
			...common,
			id: `who-when-where:${id}:typed`,
			difficulty: 2,
			made: makeShortAnswer({
				stem,
				passage: 'either',
				key,
				accept,
				distractors: distractors.filter(({ text }) => !right.has(foldText(text))),
				evidence
			})
		};
		return [chosen, typed];
	});
