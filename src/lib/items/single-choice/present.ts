import { shown, type Shuffle, type ShownOption } from '../item.ts';
import type { SingleChoice } from './item.ts';

export interface ShownSingleChoice {
	type: 'single-choice';
	stem: string;
	options: ShownOption[];
}

/** The options are shuffled without looking at which is the key. */
export function presentSingleChoice(item: SingleChoice, shuffle: Shuffle): ShownSingleChoice {
	return { type: item.type, stem: item.stem, options: shuffle(shown(item.options)) };
}
