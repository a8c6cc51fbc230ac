import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayLeft, secondsLeft, warning } from './timing.ts';

describe('time that is left', () => {
	it('is the limit less what has gone by', () => {
		expect([secondsLeft(10, 90), secondsLeft(1, 90)]).toEqual([510, -30]);
	});

	it.each([
		[600, '10 min left'],
		[599, '10 min left'],
		[61, '2 min left'],
		[60, '60 s left'],
		[0.5, '1 s left'],
		[0, 'time is up'],
		[-5, 'time is up']
	])('of %d seconds is said', (left, said) => {
		expect(sayLeft(left)).toBe(said);
	});
});

describe('a warning', () => {
	it.each([
		['a fifth of ten minutes', 10, 121, 120, '2 minutes left of 10 minutes.'],
		['a fifth of three minutes', 3, 37, 36, '36 seconds left of 3 minutes.'],
		['a minute', 10, 61, 60, 'One minute left.'],
		['the end', 10, 1, 0, 'Time is up. Nothing is lost.']
	])('is given at %s', (_, minutes, before, now, said) => {
		expect(warning(minutes, before, now)).toBe(said);
	});

	it('is the most urgent where a page slept through others', () => {
		expect(warning(10, 300, -5)).toBe('Time is up. Nothing is lost.');
	});

	it('is given again when more time was taken', () => {
		expect([warning(10, 1, 0), warning(15, 1, 0)]).toEqual([
			'Time is up. Nothing is lost.',
			'Time is up. Nothing is lost.'
		]);
	});

	it('is given at most three times, whatever the limit, second by second', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 720 }), (minutes) => {
				const said = Array.from({ length: minutes * 60 + 10 }, (_, second) => second)
					.map((second) => warning(minutes, secondsLeft(minutes, second), secondsLeft(minutes, second + 1)))
					.filter((each) => each !== undefined);
				expect([said.length <= 3 && said.length >= 2, said.at(-1)]).toEqual([
					true,
					'Time is up. Nothing is lost.'
				]);
			}),
			{ seed: 1, numRuns: 60 }
		);
	});
});
