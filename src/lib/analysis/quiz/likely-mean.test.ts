import { describe, expect, it } from 'vitest';
import { likelyMean, tFor } from './likely-mean.ts';

describe('where a mean probably lies', () => {
	it.each([
		[8, 2.306],
		[9, 2.262],
		[14, 2.145],
		[29, 2.045],
		[120, 1.98]
	])('reaches as far as tables of Student’s t say: with %i degrees of freedom', (degrees, t) => {
		expect(tFor(degrees)).toBeCloseTo(t, 3);
	});

	it('is worked out by hand', () => {
		// Nine values with the mean 5 and the variance 60 ∕ 8 = 7.5: 2.306 × √(7.5 ∕ 9) = 2.105.
		const [low, high] = likelyMean([1, 2, 3, 4, 5, 6, 7, 8, 9])!;
		expect([low, high]).toEqual([expect.closeTo(2.895, 2), expect.closeTo(7.105, 2)]);
	});

	it('is not said of fewer than nine, or where none differs', () => {
		expect(likelyMean([1, 2, 3, 4, 5, 6, 7, 8])).toBeUndefined();
		expect(likelyMean([1, 1, 1, 1, 1, 1, 1, 1, 1])).toBeUndefined();
		expect(likelyMean([])).toBeUndefined();
	});
});
