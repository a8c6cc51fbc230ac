import { expect, it } from 'vitest';
import { namedItems } from './named-items.ts';

const all = [{ id: 'a/heft' }, { id: 'a/who-holds-it:formalise' }, { id: 'a/bespoke' }];

it('gives the items that are named, in the order of the bank, and nothing for a name that is not there', () => {
	expect(namedItems(all, ['bespoke', 'who-holds-it:formalise', 'gone'])).toEqual([
		{ id: 'a/who-holds-it:formalise' },
		{ id: 'a/bespoke' }
	]);
});
