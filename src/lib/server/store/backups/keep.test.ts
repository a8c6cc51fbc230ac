import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NINE } from '../../../../../tests/builders/store.ts';
import { keptOf } from './keep.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** So many backups, each so long before the next, the last at nine. */
const every = (step: number, count: number) => Array.from({ length: count }, (_, i) => NINE - i * step);

describe('of the backups of a document', () => {
	it('one of a minute ago and one of now, the later is kept where both are of one hour', () => {
		expect([...keptOf([NINE + 60_000, NINE])]).toEqual([NINE + 60_000]);
	});

	it('one an hour for a year: 24 hours, 7 days and 4 weeks are kept', () => {
		const kept = [...keptOf(every(HOUR, 24 * 365))].map((time) => (NINE - time) / HOUR).sort((a, b) => a - b);
		// Ours is a Monday at nine. Weeks of 1970 begin on a Thursday, so the last hours of Wednesdays are kept.
		const hours = Array.from({ length: 24 }, (_, i) => i);
		const days = [34, 58, 82, 106, 130];
		const weeks = [106, 274, 442];
		expect(kept).toEqual([...new Set([...hours, ...days, ...weeks])].sort((a, b) => a - b));
	});

	it('one a day for a year: the last 24 are kept, and one of each of four weeks', () => {
		expect(keptOf(every(DAY, 365)).size).toBeGreaterThanOrEqual(24);
	});

	it('two of last year are kept where nothing has changed since', () => {
		expect(keptOf([NINE - 365 * DAY, NINE - 366 * DAY]).size).toBe(2);
	});

	it('none are kept where there are none', () => {
		expect(keptOf([]).size).toBe(0);
	});

	it('never more than 35 are kept, and always the latest', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 * DAY }), { minLength: 1 }), (times) => {
				const kept = keptOf(times);
				expect(kept.size).toBeLessThanOrEqual(35);
				expect(kept.has(Math.max(...times))).toBe(true);
			}),
			{ seed: 1 }
		);
	});
});
