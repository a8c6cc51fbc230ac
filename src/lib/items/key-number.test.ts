import { expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { asIs } from '../../../tests/builders/response.ts';
import { keyNumber } from './key-number.ts';
import { present } from './types.ts';

it('counts the key of a choice from 1, in the order in which it is shown', () => {
	const item = anItem({ type: 'single-choice' });
	const keyFirst = present(item, (list) =>
		[...list].sort((a) => ((a as { id?: unknown }).id === item.key ? -1 : 1))
	);
	const keyLast = present(item, (list) =>
		[...list].sort((a) => ((a as { id?: unknown }).id === item.key ? 1 : -1))
	);
	expect([keyNumber(item, keyFirst), keyNumber(item, keyLast)]).toEqual([1, 3]);
});

it.each([
	['true', 1],
	['false', 2],
	['not-given', 3]
] as const)('gives the claim that is %s the number %i', (key, number) => {
	const item = anItem({ type: 'true-false-not-given', key });
	expect(keyNumber(item, present(item, asIs))).toBe(number);
});

it.each(['gap-fill', 'evidence'] as const)('gives no number to %s', (type) => {
	const item = anItem({ type });
	expect(keyNumber(item, present(item, asIs))).toBeUndefined();
});
