import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, isClearlyAbove, standsOutAbove } from './clearly.ts';

const tally = fc.nat({ max: 40 }).chain((of) => fc.nat({ max: of }).map((right) => ({ right, of })));

describe('one share above another', () => {
	it('is measured in standard deviations', () => {
		// 8 of 10 and 4 of 10: pooled .6; √(.6 × .4 × .2) = .2191; .4 ∕ .2191 = 1.826.
		expect(above({ right: 8, of: 10 }, { right: 4, of: 10 })).toBeCloseTo(1.826, 3);
	});

	it('is clear at 8 and 4 of 10, and not at 7 and 4', () => {
		// 7 and 4: pooled .55; √(.55 × .45 × .2) = .2225; .3 ∕ .2225 = 1.348.
		expect(isClearlyAbove({ right: 8, of: 10 }, { right: 4, of: 10 })).toBe(true);
		expect(isClearlyAbove({ right: 7, of: 10 }, { right: 4, of: 10 })).toBe(false);
	});

	it('has to be further where it was picked out of six', () => {
		// 9 and 4: pooled .65; √(.65 × .35 × .2) = .2133; .5 ∕ .2133 = 2.344. 10 and 4: .6 ∕ .2049 = 2.928.
		expect(standsOutAbove({ right: 9, of: 10 }, { right: 4, of: 10 })).toBe(false);
		expect(standsOutAbove({ right: 10, of: 10 }, { right: 4, of: 10 })).toBe(true);
	});

	it('is nothing where there is nothing to compare', () => {
		expect(above({ right: 0, of: 0 }, { right: 3, of: 3 })).toBe(0);
		expect(above({ right: 3, of: 3 }, { right: 3, of: 3 })).toBe(0);
	});

	it('is as much as the other is below it', () => {
		fc.assert(
			fc.property(tally, tally, (a, b) => {
				expect(above(a, b) + above(b, a)).toBeCloseTo(0);
			}),
			{ seed: 1 }
		);
	});
});
