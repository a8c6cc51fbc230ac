import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rngFor, shuffled, type Seed } from './rng.ts';

const seed = (text: string) => text as Seed;
const times = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('the sequence, which links rely on', () => {
	// Worked out by another program from the published descriptions of FNV-1a, Murmur3's finaliser and sfc32.
	it.each([
		['SPRING', 'order', [91851310, 489412813, 3316388550, 3743480531, 443699071]],
		['SPRING', 'draw', [87067513, 2965650263, 2413124309, 914799777, 3545022311]],
		['7K4QZM', 'order', [1616389104, 514099497, 2068151119, 755675942, 1923381296]],
		['a', 'uk-eu-defence/whose-court', [2367901553, 2015547399, 3744372027, 1921244519, 327735864]],
		['', '', [2270472852, 2589162006, 344828786, 1266505882, 973575068]]
	])('of seed "%s" for "%s" begins with the numbers that are in circulation', (text, purpose, numbers) => {
		const rng = rngFor(seed(text), purpose);
		expect(times(5, () => rng.below(2 ** 32))).toEqual(numbers);
	});

	it.each([
		['SPRING', 'order', [0, 3, 0, 1, 1, 2, 9, 0, 1, 1, 1, 3]],
		['SPRING', 'draw', [3, 3, 9, 7, 1, 6, 1, 1, 6, 4, 5, 9]],
		['7K4QZM', 'order', [4, 7, 9, 2, 6, 1, 8, 8, 5, 3, 5, 8]]
	])('of seed "%s" for "%s" gives the tens that are in circulation', (text, purpose, numbers) => {
		const rng = rngFor(seed(text), purpose);
		expect(times(12, () => rng.below(10))).toEqual(numbers);
	});

	it('passes over numbers past the last whole multiple, which would favour the small ones', () => {
		// Of the first six of "SPRING" for "order" two are above 3 × 2³⁰ = 3 221 225 472: the third and the fourth.
		const rng = rngFor(seed('SPRING'), 'order');
		expect(times(4, () => rng.below(3 * 2 ** 30))).toEqual([91851310, 489412813, 443699071, 1966451722]);
	});

	it('orders a list as it always has', () => {
		const list = Array.from({ length: 12 }, (_, i) => i);
		expect(shuffled(list, rngFor(seed('SPRING'), 'letters'))).toEqual([6, 9, 7, 11, 2, 1, 3, 10, 4, 8, 5, 0]);
	});
});

describe('streams', () => {
	it('for different purposes have nothing in common', () => {
		const order = rngFor(seed('SPRING'), 'order');
		const draw = rngFor(seed('SPRING'), 'draw');
		const drawn = new Set(times(1000, () => draw.below(2 ** 32)));
		expect(times(1000, () => order.below(2 ** 32)).filter((number) => drawn.has(number))).toEqual([]);
	});

	it('are not moved on by draws from another stream of the same seed', () => {
		const alone = rngFor(seed('SPRING'), 'order');
		const beside = rngFor(seed('SPRING'), 'order');
		const other = rngFor(seed('SPRING'), 'draw');
		const interleaved = times(50, () => {
			other.below(7);
			return beside.below(1000);
		});
		expect(interleaved).toEqual(times(50, () => alone.below(1000)));
	});

	it('whose purposes differ in one letter agree no more often than chance', () => {
		// 10,000 pairs of numbers below 10: 1,000 agree by chance, with a standard deviation of 30.
		const agree = times(10_000, () => 0).filter((_, i) => {
			const [a, b] = [rngFor(seed('SPRING'), `item-${i}a`), rngFor(seed('SPRING'), `item-${i}b`)];
			return a.below(10) === b.below(10);
		});
		expect(Math.abs(agree.length - 1000)).toBeLessThan(150);
	});
});

describe('below', () => {
	it('gives whole numbers from 0 to n − 1 and no others', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (text, purpose, n) => {
				const rng = rngFor(seed(text), purpose);
				const drawn = times(20, () => rng.below(n));
				expect(drawn.filter((number) => !Number.isInteger(number) || number < 0 || number >= n)).toEqual([]);
			}),
			{ seed: 1 }
		);
	});

	it('of 1 is always 0', () => {
		const rng = rngFor(seed('SPRING'), 'one');
		expect(times(20, () => rng.below(1))).toEqual(times(20, () => 0));
	});

	it.each([2, 3, 7, 10, 12])('%i gives each number equally often, over one stream', (n) => {
		const rng = rngFor(seed('SPRING'), `uniform-${n}`);
		expect(
			chiSquare(
				n,
				times(n * 2000, () => rng.below(n))
			)
		).toBeLessThan(generous(n));
	});

	it.each([2, 3, 7, 10, 12])('%i gives each number equally often, as the first of many seeds', (n) => {
		let next = 0;
		const firsts = times(n * 2000, () => rngFor(seed(`S${next++}`), 'order').below(n));
		expect(chiSquare(n, firsts)).toBeLessThan(generous(n));
	});
});

describe('shuffled', () => {
	it('loses nothing and adds nothing', () => {
		fc.assert(
			fc.property(fc.string(), fc.array(fc.integer()), (text, list) => {
				const after = shuffled(list, rngFor(seed(text), 'order'));
				expect(after.sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
			}),
			{ seed: 1 }
		);
	});

	it('leaves the list it was given as it was', () => {
		const list = [1, 2, 3, 4, 5, 6];
		shuffled(list, rngFor(seed('SPRING'), 'order'));
		expect(list).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('gives each of the six orders of three equally often', () => {
		let next = 0;
		const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
		const found = times(12_000, () =>
			orders.indexOf(shuffled(['a', 'b', 'c'], rngFor(seed(`S${next++}`), 'order')).join(''))
		);
		expect(chiSquare(6, found)).toBeLessThan(generous(6));
	});
});

/** Pearson's statistic for equally likely numbers 0 … n − 1; about n − 1 where they are. */
function chiSquare(n: number, numbers: readonly number[]): number {
	const expected = numbers.length / n;
	const counts = times(n, () => 0);
	for (const number of numbers) counts[number]!++;
	return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Five standard deviations above the mean of chi-square with n − 1 degrees of freedom. */
function generous(n: number): number {
	return n - 1 + 5 * Math.sqrt(2 * (n - 1));
}
