import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { aDrawable } from '../../../tests/builders/drawable.ts';
import { anItem } from '../../../tests/builders/item.ts';
import type { Drawable } from './index-items.ts';
import { pack, unpack } from './pack.ts';

const id = (place: number) => `ferry/${place}` as ItemId;

/** So many items, enemies of one another in these pairs. */
function itemsWith(count: number, pairs: readonly (readonly [number, number])[]): Drawable[] {
	const items = Array.from({ length: count }, (_, place) =>
		aDrawable(`${place}`, { type: 'evidence', skill: 'infer', difficulty: 3, passage: 'open', paragraph: 2 })
	);
	for (let a = 0; a < count; a++)
		for (let b = 0; b < count; b++)
			if (pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a)) && a !== b)
				items[a]!.enemies.push(id(b));
	return items;
}

describe('items on their way to a browser', () => {
	it('arrive as they were, with all their enemies', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 8 }),
				fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
				(count, pairs) => {
					const items = itemsWith(count, pairs);
					expect(unpack(JSON.parse(JSON.stringify(pack(items))) as ReturnType<typeof pack>)).toEqual(items);
				}
			),
			{ seed: 12, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('leave behind all that a draw does not go by', () => {
		const [packed] = pack([anItem({ type: 'single-choice' })]).items;
		expect(Object.keys(packed!).sort()).toEqual([
			'difficulty',
			'id',
			'paragraph',
			'passage',
			'skill',
			'type'
		]);
	});

	it('name each pair of enemies once, by position', () => {
		expect(
			pack(
				itemsWith(3, [
					[0, 2],
					[1, 2]
				])
			).enemies
		).toEqual([[2], [2], []]);
	});

	it('leave out enemies that do not come along', () => {
		const [first, second] = itemsWith(3, [
			[0, 1],
			[0, 2]
		]);
		expect(unpack(pack([first!, second!]))[0]!.enemies).toEqual([id(1)]);
	});
});
