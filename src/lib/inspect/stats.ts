import type { Bank } from '#lib/bank/parse.ts';
import { practiceItems } from '#lib/items/outline.ts';
import type { Article } from '#lib/items/article.ts';
import { localId } from '#lib/items/item.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { provingSentences } from '#lib/items/proofs.ts';
import type { Question } from '#lib/items/questions.ts';
import type { Item } from '#lib/items/types.ts';
import { mayAsk, TWELVE } from '#lib/quiz/blueprint.ts';
import { generate } from '#lib/quiz/generate.ts';
import { indexItems, type IndexedItems } from '#lib/quiz/index-items.ts';
import type { Seed } from '#lib/quiz/rng.ts';

/** A heading's counts, such as how many items there are of each skill. */
export type Counts = ReadonlyMap<string, number>;

/** What a bank holds. */
export interface Stats {
	/** Authored questions and items made by models. */
	authored: number;
	made: number;
	/** How many items each of these has, most first but for difficulties and paragraphs, which stand in order. */
	byType: Counts;
	bySkill: Counts;
	byDifficulty: Counts;
	byUse: Counts;
	byParagraph: Counts;
	/** Items that rest on everything that proves one of its statements; one item may count for several voices. */
	byVoice: Counts;
	/** What each model makes. */
	byModel: Counts;
	/** For each skill its authored questions of each difficulty, 1 to 5. */
	authoredDifficulty: ReadonlyMap<string, readonly number[]>;
	/** How many quizzes of twelve can be drawn in a row from what may be practised, no item twice: the least of ten tries. */
	quizzesInARow: number;
	/**
	 * Items for practice that a reader does not meet who takes one quiz after another, half as many again as the
	 * largest skill could fill: what they share a proof with is in every quiz.
	 */
	neverMet: string[];
}

/** Counts everything in an article that can be asked. */
export function stats(article: Article, bank: Bank<Question>): Stats {
	const { items, passage } = article;
	const authored = items.filter((item) => modelOf(item.id) === undefined);
	const index = indexItems(practiceItems(article), passage.paragraphs.length);
	const paragraphs = passage.paragraphs.map((_, i) => `${i + 1}`);
	return {
		authored: authored.length,
		made: items.length - authored.length,
		byType: tally(items.map(({ type }) => type)),
		bySkill: tally(items.map(({ skill }) => skill)),
		byDifficulty: tally(
			items.map(({ difficulty }) => `${difficulty}`),
			['1', '2', '3', '4', '5']
		),
		byUse: tally(items.map(({ use }) => use)),
		byParagraph: tally(
			items.map(({ paragraph }) => `${paragraph}`),
			paragraphs
		),
		byVoice: tally(items.flatMap((item) => voicesOf(item, bank))),
		byModel: tally(items.flatMap((item) => modelOf(item.id) ?? [])),
		authoredDifficulty: new Map(
			[...new Set(authored.map(({ skill }) => skill))]
				.sort()
				.map((skill) => [
					skill,
					[1, 2, 3, 4, 5].map(
						(level) => authored.filter((item) => item.skill === skill && item.difficulty === level).length
					)
				])
		),
		quizzesInARow: Math.min(...Array.from({ length: 10 }, (_, run) => quizzesInARow(index, `row${run}`))),
		neverMet: neverMet(index)
	};
}

function quizzesInARow(index: IndexedItems, seed: string): number {
	const seen = new Set<Item['id']>();
	for (let quizzes = 0; ; quizzes++) {
		const drawn = generate(index, TWELVE, `${seed}${quizzes}` as Seed, seen);
		if (drawn.kind !== 'form' || drawn.form.items.some((id) => seen.has(id))) return quizzes;
		for (const id of drawn.form.items) seen.add(id);
	}
}

function neverMet(index: IndexedItems): string[] {
	const seen = new Set<Item['id']>();
	const most = Math.max(0, ...[...index.bySkill.values()].map((places) => places.length));
	for (let quiz = 0; quiz < 0.75 * most; quiz++) {
		const drawn = generate(index, TWELVE, `met${quiz}` as Seed, seen);
		const form = drawn.kind === 'form' ? drawn.form : drawn.shorter;
		for (const id of form.items) seen.add(id);
	}
	// What is asked with the passage out of sight alone is met in quizzes of another kind.
	return index.items.flatMap((item) =>
		seen.has(item.id) || !mayAsk(TWELVE, item) ? [] : [localId(item.id)]
	);
}

function voicesOf(item: Item, { statements, voices }: Bank<Question>): string[] {
	const rests = new Set(provingSentences(item));
	const held = statements.filter(({ evidence }) =>
		evidence.some((proof) => proof.every((sentence) => rests.has(sentence)))
	);
	return voices.filter(({ id }) => held.some(({ voice }) => voice === id)).map(({ name }) => name);
}

/** How often each value stands in a list: in the order given, else the most frequent first. */
function tally(values: readonly string[], order?: readonly string[]): Counts {
	const counts = new Map<string, number>((order ?? []).map((value) => [value, 0]));
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return order ? counts : new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
