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
		['the ‚former‘ one', "the 'former' one"],
		['the ‹former› one', "the 'former' one"],
		['the "former" one', "the 'former' one"],
		["the ''former'' one", "the 'former' one"],
		['the ＂former＂ one', "the 'former' one"],
		['6′ 2″ high', "6' 2' high"],
		['well — known', 'well-known'],
		['well -- known', 'well-known'],
		['well \u2011 known', 'well-known'],
		['well－known', 'well-known'],
		['ﬁne ＮＡＴＯ №', 'fine nato no'],
		['cafe\u0301', 'caf\u00e9'],
		['at\u2009half\u202fpast\u3000nine', 'at half past nine'],
		['har\u00adbour\u200b mas\u2060ter\ufeff', 'harbour master'],
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
		const typed = fc.string({
			unit: fc.constantFrom(...Array.from('aBé’"“”‚›′″-–—- .,!?\u00a0\u00ad\u200b´ﬁ'))
		});
		fc.assert(
			fc.property(typed, (text) => {
				expect(foldText(foldText(text))).toBe(foldText(text));
			}),
			{ seed: 3, numRuns: 500 }
		);
		expect.hasAssertions();
	});
});
