import { shown, type Shuffle, type ShownOption } from '../item.ts';
import type { MultipleChoice } from './item.ts';

export interface ShownMultipleChoice {
	type: 'multiple-choice';
	stem: string;
	options: ShownOption[];
}

/** How many of the options are right is not said: the stem may. */
export function presentMultipleChoice(item: MultipleChoice, shuffle: Shuffle): ShownMultipleChoice {
	return { type: item.type, stem: item.stem, options: shuffle(shown(item.options)) };
}
