import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';

describe('folded text', () => {
	it.each([
		['The  UK’s\u00a0court', "the uk's court"],
		['it´s', "it's"],
		['it`s', "it's"],
		['„nine“', 'nine'],
		['«nine»!', 'nine'],
		['well — known', 'well-known'],
		['at \u22123', 'at-3'],
		['. , nine ;:?', 'nine'],
		['3.5', '3.5'],
		['…', '']
	])('of %j is %j', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	it('keeps accents', () => {
		expect(foldText('café')).not.toBe(foldText('cafe'));
	});

	it('is its own folding, so that it can be compared again', () => {
		const typed = fc.string({ unit: fc.constantFrom(...Array.from('aBé’"“”-–— .,!?\u00a0´ﬁ')) });
		fc.assert(
			fc.property(typed, (text) => {
				expect(foldText(foldText(text))).toBe(foldText(text));
			}),
			{ seed: 3, numRuns: 500 }
		);
		expect.hasAssertions();
	});
});
