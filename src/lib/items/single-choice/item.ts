import type { ItemBase, Option, OptionId } from '../item.ts';

export interface SingleChoice extends ItemBase {
	type: 'single-choice';
	key: OptionId;
	/** The key among its distractors, in the order of their ids. */
	options: Option[];
}

export interface SingleChoiceResponse {
	type: 'single-choice';
	option: OptionId;
}
