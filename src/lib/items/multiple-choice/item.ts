import type { ItemBase, Option, OptionId } from '../item.ts';

/** Asks for all that are right of several options. */
export interface MultipleChoice extends ItemBase {
	type: 'multiple-choice';
	/** One or more. */
	keys: OptionId[];
	/** The keys among their distractors, in the order of their ids. */
	options: Option[];
}

/** The options chosen, in any order. */
export interface MultipleChoiceResponse {
	type: 'multiple-choice';
	options: OptionId[];
}
