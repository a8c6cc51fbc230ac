import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import {
	aDrawable,
	banksOf,
	blueprintsOf,
	countOf,
	everyQuiz,
	keepsRules,
	levelsOf,
	seeds,
	THREE_SKILLS,
	type Drawables
} from '../../../tests/builders/drawable.ts';
import { sizeOf, type Blueprint } from './blueprint.ts';
import { indexItems, type Drawable } from './index-items.ts';
import { forms, type Parallel } from './parallel.ts';
import type { Seed } from './rng.ts';

const SPRING = 'SPRING' as Seed;
const banks = banksOf(8, 4);
const blueprints = blueprintsOf(2);

const made = ({ items, paragraphs }: Drawables, blueprint: Blueprint, n: number, seed = SPRING): Parallel =>
	forms(indexItems(items, paragraphs), blueprint, seed, n);

/** The items of each form; none of a shortfall. */
const setsOf = (bank: Drawables, result: Parallel): Drawable[][] =>
	result.kind === 'shortfall'
		? []
		: result.forms.map((form) => form.items.map((id) => bank.items.find((item) => item.id === id)!));

const same = (a: readonly number[], b: readonly number[]) => a.every((count, i) => count === b[i]);

/** The levels of every pair of whole forms that are alike and share no item, found by trying every two sets. */
function everyPair(bank: Drawables, blueprint: Blueprint): number[][] {
	const whole = everyQuiz(bank, blueprint).filter((set) => set.length === sizeOf(blueprint));
	return whole.flatMap((first) =>
		whole
			.filter((second) => same(levelsOf(first), levelsOf(second)))
			.filter((second) => !first.some((item) => second.includes(item)))
			.map(levelsOf)
	);
}

const wishOf = ({ difficulty = {} }: Blueprint) =>
	[1, 2, 3, 4, 5].map((level) => difficulty[level as 1] ?? 0);

const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed: 1, numRuns: 500 });

