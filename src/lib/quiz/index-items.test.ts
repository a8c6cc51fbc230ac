import { expect, it } from 'vitest';
import { aDrawable } from '../../../tests/builders/drawable.ts';
import { indexItems } from './index-items.ts';

it('has two items for enemies where one alone names the other', () => {
	expect(indexItems([aDrawable('a', { enemies: ['b'] }), aDrawable('b')], 1).enemies).toEqual([[1], [0]]);
});

it('takes no item for its own enemy, nor one that is not there for any', () => {
	expect(indexItems([aDrawable('a', { enemies: ['a', 'gone'] })], 1).enemies).toEqual([[]]);
});

it('puts items of a skill that are all enemies of one another into one group', () => {
	// d is an enemy of a and b but not of c.
	const items = [
		aDrawable('a', { enemies: ['b', 'c', 'd'] }),
		aDrawable('b', { enemies: ['a', 'c', 'd'] }),
		aDrawable('c', { enemies: ['a', 'b'] }),
		aDrawable('d', { enemies: ['a', 'b'] })
	];
	expect(indexItems(items, 1).group).toEqual([0, 0, 0, 1]);
});

it('puts enemies of different skills into different groups', () => {
	const items = [aDrawable('a', { enemies: ['b'] }), aDrawable('b', { skill: 'infer', enemies: ['a'] })];
	expect(indexItems(items, 1).group).toEqual([0, 1]);
});
