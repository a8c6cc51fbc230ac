import { describe, expect, it } from 'vitest';
import { aLook } from '../../../tests/builders/look.ts';
import { FIRST_DAY, FIRST_NOON } from '../../../tests/builders/log.ts';
import { aTaken } from '../../../tests/builders/taken.ts';
import { stepOf, stepsOf, studyCalendar } from './study-calendar.ts';

const greenwich = () => 0;

describe('the calendar of study', () => {
	it('is a year, today the last, with nothing on it where nothing was done', () => {
		const days = studyCalendar([], [], FIRST_DAY, greenwich);
		expect(days).toHaveLength(365);
		expect(days.at(-1)).toEqual({ day: FIRST_DAY, cards: 0, questions: 0 });
		expect(days.every(({ cards, questions }) => cards + questions === 0)).toBe(true);
	});

	it('joins looks at cards with questions that were answered, and leaves out those that were left open', () => {
		const quiz = aTaken(FIRST_NOON, [
			['locate', 'right'],
			['infer', 'wrong'],
			['purpose', 'open']
		]);
		const days = studyCalendar([aLook(), aLook({ counts: false })], [quiz], FIRST_DAY, greenwich);
		expect(days.at(-1)).toEqual({ day: FIRST_DAY, cards: 2, questions: 2 });
	});

	it('counts a quiz at two in the morning to the evening before, by the zone it was in', () => {
		// 14 hours after noon it is 2 by Greenwich and 5 three hours east of it.
		const quiz = aTaken(FIRST_NOON + 14 * 3_600_000);
		const on = (zone: number) =>
			studyCalendar([], [quiz], FIRST_DAY + 1, () => zone).find(({ questions }) => questions > 0)?.day;
		expect(on(0)).toBe(FIRST_DAY);
		expect(on(180)).toBe(FIRST_DAY + 1);
	});

	it('leaves out what was more than a year ago', () => {
		const looks = [aLook({ day: FIRST_DAY - 365 }), aLook({ day: FIRST_DAY - 364 })];
		const days = studyCalendar(looks, [], FIRST_DAY, greenwich);
		expect(days.reduce((sum, { cards }) => sum + cards, 0)).toBe(1);
	});
});

describe('the steps of the calendar', () => {
	it('are quarters of the days on which something was done', () => {
		// Eight days: the 3rd, 5th and 7th of them begin the second, third and fourth step.
		expect(stepsOf([0, 1, 4, 6, 8, 10, 12, 27, 90, 0])).toEqual([6, 10, 27]);
		expect([0, 1, 5, 6, 26, 27].map((count) => stepOf(count, [6, 10, 27]))).toEqual([0, 1, 1, 2, 3, 4]);
	});

	it('rise by one at the least, also where all days are alike or there is none', () => {
		expect(stepsOf([1, 1, 1])).toEqual([2, 3, 4]);
		expect(stepsOf([9, 9])).toEqual([9, 10, 11]);
		expect(stepsOf([])).toEqual([2, 3, 4]);
	});
});
