import type { ShownOption } from './item.ts';
import type { ItemOf, ItemType, ShownOf } from './types.ts';

/** A thing with the letter by which it is chosen. */
export interface Lettered {
	letter: string;
	text: string;
}

/** What is printed under a question, for a pen to complete. */
export type Part =
	/** Options, each with a circle to fill (one) or a box to tick (several). `label` says for what, where there are several. */
	| { kind: 'choices'; marks: 'one' | 'several'; options: Lettered[]; label?: string }
	/** A text with a blank between each two of its pieces, and what the blank is called; `''` where there is but one. */
	| { kind: 'text'; pieces: string[]; blanks: string[] }
	/** Things with room before each: a line for a letter, or a box for a number. */
	| { kind: 'rows'; room: 'line' | 'box'; rows: string[] }
	/** What the letters stand for that are written beside rows. */
	| { kind: 'list'; options: Lettered[] }
	/** Room for the numbers of lines of the passage, after a question of its own where there is one. */
	| { kind: 'where'; ask?: string }
	/** So many ruled lines to write on. */
	| { kind: 'ruled'; lines: number };

/** An item as it is asked on paper: a stem, what to do where it is not filling a circle, and the parts from the top. */
export interface Paper {
	stem: string;
	instruction?: string;
	parts: Part[];
}

/** What a type is on paper. */
export interface OnPaper<T extends ItemType> {
	/** How it is asked: made from what may be seen before the response, and from nothing else. */
	ask: (shown: ShownOf<T>) => Paper;
	/** For each line of the item's summary what a right paper bears there: letters or numbers; `undefined` for words. */
	bears: (item: ItemOf<T>, shown: ShownOf<T>) => (string | undefined)[];
	/** The points it is worth where a teacher marks it; left out where they are what it can earn on the screen. */
	points?: (item: ItemOf<T>) => number;
	/** Its points would tell how many of its options are right, and are not printed beside it. */
	pointsTell?: true;
}

/** A, B, C … */
export function lettered(texts: readonly string[]): Lettered[] {
	return texts.map((text, i) => ({ letter: letterAt(i), text }));
}

/** The letter of an option; `undefined` where it is not among those that were shown. */
export function letterOf(options: readonly ShownOption[] | undefined, id: string): string | undefined {
	const at = options?.findIndex((option) => option.id === id) ?? -1;
	return at < 0 ? undefined : letterAt(at);
}

const letterAt = (i: number): string => String.fromCharCode('A'.charCodeAt(0) + i);
