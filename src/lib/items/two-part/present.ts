import { shown, type Shuffle, type ShownOption } from '../item.ts';
import type { TwoPart } from './item.ts';

/** The sentences to choose from are those of the passage itself. */
export interface ShownTwoPart {
	type: 'two-part';
	stem: string;
	options: ShownOption[];
}

export function presentTwoPart(item: TwoPart, shuffle: Shuffle): ShownTwoPart {
	return { type: item.type, stem: item.stem, options: shuffle(shown(item.options)) };
}
