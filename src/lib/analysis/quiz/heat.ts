import { sentencesOf, type Passage, type SentenceId } from '#lib/bank/passage.ts';
import type { ItemId } from '#lib/items/item.ts';
import { proofsAsked, selects } from '#lib/items/registry.ts';
import { choicesIn, choicesOffered } from './choices.ts';
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
	const had = new Map<SentenceId, Set<string>>();
	const met = new Map<SentenceId, Map<ItemId, Set<string>>>();
	const all = sentencesOf(passage).map(({ id }) => id);
	for (const { participant, answers } of sat.sittings)
		for (const answer of answers) {
			if (answer.became !== 'answered') continue;
			for (const sentence of chancesIn(answer, all)) note(had, sentence, participant);
			for (const sentence of misledBy(answer)) {
				const items = met.get(sentence) ?? new Map<ItemId, Set<string>>();
				met.set(sentence, items);
				note(items, answer.item.id, participant);
			}
		}
	return sentencesOf(passage).map(({ id, text }) => {
		const items = [...(met.get(id) ?? [])].map(([item, students]) => ({ item, students: students.size }));
		const misled = new Set([...(met.get(id)?.values() ?? [])].flatMap((students) => [...students]));
		return {
			sentence: id,
			text,
			misled: misled.size,
			of: had.get(id)?.size ?? 0,
			items: items.sort((a, b) => b.students - a.students || (a.item < b.item ? -1 : 1))
		};
	});
}

/** Sentences that misled a student in one answer: where its wrong choices point, and what was marked and is no proof. */
export function misledBy({ item, response, selected }: Answer): Set<SentenceId> {
	const lures = choicesIn(item, response).flatMap(({ isKey, lure }) =>
		isKey || lure === undefined ? [] : [lure]
	);
	const proving = new Set(proofsAsked(item).flat(2));
	// Where the key is that nothing is said, there is no proof to miss.
	return new Set([
		...lures,
		...(proving.size === 0 ? [] : (selected ?? []).filter((id) => !proving.has(id)))
	]);
}

function chancesIn({ item, selected }: Answer, all: readonly SentenceId[]): SentenceId[] {
	const lures = choicesOffered(item).flatMap(({ isKey, lure }) =>
		isKey || lure === undefined ? [] : [lure]
	);
	if (!selects(item) && selected === undefined) return lures;
	const proving = new Set(proofsAsked(item).flat(2));
	return [...lures, ...(proving.size === 0 ? [] : all.filter((id) => !proving.has(id)))];
}

function note<K>(map: Map<K, Set<string>>, key: K, student: string): void {
	const there = map.get(key);
	if (there) there.add(student);
	else map.set(key, new Set([student]));
}
