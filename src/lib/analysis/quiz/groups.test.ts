import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { aSatOf } from '../../../../tests/builders/sat.ts';
import { GROUPS, groupsOf } from './groups.ts';
import { pairsFor } from './sat.ts';

/** The rest scores of each third, of students with these on a second question. */
function thirds(rests: number[]) {
	const groups = groupsOf(pairsFor(aSatOf(rests.map((rest) => [1, rest])), 'ferry/q1' as ItemId));
	return GROUPS.map((group) => groups[group].map(({ rest }) => rest));
}

describe('the thirds of a class', () => {
	it('are as large as each other where all differ', () => {
		expect(thirds([9, 3, 1, 2, 8, 4, 5, 7, 6])).toEqual([
			[1, 2, 3],
			[4, 5, 6],
			[7, 8, 9]
		]);
	});

	it('never part those with as much as each other', () => {
		// The places of the four 2s are 3 to 6 of 7, their middle 4½: in the middle.
		expect(thirds([1, 1, 2, 2, 2, 2, 3])).toEqual([[1, 1], [2, 2, 2, 2], [3]]);
		expect(thirds([0, 0, 0, 0, 1])).toEqual([[], [0, 0, 0, 0], [1]]);
	});

	it('put everyone in the middle where all have as much', () => {
		expect(thirds([2, 2, 2, 2])).toEqual([[], [2, 2, 2, 2], []]);
	});

	it('are empty of nobody', () => {
		expect(thirds([])).toEqual([[], [], []]);
	});

	it('keep everybody once, and in the order of the rest', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }), (rests) => {
				const flat = thirds(rests).flat();
				expect(flat).toEqual([...rests].sort((a, b) => a - b));
			}),
			{ seed: 1 }
		);
	});
});
