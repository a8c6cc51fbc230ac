import { choice } from './choice.ts';
import type { Model } from './model.ts';

/** Who, when, where or how many: a figure of the passage among near misses. */
export const whoWhenWhere: Model = (_article, bank) =>
	bank.figures.map((figure, index) => ({
		id: `who-when-where:${figure.id}`,
		entry: `figures/${figure.id}` as const,
		skill: 'locate' as const,
		difficulty: 1,
		use: 'both' as const,
		line: bank.placeOf(['figures', index]).line,
		made: choice(figure.stem, figure, figure.evidence)
	}));
