import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aDrawable,
	banksOf,
	blueprintsOf,
	countOf,
	levelsOf,
	seeds,
	THREE_SKILLS
} from '../../../../tests/builders/drawable.ts';
import { formOf, type Form } from '../form.ts';
import type { Drawable } from '../index-items.ts';
import type { Seed } from '../rng.ts';
import { drawPair, withSecond } from './draw-pair.ts';

const seed = 'SEED' as Seed;
const named = (items: readonly Drawable[], form: Form) => items.filter(({ id }) => form.items.includes(id));
const makeUp = (items: readonly Drawable[]) => [
	...THREE_SKILLS.map((skill) => countOf(items, skill)),
	...levelsOf(items)
];

describe('a pair of forms', () => {
	const four = ['a', 'b', 'c', 'd'].map((id) => aDrawable(id));

	it('is two forms of the blueprint where the bank has them', () => {
		const { a, b } = drawPair({ items: four, paragraphs: 1 }, { skills: { locate: 2 } }, seed);
		expect([...a.items, ...b!.items].sort()).toEqual(four.map(({ id }) => id));
	});

	it('is one form where the bank is too small for two', () => {
		const { a, b } = drawPair({ items: four, paragraphs: 1 }, { skills: { locate: 3 } }, seed);
		expect([a.items.length, b]).toEqual([3, undefined]);
	});

	it('is what there is where the bank is too small for one, and may be empty', () => {
		const drawn = [four, []].map((items) =>
			drawPair({ items, paragraphs: 1 }, { skills: { locate: 9 } }, seed)
		);
		expect(drawn.map(({ a, b }) => [a.items.length, b])).toEqual([
			[4, undefined],
			[0, undefined]
		]);
	});

	it('shares no item, and has the same number of each skill and level', () => {
		fc.assert(
			fc.property(banksOf(14, 8), blueprintsOf(2), seeds, (bank, blueprint, each) => {
				const { a, b } = drawPair(bank, blueprint, each);
				if (!b) return;
				expect(a.items.filter((id) => b.items.includes(id))).toEqual([]);
				expect(makeUp(named(bank.items, b))).toEqual(makeUp(named(bank.items, a)));
			})
		);
		expect.hasAssertions();
	});
});

describe('a second form', () => {
	const easy = aDrawable('easy');
	const alike = aDrawable('alike');
	const hard = aDrawable('hard', { difficulty: 5 });
	const form = formOf([easy.id], seed);

	it('has the skills and the levels of the first', () => {
		const items = [easy, hard, alike, aDrawable('other', { skill: 'infer' })];
		expect(withSecond({ items, paragraphs: 1 }, form)).toEqual({ a: form, b: formOf([alike.id], seed) });
	});

	it('is none where what is left is of other levels', () => {
		expect(withSecond({ items: [easy, hard], paragraphs: 1 }, form)).toEqual({ a: form });
	});

	it('is none where the bank has nothing of the first', () => {
		expect(withSecond({ items: [alike], paragraphs: 1 }, form)).toEqual({ a: form });
	});

	it('shares no item with the first, and has as many of each skill and level', () => {
		fc.assert(
			fc.property(banksOf(14, 8), seeds, fc.nat(5), (bank, each, size) => {
				const first = formOf(
					bank.items.slice(0, size).map(({ id }) => id),
					each
				);
				const { a, b } = withSecond(bank, first);
				expect(a).toBe(first);
				if (!b) return;
				expect(a.items.filter((id) => b.items.includes(id))).toEqual([]);
				expect(makeUp(named(bank.items, b))).toEqual(makeUp(named(bank.items, a)));
			})
		);
	});
});
