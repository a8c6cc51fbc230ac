import type { Bank } from '#lib/bank/parse.ts';
import type { Use } from '#lib/bank/fields.ts';
import type { Section } from '#lib/bank/schema.ts';
import type { Skill } from '#lib/bank/skill.ts';
import { localId, type ItemId } from '../item.ts';
import type { Question } from '../questions.ts';
import type { Made } from '../made.ts';
import type { Item } from '../types.ts';

export type Entry = `${Section}/${string}`;

/** An item that a model made, named after one entry of the bank. */
export interface ModelItem {
	/** `model:entry`, with a third part where a model asks about one entry in several directions. */
	id: string;
	/** `section/id` of what it was made from; two items of one entry are enemies. */
	entry: Entry;
	/** What else went into it, where it was made from several: it is an enemy of their items too. */
	besides?: readonly Entry[];
	skill: Skill;
	difficulty: number;
	use: Use;
	line: number;
	made: Made<Item>;
}

/** A rule that makes items from a bank. One that cannot make a fair item of an entry makes none. */
export type Model = (article: string, bank: Bank<Question>) => ModelItem[];

/** The model that made the item of this id; `undefined` for an authored one. */
export function modelOf(id: ItemId): string | undefined {
	const [model, entry] = localId(id).split(':');
	return entry === undefined ? undefined : model;
}
