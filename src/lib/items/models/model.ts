import type { Bank } from '#lib/bank/parse.ts';
import type { Use } from '#lib/bank/fields.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { Question } from '../questions.ts';
import type { Made } from '../made.ts';
import type { Item } from '../types.ts';

/** An item that a model made from one entry of the bank. */
export interface ModelItem {
	/** `model:entry`: at most one item for each model, entry and direction. */
	id: string;
	/** What it was made from; two items of one entry are enemies. */
	entry: string;
	skill: Skill;
	difficulty: number;
	use: Use;
	line: number;
	made: Made<Item>;
}

/** A rule that makes items from a bank. One that cannot make a fair item of an entry makes none. */
export type Model = (article: string, bank: Bank<Question>) => ModelItem[];
