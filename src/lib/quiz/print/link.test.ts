import { describe, expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { formOf } from '../form.ts';
import type { Seed } from '../rng.ts';
import { pairQuery, readPairQuery } from './link.ts';

const form = (...local: string[]) =>
	formOf(
		local.map((id) => `ferry/${id}` as ItemId),
		'SEED' as Seed
	);
const read = (query: string) => readPairQuery('ferry', new URLSearchParams(query));

describe('the address of two forms', () => {
	it('names the items of both, after the link to the first', () => {
		const pair = { a: form('when', 'is-it-so:trip:true'), b: form('who') };
		expect(pairQuery(pair)).toBe('seed=SEED&items=is-it-so:trip:true,when&b=who');
		expect(read(pairQuery(pair))).toEqual({ kind: 'pair', pair });
	});

	it('says that there is no second form, so that it is not looked for again', () => {
		const pair = { a: form('when') };
		expect(pairQuery(pair)).toBe('seed=SEED&items=when&b=');
		expect(read(pairQuery(pair))).toEqual({ kind: 'pair', pair });
	});

	it('is that of a first form alone where it is a link to a quiz', () => {
		expect(read('seed=SEED&items=when,who')).toEqual({ kind: 'first', a: form('when', 'who') });
	});

	it('names none where it says nothing of a form', () => {
		expect(read('')).toEqual({ kind: 'none' });
		expect(read('size=8')).toEqual({ kind: 'none' });
	});

	it.each(['seed=SEED', 'items=when', 'seed=<b>&items=when', 'seed=SEED&items=when&b=../x', 'b=when', 'b='])(
		'is damaged where it is %s',
		(query) => {
			expect(read(query)).toEqual({ kind: 'damaged' });
		}
	);
});
