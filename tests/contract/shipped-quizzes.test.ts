// Stands here because it reads the bank through the server's library, which no file beside the pure code may do.
import { beforeAll, describe, expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import { practiceItems } from '#lib/items/outline.ts';
import type { Item } from '#lib/items/types.ts';
import { LEVELS, mayAsk, TWELVE } from '#lib/quiz/blueprint.ts';
import { generate } from '#lib/quiz/generate.ts';
import { indexItems, type IndexedItems } from '#lib/quiz/index-items.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { readLibrary } from '#lib/server/library/library.ts';

let index: IndexedItems;
let itemsById: Map<ItemId, Item>;
beforeAll(async () => {
	const article = (await readLibrary('questions')).articles.get('uk-eu-defence')!;
	const items = practiceItems(article);
	index = indexItems(items, article.passage.paragraphs.length);
	itemsById = new Map(items.map((item) => [item.id, item]));
});

const seeds = Array.from({ length: 200 }, (_, i) => `SEED${i}` as Seed);

function quiz(seed: Seed, seen: ReadonlySet<ItemId> = new Set()): Item[] {
	const generated = generate(index, TWELVE, seed, seen);
	if (generated.kind === 'shortfall') throw new Error(`${seed}: ${JSON.stringify(generated)}`);
	return generated.form.items.map((id) => itemsById.get(id)!);
}

describe('every one of 200 quizzes of the shipped bank', () => {
	it('has twelve different items, two of each skill', () => {
		for (const items of seeds.map((seed) => quiz(seed)))
			expect([
				new Set(items).size,
				SKILLS.map((skill) => items.filter((item) => item.skill === skill).length)
			]).toEqual([12, [2, 2, 2, 2, 2, 2]]);
	});

	it('has no two enemies', () => {
		for (const items of seeds.map((seed) => quiz(seed))) {
			const met = items.flatMap(({ id, enemies }) =>
				enemies.filter((enemy) => items.some((item) => item.id === enemy)).map((enemy) => [id, enemy])
			);
			expect(met).toEqual([]);
		}
	});

	it('has no more of a paragraph than its share', () => {
		const cap = Math.ceil(12 / index.paragraphs) + 1;
		for (const items of seeds.map((seed) => quiz(seed))) {
			const homes = items.map(({ paragraph }) => paragraph);
			const most = Math.max(...homes.map((home) => homes.filter((other) => other === home).length));
			expect(most).toBeLessThanOrEqual(cap);
		}
	});

	it('has nothing that needs the passage out of sight', () => {
		for (const items of seeds.map((seed) => quiz(seed)))
			expect(items.filter(({ passage }) => passage === 'closed')).toEqual([]);
	});

	it('has nothing for an assigned quiz alone', () => {
		for (const items of seeds.map((seed) => quiz(seed)))
			expect(items.filter(({ use }) => use === 'assign')).toEqual([]);
	});

	it('is followed by one that shares no item with it', () => {
		for (const seed of seeds) {
			const first = new Set(quiz(seed).map(({ id }) => id));
			const second = quiz(`${seed}X` as Seed, first).map(({ id }) => id);
			expect(second.filter((id) => first.has(id))).toEqual([]);
		}
	});
});

it('asks in 200 quizzes of the shipped bank, by and large, as many of each level as is preferred', () => {
	const off = seeds.map((seed) => {
		const items = quiz(seed);
		return LEVELS.map((level) =>
			Math.abs(items.filter(({ difficulty }) => difficulty === level).length - TWELVE.difficulty![level]!)
		).reduce((sum, each) => sum + each, 0);
	});
	// An item of the wrong level counts twice: one too many of its level, and one too few of another.
	expect(off.reduce((sum, each) => sum + each, 0) / off.length).toBeLessThan(2);
});

it('brings a reader who takes one quiz after another to every item of the shipped bank', () => {
	const seen = new Set<ItemId>();
	const most = Math.max(...[...index.bySkill.values()].map((places) => places.length));
	// Each quiz asks two of a skill that were not seen, unless every such pair is barred by what was drawn before them:
	// the last few of the largest skill may take a while.
	for (const seed of seeds.slice(0, Math.ceil(0.75 * most)))
		for (const { id } of quiz(seed, seen)) seen.add(id);
	const askable = index.items.filter((item) => mayAsk(TWELVE, item));
	expect(askable.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
});
