import { describe, expect, it } from 'vitest';
import { aWholeBank, readBank } from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { expand } from './expand.ts';
import { revised } from './revised.ts';

describe('a revised item', () => {
	const items = expand('ferry', 'bank.yaml', aPassage(), readBank(aWholeBank()));

	it('has the revision that the bank gives the same item, of whatever type', () => {
		expect(items.map((item) => revised(item, aPassage()))).toEqual(items);
	});

	it('has another revision where anything in it is other', () => {
		const [item] = items;
		expect(revised({ ...item!, stem: 'What else?' }, aPassage()).revision).not.toBe(item!.revision);
	});
});
