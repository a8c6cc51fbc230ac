import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemBase, Option, OptionId } from '../item.ts';

/** Asks for a choice, and for the sentences that prove it. */
export interface TwoPart extends ItemBase {
	type: 'two-part';
	key: OptionId;
	/** The key among its distractors, in the order of their ids. */
	options: Option[];
	/** Sentences that a careless reader would select, and why they are no proof. */
	decoys: { sentence: SentenceId; why: string }[];
}

/** Either part may be missing: the option while none is chosen, the sentences by being none. */
export interface TwoPartResponse {
	type: 'two-part';
	option?: OptionId;
	sentences: SentenceId[];
}