describe('parallel forms', () => {
	it('are made exactly when there are such forms', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const there = everyPair(bank, blueprint).length > 0;
				expect(made(bank, blueprint, 2, seed).kind).toBe(there ? 'forms' : 'shortfall');
			})
		);
	});

	it('each keep the rules of the blueprint and ask as many of each skill as it says', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const kept = setsOf(bank, made(bank, blueprint, 2, seed)).map((items) => [
					keepsRules(items, bank.paragraphs, blueprint),
					...THREE_SKILLS.map((skill) => countOf(items, skill))
				]);
				const should = [true, ...THREE_SKILLS.map((skill) => blueprint.skills[skill])];
				expect(kept).toEqual(kept.map(() => should));
			})
		);
	});

	it('have the same number of each level', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const levels = setsOf(bank, made(bank, blueprint, 2, seed)).map(levelsOf);
				expect(levels).toEqual(levels.map(() => levels[0]));
			})
		);
	});

	it('have the levels that the blueprint prefers where there are such forms', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const wish = wishOf(blueprint);
				const levels = setsOf(bank, made(bank, blueprint, 2, seed)).map(levelsOf);
				const canBeMet = everyPair(bank, blueprint).some((pair) => same(pair, wish));
				expect(canBeMet ? levels : [wish, wish]).toEqual([wish, wish]);
			})
		);
	});

	it('have the levels that the blueprint prefers even where others would spread better', () => {
		const bank = {
			items: [
				...['a', 'b', 'c', 'd'].map((id) => aDrawable(id, { difficulty: 1, paragraph: 1 })),
				...['e', 'f'].map((id) => aDrawable(id, { difficulty: 5, paragraph: 2 }))
			],
			paragraphs: 2
		};
		const sets = setsOf(bank, made(bank, { skills: { locate: 2 }, difficulty: { 1: 2 } }, 2));
		expect(sets.map(levelsOf)).toEqual([
			[2, 0, 0, 0, 0],
			[2, 0, 0, 0, 0]
		]);
	});

	it('stay as they were found to be alike: none is brought nearer to a wish that both cannot have', () => {
		const levels = [2, 1, 2] as const;
		const ids = ['a', 'b', 'c'];
		const items = levels.map((difficulty, i) =>
			aDrawable(ids[i]!, { difficulty, enemies: ids.filter((_, at) => at !== i) })
		);
		const wish = { skills: { locate: 1 }, difficulty: { 1: 1 } };
		for (const seed of ['AA00A0', 'SPRING', 'SEED', 'A'])
			expect(
				setsOf({ items, paragraphs: 1 }, made({ items, paragraphs: 1 }, wish, 2, seed as Seed)).map(levelsOf)
			).toEqual([
				[0, 1, 0, 0, 0],
				[0, 1, 0, 0, 0]
			]);
	});

	it('share no item', () => {
		check(
			fc.property(banks, blueprints, seeds, (bank, blueprint, seed) => {
				const items = setsOf(bank, made(bank, blueprint, 3, seed)).flat();
				expect(new Set(items).size).toBe(items.length);
			})
		);
	});

	it('are the same in whatever order the items come', () => {
		const mixed = banks.chain((bank) =>
			fc.tuple(fc.constant(bank), fc.shuffledSubarray(bank.items, { minLength: bank.items.length }))
		);
		check(
			fc.property(mixed, blueprints, seeds, ([bank, items], blueprint, seed) => {
				expect(made({ ...bank, items }, blueprint, 2, seed)).toEqual(made(bank, blueprint, 2, seed));
			})
		);
	});

	it('may have enemies in different forms', () => {
		const bank = {
			items: [aDrawable('a', { enemies: ['b'] }), aDrawable('b', { enemies: ['a'] })],
			paragraphs: 1
		};
		expect(made(bank, { skills: { locate: 1 } }, 2).kind).toBe('forms');
	});

	it('are as many as are asked for', () => {
		const bank = { items: Array.from({ length: 12 }, (_, i) => aDrawable(`q${i}`)), paragraphs: 1 };
		const result = made(bank, { skills: { locate: 3 } }, 4);
		expect(setsOf(bank, result).map((set) => set.length)).toEqual([3, 3, 3, 3]);
	});

	it('carry the seed that orders their questions', () => {
		const bank = { items: [aDrawable('a')], paragraphs: 1 };
		expect(made(bank, { skills: { locate: 1 } }, 1)).toEqual({
			kind: 'forms',
			forms: [{ seed: SPRING, items: ['ferry/a' as ItemId] }]
		});
	});

	it('are found where the first form has to leave an item for the second', () => {
		// b and c are enemies, so that one form has a and b or c; the other needs d, the enemy of a, and what is left of them.
		const bank = {
			items: [
				aDrawable('a', { enemies: ['d'] }),
				aDrawable('b', { enemies: ['c'] }),
				aDrawable('c', { enemies: ['b'] }),
				aDrawable('d', { enemies: ['a'] })
			],
			paragraphs: 4
		};
		for (let i = 0; i < 20; i++)
			expect(made(bank, { skills: { locate: 2 } }, 2, `S${i}` as Seed).kind).toBe('forms');
	});
});

describe('a shortfall of parallel forms', () => {
	it('is at least as many items as are lacking of each skill', () => {
		check(
			fc.property(banks, blueprints, fc.integer({ min: 1, max: 4 }), (bank, blueprint, n) => {
				const result = made(bank, blueprint, n);
				if (result.kind === 'forms') return;
				const lacking = result.lacking.reduce((sum, { wanted, there }) => sum + wanted - there, 0);
				expect(result.short).toBeGreaterThanOrEqual(Math.max(1, lacking));
			})
		);
	});

	it('says how many items all the forms are short, and of which skills', () => {
		const bank = {
			items: [...['a', 'b', 'c', 'd', 'e'].map((id) => aDrawable(id)), aDrawable('f', { skill: 'infer' })],
			paragraphs: 1
		};
		expect(made(bank, { skills: { locate: 2, infer: 1 } }, 3)).toEqual({
			kind: 'shortfall',
			short: 3,
			lacking: [
				{ skill: 'locate', wanted: 6, there: 5 },
				{ skill: 'infer', wanted: 3, there: 1 }
			]
		});
	});

	it('is one item, of no skill, where the second form would be as large but harder', () => {
		const bank = {
			items: [1, 5].map((difficulty) => aDrawable(`q${difficulty}`, { difficulty })),
			paragraphs: 2
		};
		expect(made(bank, { skills: { locate: 1 } }, 2)).toEqual({ kind: 'shortfall', short: 1, lacking: [] });
	});

	it('counts no item that the blueprint does not allow', () => {
		const bank = { items: [aDrawable('a'), aDrawable('b', { passage: 'closed' })], paragraphs: 2 };
		expect(made(bank, { skills: { locate: 1 } }, 2)).toMatchObject({
			short: 1,
			lacking: [{ skill: 'locate', wanted: 2, there: 1 }]
		});
	});
});
