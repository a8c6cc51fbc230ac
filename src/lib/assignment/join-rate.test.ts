import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayJoin } from './join-rate.ts';

const SECOND = 1000;
const atOnce = (count: number, at: number): number[] => Array.from({ length: count }, () => at);

describe('T19: one more', () => {
	it('may join while fewer have come at once than are expected', () => {
		expect(mayJoin([], 30, 0)).toBe(true);
		expect(mayJoin(atOnce(29, 0), 30, 0)).toBe(true);
		expect(mayJoin(atOnce(30, 0), 30, 0)).toBe(false);
	});

	it('may join each second after that', () => {
		const full = atOnce(30, 0);
		expect(mayJoin(full, 30, SECOND - 1)).toBe(false);
		expect(mayJoin(full, 30, SECOND)).toBe(true);
		expect(mayJoin([...full, SECOND], 30, SECOND)).toBe(false);
		expect(mayJoin([...full, SECOND], 30, 2 * SECOND)).toBe(true);
	});

	it('finds the door as wide as it was when nobody has come for a while', () => {
		const before = atOnce(30, 0);
		expect(mayJoin([...before, ...atOnce(29, 60 * SECOND)], 30, 60 * SECOND)).toBe(true);
		expect(mayJoin([...before, ...atOnce(30, 60 * SECOND)], 30, 60 * SECOND)).toBe(false);
	});

	it('never makes more than so many, and one a second, however fast they knock', () => {
		const knocks = fc.array(fc.integer({ min: 0, max: 60 * SECOND }), { maxLength: 300 });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 30 }), knocks, (most, times) => {
				const joined: number[] = [];
				for (const at of times.sort((a, b) => a - b)) if (mayJoin(joined, most, at)) joined.push(at);
				for (const [i, from] of joined.entries())
					for (const [more, to] of joined.slice(i).entries())
						expect(more + 1).toBeLessThanOrEqual(most + (to - from) / SECOND);
			}),
			{ numRuns: 50 }
		);
	});
});
