import { describe, expect, it, vi } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse } from '../../../tests/builders/response.ts';
import {
	bringTypes,
	isBrought,
	keyNumber,
	optionCount,
	present,
	selectedSentences,
	selects
} from './registry.ts';
import { ITEM_TYPES } from './types.ts';

describe('the number of the key', () => {
	it.each(['single-choice', 'two-part'] as const)(
		'of %s is counted from 1, in the order in which its options are shown',
		(type) => {
			const item = anItem({ type });
			const sorted = (first: number) =>
				present(item, (list) =>
					[...list].sort((a) => ((a as { id?: unknown }).id === item.key ? first : -first))
				);
			expect([keyNumber(item, sorted(-1)), keyNumber(item, sorted(1))]).toEqual([1, 3]);
		}
	);

	it.each([
		['true', 1],
		['false', 2],
		['not-given', 3]
	] as const)('of a claim that is %s is %i', (key, number) => {
		const item = anItem({ type: 'true-false-not-given', key });
		expect(keyNumber(item, present(item, asIs))).toBe(number);
	});

	it.each([
		'multiple-choice',
		'match',
		'order',
		'gap-fill',
		'short-answer',
		'evidence',
		'open-response'
	] as const)('is none of %s', (type) => {
		const item = anItem({ type });
		expect(keyNumber(item, present(item, asIs))).toBeUndefined();
	});
});

it.each([
	['single-choice', 3],
	['multiple-choice', 4],
	['true-false-not-given', 3],
	['match', 0],
	['order', 0],
	['gap-fill', 0],
	['short-answer', 0],
	['evidence', 0],
	['two-part', 3],
	['open-response', 0]
] as const)('counts the numbered options of %s: %i', (type, count) => {
	expect(optionCount(present(anItem({ type }), asIs))).toBe(count);
});

describe('what is selected in the passage', () => {
	it('is something for evidence and two parts alone', () => {
		expect(ITEM_TYPES.filter((type) => selects({ type }))).toEqual(['evidence', 'two-part']);
	});

	it.each(['evidence', 'two-part'] as const)('is the sentences of a response to %s', (type) => {
		const item = anItem({ type, evidence: [aProof('1.2', '2.1')] });
		expect(selectedSentences(rightResponse(item))).toEqual(['1.2', '2.1']);
	});

	it('is nothing without a response, or in one of another type', () => {
		expect([
			selectedSentences(undefined),
			selectedSentences(rightResponse(anItem({ type: 'match' })))
		]).toEqual([[], []]);
	});
});

describe('the types', () => {
	/** A registry to which nothing has been brought yet. */
	async function anew() {
		vi.resetModules();
		return import('./registry.ts');
	}

	it('are all brought where items are made', () => {
		expect(ITEM_TYPES.filter((type) => !isBrought(type))).toEqual([]);
	});

	it('are not there before they are brought, and say so', async () => {
		const fresh = await anew();
		expect(ITEM_TYPES.filter(fresh.isBrought)).toEqual([]);
		expect(() => fresh.present(anItem({ type: 'order' }), asIs)).toThrow(
			'The item type “order” has not been brought.'
		);
	});

	it('are brought by name, and no others with them', async () => {
		const fresh = await anew();
		await fresh.bringTypes(['match', 'order', 'match']);
		expect(ITEM_TYPES.filter(fresh.isBrought)).toEqual(['match', 'order']);
		const item = anItem({ type: 'match' });
		expect(fresh.present(item, asIs)).toEqual(present(item, asIs));
	});

	it('that can be fetched are there although another cannot', async () => {
		const fresh = await anew();
		vi.doMock('./order/behaviour.ts', () => {
			throw new Error('offline');
		});
		try {
			await expect(fresh.bringTypes(['order', 'match'])).rejects.toThrow();
			expect(ITEM_TYPES.filter(fresh.isBrought)).toEqual(['match']);
		} finally {
			vi.doUnmock('./order/behaviour.ts');
		}
		await fresh.bringTypes(['order']);
		expect(ITEM_TYPES.filter(fresh.isBrought)).toEqual(['match', 'order']);
	});

	it('may be brought again, which changes nothing', async () => {
		const item = anItem({ type: 'order' });
		const before = present(item, asIs);
		await bringTypes(ITEM_TYPES);
		expect(present(item, asIs)).toEqual(before);
	});
});
