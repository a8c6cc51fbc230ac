import type { SentenceId } from '#lib/bank/passage.ts';
import type { ItemId, Mark } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';

/** How a question stands after a regrading, where its key no longer decides: it counts for nobody, or everyone has its points. */
export type Treatment = 'dropped' | 'everyone';

/** One question of a counted attempt. */
export interface Answer {
	item: Item;
	response: ItemResponse | undefined;
	mark: Mark;
	/** Points; 0 where it was not answered. */
	earned: number;
	/** Points that it can earn; 0 for what is not marked by its key. */
	possible: number;
	sure: boolean | undefined;
	/** Sentences that were selected, as the response or as the proof of a choice; `undefined` where it asked for none. */
	selected: SentenceId[] | undefined;
	/** Not reached: not answered, and nothing after it was either. */
	became: 'answered' | 'unanswered' | 'not-reached';
}

/** One student's attempt that counts. */
export interface Sitting {
	/** Of the student in this quiz. */
	participant: string;
	/** Of the student on the roster, the same in every quiz; left out where the name is free. */
	student?: string;
	name: string;
	/** Which of the parallel forms it was, from 0. */
	form: number;
	/** In the order in which they were asked; what was dropped is not among them. */
	answers: Answer[];
}

/** A question as the figures name it. */
export interface SatItem {
	item: Item;
	/** Which form has it, from 0. */
	form: number;
	/** In the order of its form, from 1; what was dropped keeps its number. */
	number: number;
	/** `9`, and `A9` or `B9` where there are two forms. */
	label: string;
	treatment?: Treatment;
}

/** A quiz as it was sat: what all its figures are made of. */
export interface Sat {
	/** By form and number, those dropped among them. */
	items: SatItem[];
	/** In any order: no figure depends on it. */
	sittings: Sitting[];
}

/** Points of a sitting, and what there was to earn. */
export function totalOf({ answers }: Sitting): { earned: number; possible: number } {
	return {
		earned: tidy(answers.reduce((sum, { earned }) => sum + earned, 0)),
		possible: answers.reduce((sum, { possible }) => sum + possible, 0)
	};
}

/** An item as one student met it, with the points of all the rest. */
export interface Pair {
	sitting: Sitting;
	answer: Answer;
	/** What the student earned on the rest of the quiz, and in all. */
	rest: number;
	total: number;
}

/** For each item everyone who had it; one that was dropped, or that nobody had, is not there. */
export function pairsOf({ sittings }: Pick<Sat, 'sittings'>): Map<ItemId, Pair[]> {
	const pairs = new Map<ItemId, Pair[]>();
	for (const sitting of sittings) {
		const total = totalOf(sitting).earned;
		for (const answer of sitting.answers) {
			const pair = { sitting, answer, rest: tidy(total - answer.earned), total };
			const own = pairs.get(answer.item.id);
			if (own) own.push(pair);
			else pairs.set(answer.item.id, [pair]);
		}
	}
	return pairs;
}

/** Everyone who had one item; empty for one that was dropped. */
export function pairsFor(sat: Pick<Sat, 'sittings'>, id: ItemId): Pair[] {
	return pairsOf(sat).get(id) ?? [];
}

/** Shares such as thirds do not always add up to what they are; without this, students with the same points would differ. */
export function tidy(points: number): number {
	return Math.round(points * 1e9) / 1e9;
}
