import { describe, expect, it } from 'vitest';
import { dayOfMonth, sayShortStudyDay, sayStudyDay, sayStudyMonth, weekdayOf } from './say-study.ts';

// 1 January 1970 was a Thursday; 20,000 days later it is Friday, 4 October 2024.
const DAY = 20_000;

describe('a day of study', () => {
	it('is said as a date, with the year where it is another', () => {
		expect(sayStudyDay(DAY, DAY)).toBe('4 October');
		expect(sayStudyDay(DAY - 365, DAY)).toBe('5 October 2023');
	});

	it('is said in short on an axis', () => {
		expect(sayShortStudyDay(DAY + 28, DAY)).toBe('1 Nov');
		expect(sayShortStudyDay(DAY, DAY)).toBe('today');
		expect(sayStudyMonth(DAY)).toBe('Oct');
	});

	it('has its place in the week and in the month', () => {
		expect([0, DAY, DAY + 3].map(weekdayOf)).toEqual([3, 4, 0]);
		expect(dayOfMonth(DAY + 27)).toBe(31);
	});
});
