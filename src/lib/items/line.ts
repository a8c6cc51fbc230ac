import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemOf, ItemType, ResponseTo, ShownOf } from './types.ts';

/** One thing that was asked: a whole item, or one of its parts. */
export interface Line {
	/** Which part of the item: Gap 2; left out where there is but one. */
	part?: string | undefined;
	/** What was given, in words (lines, where it is a list), and why it is wrong; left out where nothing was given. */
	given?: { text: string; why?: string | undefined } | undefined;
	right: boolean;
	/** It was typed, so what is right may be given in other words than the key's. */
	typed?: boolean;
	/** Some of it was right. */
	partly?: boolean;
	/** Its writer was to judge it. */
	own?: boolean;
	key: { text: string; why: string };
	/** The sentences that prove the key. */
	proof: SentenceId[];
	/** Whether they are only where the passage comes closest. */
	nearest?: boolean;
}

/**
 * An item and what was given for it, in words, for a list of results.
 *
 * @param shown the item as it was asked
 * @param textOf the text of a sentence
 */
export type Summarise<T extends ItemType> = (
	item: ItemOf<T>,
	response: ResponseTo<T> | undefined,
	shown: ShownOf<T>,
	textOf: (id: SentenceId) => string | undefined
) => Line[];
