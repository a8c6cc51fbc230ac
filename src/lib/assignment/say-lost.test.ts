import { describe, expect, it } from 'vitest';
import type { Lost } from './assignment.ts';
import { sayLost, sayLong } from './say-lost.ts';

const MINUTE = 60_000;
/** Twenty past nine in the evening in London, on a Thursday. */
const AT = Date.UTC(2026, 10, 26, 21, 20);
const lost = (given: Partial<Lost> = {}): Lost => ({
	...{ at: AT, by: 8 * MINUTE, of: 'restart', attempts: 12 },
	...given
});
const said = (...all: Lost[]) => sayLost(all, 'Europe/London');

describe('time that was given back', () => {
	it('is said with when it was, how long, and to how many', () => {
		expect(said(lost())).toEqual([
			'On Thursday 26 November from 21:12 to 21:20, the server was not running, for 8 min. The time was given back to the 12 attempts that were under way.'
		]);
	});

	it('is said with both days where it went over midnight', () => {
		expect(said(lost({ of: 'sleep', by: 480 * MINUTE, at: Date.UTC(2026, 10, 27, 6), attempts: 1 }))).toEqual(
			[
				'From Thursday 26 November, 22:00 to Friday 27 November, 06:00, the server slept, for 8 h. The time was given back to the one attempt that was under way.'
			]
		);
	});

	it('has no beginning where the clock was set forward', () => {
		expect(said(lost({ of: 'clock', by: 65 * MINUTE }))[0]).toMatch(
			/^On Thursday 26 November, 21:20, the server’s clock was set forward by 1 h 5 min\. /
		);
	});

	it('is said of the latest three times, and in all of those before', () => {
		const all = [1, 2, 3, 4, 5].map((minutes) => lost({ by: minutes * MINUTE }));
		expect(said(...all).map((line) => line.replace(/^.*for (\d min).*$/, '$1'))).toEqual([
			'5 min',
			'4 min',
			'3 min',
			'Before that, 3 min in all were given back, on 2 occasions.'
		]);
	});

	it('is none where there was none', () => {
		expect(said()).toEqual([]);
	});
});

it('time that was too short for a second is said as one', () => {
	expect(sayLong(12)).toBe('1 s');
});
