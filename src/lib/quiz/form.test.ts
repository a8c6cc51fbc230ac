import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { anItem, optionsOf } from '../../../tests/builders/item.ts';
import { formOf, formQuery, inOrder, readFormQuery, show } from './form.ts';
import type { Seed } from './rng.ts';

const SPRING = 'SPRING' as Seed;
const ids = (...local: string[]) => local.map((id) => `ferry/${id}` as ItemId);
const read = (query: string) => readFormQuery('ferry', new URLSearchParams(query));

const localId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}(:[a-z0-9][a-z0-9-]{0,20})?$/);
const items = fc.uniqueArray(localId, { minLength: 1, maxLength: 100 }).map((local) => ids(...local));
const seed = fc.stringMatching(/^[0-9A-Za-z]{1,32}$/).map((text) => text as Seed);

describe('a form', () => {
	it('is the same in whatever order its items are given', () => {
		const listTwice = items.chain((list) =>
			fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
		);
		fc.assert(
			fc.property(listTwice, seed, ([list, mixed], of) => {
				expect(formOf(mixed, of)).toEqual(formOf(list, of));
			}),
			{ seed: 1 }
		);
	});

	it('has each item once', () => {
		expect(formOf(ids('b', 'a', 'b', 'a'), SPRING).items).toEqual(ids('a', 'b'));
	});

	it('leaves the list it was made from as it was', () => {
		const list = ids('b', 'a');
		formOf(list, SPRING);
		expect(list).toEqual(ids('b', 'a'));
	});

	it('is asked in an order that its seed gives', () => {
		const list = ids('a', 'b', 'c', 'd', 'e', 'f');
		const orders = ['SPRING', 'SUMMER', 'AUTUMN'].map((text) => inOrder(formOf(list, text as Seed)).join());
		expect(new Set(orders).size).toBe(3);
	});

	it('asks each of its items once', () => {
		fc.assert(
			fc.property(items, seed, (list, of) => {
				expect(inOrder(formOf(list, of)).sort()).toEqual([...list].sort());
			}),
			{ seed: 1 }
		);
	});
});

describe('a link', () => {
	it('brings back the form that it was made from', () => {
		fc.assert(
			fc.property(items, seed, (list, of) => {
				const form = formOf(list, of);
				expect(read(formQuery(form))).toEqual({ kind: 'form', form });
			}),
			{ seed: 1 }
		);
	});

	it('is short enough to read: ids without their article', () => {
		expect(formQuery(formOf(ids('who-holds-it:agile', 'ferry'), SPRING))).toBe(
			'seed=SPRING&items=ferry,who-holds-it:agile'
		);
	});

	it('survives a mailer that escapes its commas and colons', () => {
		const form = formOf(ids('who-holds-it:agile', 'ferry'), SPRING);
		expect(read('seed=SPRING&items=ferry%2Cwho-holds-it%3Aagile')).toEqual({ kind: 'form', form });
	});

	it('that names an item twice asks it once', () => {
		expect(read('seed=SPRING&items=a,b,a')).toEqual({ kind: 'form', form: formOf(ids('a', 'b'), SPRING) });
	});

	it.each(['', 'new', 'utm_source=mail'])('is not seen in the query "%s"', (query) => {
		expect(read(query)).toEqual({ kind: 'none' });
	});

	it.each([
		['has no items', 'seed=SPRING'],
		['has no seed', 'items=a,b'],
		['has an empty seed', 'seed=&items=a,b'],
		['has an empty list of items', 'seed=SPRING&items='],
		['was cut after a comma', 'seed=SPRING&items=a,'],
		['was cut within a made item', 'seed=SPRING&items=a,who-holds-it:'],
		['has nothing between two commas', 'seed=SPRING&items=a,,b'],
		['has a space in an id', 'seed=SPRING&items=a,b c'],
		['has capitals in an id', 'seed=SPRING&items=A'],
		['names an item of another article', 'seed=SPRING&items=other/a'],
		['climbs out of its article', 'seed=SPRING&items=../secrets'],
		['has markup in an id', 'seed=SPRING&items=<b>a</b>'],
		['has three colons in an id', 'seed=SPRING&items=a:b:c:d'],
		['has an id that begins with a dash', 'seed=SPRING&items=-a'],
		['has a line break after an id', 'seed=SPRING&items=a%0A'],
		['has a null byte in an id', 'seed=SPRING&items=a%00'],
		['names a property of every object', 'seed=SPRING&items=__proto__'],
		['has a seed with a slash', 'seed=SP/ING&items=a'],
		['has a seed with a line break', 'seed=SPRING%0A&items=a'],
		['has a seed of 33 letters', `seed=${'A'.repeat(33)}&items=a`],
		['has a seed in another script', 'seed=ВЕСНА&items=a'],
		['has 101 items', `seed=SPRING&items=${Array.from({ length: 101 }, (_, i) => `q${i}`).join()}`],
		['has 10,000 items', `seed=SPRING&items=${Array.from({ length: 10_000 }, (_, i) => `q${i}`).join()}`],
		['has one id of a million letters and a stray sign', `seed=SPRING&items=${'a'.repeat(1_000_000)}!`]
	])('that %s is damaged', (_, query) => {
		expect(read(query)).toEqual({ kind: 'damaged' });
	});

	it('with anything at all in it is a form or damaged, and never an error', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
				const found = readFormQuery('ferry', new URLSearchParams({ seed: a, items: b }));
				expect(['form', 'damaged']).toContain(found.kind);
			}),
			{ seed: 1 }
		);
	});
});

describe('the options of an item', () => {
	const options = optionsOf('At eight', 'At nine', 'At ten', 'At noon');
	const item = (key: number) => anItem({ type: 'single-choice', options, key: options[key]!.id });
	const shownOptions = (asked: ReturnType<typeof item>, seed: string) => {
		const shown = show(asked, seed as Seed);
		return shown.type === 'single-choice' ? shown.options.map(({ id }) => id) : [];
	};

	it.each([0, 1, 2, 3])('bring key %i to each of the four positions equally often', (key) => {
		const counts = [0, 0, 0, 0];
		const asked = item(key);
		for (let i = 0; i < 10_000; i++) counts[shownOptions(asked, `S${i}`).indexOf(asked.key)]!++;
		// Three degrees of freedom: one honest shuffle in some five hundred is above 15, and these seeds do not change.
		const chiSquare = counts.reduce((sum, count) => sum + (count - 2500) ** 2 / 2500, 0);
		expect(chiSquare).toBeLessThan(15);
	});

	it('stand in the same order whichever of them is the key', () => {
		for (let i = 0; i < 200; i++) {
			const orders = [0, 1, 2, 3].map((key) => shownOptions(item(key), `S${i}`).join());
			expect(new Set(orders).size).toBe(1);
		}
	});

	it('stand in an order of their own in each item of a form', () => {
		const orders = Array.from({ length: 30 }, (_, i) =>
			shownOptions({ ...item(0), id: `ferry/q${i}` as ItemId }, SPRING).join()
		);
		expect(new Set(orders).size).toBeGreaterThan(10);
	});

	it('are shown with their id and text and nothing else', () => {
		const shown = show(item(1), SPRING);
		expect(shown).toEqual({
			type: 'single-choice',
			stem: item(1).stem,
			options: expect.arrayContaining(options.map(({ id, text }) => ({ id, text }))) as unknown
		});
	});
});
