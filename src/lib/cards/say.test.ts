import { describe, expect, it } from 'vitest';
import { sayInterval, sayTimes } from './say.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('how long it is until a card comes again', () => {
	it.each([
		[0, '1 min'],
		[10 * MINUTE, '10 min'],
		[90 * MINUTE, '2 h'],
		[20 * 60 * MINUTE, '1 day'],
		[DAY, '1 day'],
		[3.4 * DAY, '3 days'],
		[59 * DAY, '59 days'],
		[61 * DAY, '2 months'],
		[364 * DAY, '12 months'],
		[365 * DAY, '1 year'],
		[550 * DAY, '1.5 years']
	])('%d milliseconds are %s', (ms, said) => {
		expect(sayInterval(ms)).toBe(said);
	});
});

describe('how often', () => {
	it.each([
		[0, 'never'],
		[1, 'once'],
		[2, 'twice'],
		[9, '9 times']
	])('%d is %s', (count, said) => {
		expect(sayTimes(count)).toBe(said);
	});
});
