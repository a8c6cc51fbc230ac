import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { asIs } from '../../../tests/builders/response.ts';
import { optionId } from './identity.ts';
import type { Part } from './paper.ts';
import { borne, paperOf, paperPoints, pointsMayBeSaid } from './papers.ts';
import { present } from './registry.ts';
import { summarise } from './summaries.ts';
import { ITEM_TYPES, type Item } from './types.ts';

const ask = (item: Item) => paperOf(present(item, asIs));
const backwards = <T>(list: readonly T[]): T[] => [...list].reverse();
/** Every text in something, however deep. */
const textsIn = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(textsIn)
			: [];

/** What a paper may say beside what is shown: nothing here depends on the item. */
const FIXED = new Set([
	...['choices', 'one', 'several', 'text', 'rows', 'line', 'box', 'list', 'where', 'ruled', '', '1', '2'],
	...Array.from('ABCDEF'),
	'Tick each right answer.',
	'Does the passage say so?',
	...['True', 'False', 'Not given'],
	'Write a letter on each line. A letter may serve twice, or not at all.',
	'Number the boxes, 1 for the first.',
	'Write a few words.',
	'Which lines show it?',
	'Write two or three sentences.'
]);

describe.each(ITEM_TYPES)('a %s item on paper', (type) => {
	const item: Item = anItem({ type });

	it('asks its stem', () => {
		expect(ask(item).stem).toBe(item.stem);
	});

	it('says nothing but what is shown before the response', () => {
		const shown = new Set(textsIn(present(item, asIs)));
		expect(textsIn(ask(item)).filter((text) => !shown.has(text) && !FIXED.has(text))).toEqual([]);
	});

	it('keeps the order in which it is shown', () => {
		const orderOf = (part: Part) => ('options' in part ? part.options.map(({ text }) => text) : []);
		const [there, back] = [asIs, backwards].map((order) => {
			const shown = present(item, order);
			const options = 'options' in shown ? shown.options.map(({ text }) => text) : undefined;
			return [options, paperOf(shown).parts.flatMap(orderOf)];
		});
		expect(
			[there, back].every(([options, on] = []) => options === undefined || options.join() === on?.join())
		).toBe(true);
	});

	it('bears something or nothing for each line of its key', () => {
		const shown = present(item, asIs);
		expect(borne(item, shown)).toHaveLength(summarise(item, undefined, shown, () => '').length);
	});

	it('is worth at least a point', () => {
		expect(paperPoints(item)).toBeGreaterThan(0);
	});
});

describe('the key of a paper', () => {
	const both = (item: Item) => [asIs, backwards].map((order) => borne(item, present(item, order)));

	it('has the letter of the right option, wherever it stands', () => {
		const item = anItem({ type: 'single-choice' });
		const at =
			present(item, asIs).type === item.type ? item.options.findIndex(({ id }) => id === item.key) : -1;
		expect(both(item)).toEqual([['ABC'[at]], ['CBA'[at]]]);
	});

	it('has the letters of all that is right in their order', () => {
		const item = anItem({ type: 'multiple-choice' });
		for (const [letters] of both(item)) expect(letters).toMatch(/^[A-D] [A-D]$/);
		const letters = item.keys.map((key) => 'ABCD'[item.options.findIndex(({ id }) => id === key)]);
		expect(both(item)[0]).toEqual([letters.sort().join(' ')]);
	});

	it('has the letter of a verdict, which are always in the same order', () => {
		const keys = (['true', 'false', 'not-given'] as const).map((key) =>
			borne(
				anItem({ type: 'true-false-not-given', key }),
				present(anItem({ type: 'true-false-not-given' }), asIs)
			)
		);
		expect(keys).toEqual([['A'], ['B'], ['C']]);
	});

	it('has for each row, as it is printed, the letter of what belongs to it', () => {
		const item = anItem({ type: 'match' });
		const shown = present(item, backwards);
		if (shown.type !== 'match') throw new Error(shown.type);
		const belongs = new Map(item.rows.map(({ id, key }) => [id, key]));
		const letters = shown.rows.map(
			({ id }) => 'ABCD'[shown.options.findIndex((one) => one.id === belongs.get(id))]
		);
		expect(borne(item, shown)).toEqual(letters);
	});

	it('has the numbers for the boxes from the top', () => {
		const item = anItem({ type: 'order' });
		const shown = present(item, asIs);
		if (shown.type !== 'order') throw new Error(shown.type);
		const numbers = borne(item, shown)[0]!.split(' ').map(Number);
		const inOrder = numbers.map((_, i) => shown.steps[numbers.indexOf(i + 1)]!.text);
		expect(inOrder).toEqual(item.steps.map(({ text }) => text));
	});

	it('has a letter for a gap with a list, and none for one that is filled by hand', () => {
		const item = anItem({ type: 'gap-fill' });
		const noon = ['noon', 'night', 'ten'].map(optionId).sort().indexOf(optionId('noon'));
		expect(borne(item, present(item, asIs))).toEqual([undefined, 'ABC'[noon]]);
	});
});

describe('the points of a paper', () => {
	it('are those of the rubric for an open response, which a teacher marks', () => {
		expect(paperPoints(anItem({ type: 'open-response' }))).toBe(2);
	});

	it('are not said beside a question where they would tell how many options are right', () => {
		expect(ITEM_TYPES.filter((type) => !pointsMayBeSaid({ type }))).toEqual(['multiple-choice']);
	});
});

it('is asked nothing of a proof that is only in the key', () => {
	const item = anItem({ type: 'evidence', evidence: [aProof('2.2')] });
	expect(JSON.stringify(ask(item))).not.toContain('2.2');
});
