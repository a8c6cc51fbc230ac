import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covarianceOf, kurtosisOf, meanOf, medianOf, skewnessOf, varianceOf } from './moments.ts';

// Mean 2.5; differences ½ thrice, −1½ twice, 1½ once. Their squares add up to 7½, their cubes to −3, their fourth powers to 15⅜.
const scores = [3, 3, 3, 1, 1, 4];

describe('the moments of a list', () => {
	it('are worked out with n − 1: variance 7½ ∕ 5', () => {
		expect([meanOf(scores), medianOf(scores), varianceOf(scores)]).toEqual([2.5, 3, 1.5]);
	});

	it('have a skewness of −0.49: k₃ is 36 · −½ ∕ 20, k₂ is 1½', () => {
		expect(skewnessOf(scores)).toBeCloseTo(-0.9 / 1.5 ** 1.5, 12);
	});

	it('have a kurtosis of −1.47: k₄ is 36 · (7 · 2.5625 − 15 · 1.5625) ∕ 60', () => {
		expect(kurtosisOf(scores)).toBeCloseTo(-3.3 / 1.5 ** 2, 12);
	});

	it('take the mean of the two in the middle for the median of an even number', () => {
		expect(medianOf([1, 10, 2, 5])).toBe(3.5);
	});

	it('are not there where too few values are', () => {
		expect([meanOf([]), medianOf([]), varianceOf([3]), covarianceOf([1], [2])]).toEqual(
			Array(4).fill(undefined)
		);
		expect([skewnessOf([1, 2]), kurtosisOf([1, 2, 3])]).toEqual([undefined, undefined]);
	});

	it('have no skewness and no kurtosis where no value differs, not even by what arithmetic leaves', () => {
		const alike = Array(7).fill(0.1 + 0.2) as number[];
		expect([varianceOf(alike), skewnessOf(alike), kurtosisOf(alike)]).toEqual([0, undefined, undefined]);
	});

	it('turn the skewness round with the scores, and keep the kurtosis', () => {
		const lists = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 30 });
		fc.assert(
			fc.property(lists, (list) => {
				const turned = list.map((value) => 20 - value);
				fc.pre(varianceOf(list)! > 0);
				expect(skewnessOf(turned)).toBeCloseTo(-skewnessOf(list)!, 8);
				expect(kurtosisOf(turned)).toBeCloseTo(kurtosisOf(list)!, 8);
			}),
			{ seed: 1 }
		);
	});
});
