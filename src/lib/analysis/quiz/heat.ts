import { sentencesOf, type Passage, type SentenceId } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { proofsAsked, selects } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';
import { atOnce, type Steps } from '../steps.ts';
import { choicesIn, choicesOffered, type Choice } from './choices.ts';
import type { Answer, Sat } from './sat.ts';

/** How one sentence of the passage misled. */
export interface Heat {
	sentence: SentenceId;
	text: string;
	/** How many students it misled, each once. */
	misled: number;
	/** How many had the chance to be misled by it. */
	of: number;
	/** In which questions, the one with most students first. */
	items: { item: ItemId; students: number }[];
}

/**
 * Every sentence of the passage in reading order, with how many it misled. A student is misled by a sentence who chose a wrong
 * answer whose reason points to it, or marked it as a proof though it is in none. The chance to be had whoever answered a question
 * of which a wrong answer points to it, or which asks for sentences and is not proved by it.
 */
export function heatOf(sat: Sat, passage: Pick<Passage, 'paragraphs'>): Heat[] {
	return atOnce(heatSteps(sat, passage));
}

/** The same, student by student. */
export function* heatSteps(sat: Sat, passage: Pick<Passage, 'paragraphs'>): Steps<Heat[]> {
	const had = new Map<SentenceId, number>();
	const misled = new Map<SentenceId, number>();
	const met = new Map<SentenceId, Map<ItemId, number>>();
	const all = sentencesOf(passage).map(({ id }) => id);
	const dangers = new Map(sat.items.map(({ item }) => [item.id, dangersOf(item, all)]));
	for (const { answers } of sat.sittings) {
		const [chances, misses] = [new Set<SentenceId>(), new Set<SentenceId>()];
		for (const answer of answers) {
			if (answer.became !== 'answered') continue;
			const own = dangers.get(answer.item.id)!;
			for (const sentence of chancesIn(answer, own)) chances.add(sentence);
			for (const sentence of misledBy(answer, own)) {
				misses.add(sentence);
				const items = met.get(sentence) ?? new Map<ItemId, number>();
				met.set(sentence, items);
				count(items, answer.item.id);
			}
		}
		for (const sentence of chances) count(had, sentence);
		for (const sentence of misses) count(misled, sentence);
		yield;
	}
	return sentencesOf(passage).map(({ id, text }) => ({
		sentence: id,
		text,
		misled: misled.get(id) ?? 0,
		of: had.get(id) ?? 0,
		items: [...(met.get(id) ?? [])]
			.map(([item, students]) => ({ item, students }))
			.sort((a, b) => b.students - a.students || (a.item < b.item ? -1 : 1))
	}));
}

/** What of an item can mislead: it is the same for everyone who had it. */
interface Dangers {
	offered: Choice[];
	/** Where its wrong answers point. */
	lures: SentenceId[];
	/** What is in no proof of it; nothing where it has no proof to miss. */
	unproving: ReadonlySet<SentenceId>;
}

function dangersOf(item: Item, all: readonly SentenceId[]): Dangers {
	const offered = choicesOffered(item);
	const proving = new Set(proofsAsked(item).flat(2));
	return {
		offered,
		lures: luresOf(offered),
		unproving: new Set(proving.size === 0 ? [] : all.filter((id) => !proving.has(id)))
	};
}

/** Where the wrong choices of an answer point, and what was marked in it and is no proof. */
function misledBy(
	{ item, response, selected = [] }: Answer,
	{ offered, lures: all, unproving }: Dangers
): Set<SentenceId> {
	// Sentences that were selected are in `selected`, and nothing else that is given points anywhere of itself.
	const chosen = all.length === 0 ? [] : luresOf(choicesIn(item, response, offered));
	return new Set([...chosen, ...selected.filter((id) => unproving.has(id))]);
}

function chancesIn({ item, selected }: Answer, { lures, unproving }: Dangers): Iterable<SentenceId> {
	return selects(item) || selected !== undefined ? [...lures, ...unproving] : lures;
}

function luresOf(choices: readonly Choice[]): SentenceId[] {
	return choices.flatMap(({ isKey, lure }) => (isKey || lure === undefined ? [] : [lure]));
}

function count<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}
