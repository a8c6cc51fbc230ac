import { paragraphOf } from '#lib/bank/passage.ts';
import { choice } from './choice.ts';
import type { Model } from './model.ts';

/** What a word means here: an entry of the vocabulary, its meaning among near misses, with its sentence in sight. */
export const whatItMeans: Model = (_article, bank) =>
	bank.vocabulary.map((word, index) => ({
		id: `what-it-means:${word.id}`,
		entry: `vocabulary/${word.id}` as const,
		skill: 'vocabulary' as const,
		difficulty: 3,
		use: 'both' as const,
		line: bank.placeOf(['vocabulary', index]).line,
		made: choice(
			`What does “${word.term}” mean in paragraph ${paragraphOf(word.where.sentence)}?`,
			word,
			[[word.where.sentence]],
			'open'
		)
	}));
