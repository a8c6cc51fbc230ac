import { describe, expect, it } from 'vitest';
import { sayCount, sayDay, sayHowMany, sayPoints, sayWhyShort } from './say.ts';

describe('points', () => {
	it.each([
		[0, '0'],
		[0.5, '½'],
		[1, '1'],
		[9, '9'],
		[9.5, '9½'],
		[12, '12'],
		[100.5, '100½'],
		[1 / 3, '0.3'],
		[8 + 2 / 3, '8.7']
	])('%d are said as a reader writes them', (points, said) => {
		expect(sayPoints(points)).toBe(said);
	});
});

describe('why a quiz is shorter than it was to be', () => {
	it('is that there are no more', () => {
		expect(sayWhyShort(3, 3)).toBe('No more fit what you have chosen.');
	});

	it('is that some exclude others, where there are more', () => {
		expect(sayWhyShort(4, 10)).toMatch(/^10 fit .* some give others away/);
	});
});

describe('a count', () => {
	it.each([
		[0, 'None'],
		[1, 'One'],
		[2, 'Two'],
		[12, 'Twelve'],
		[13, '13'],
		[100, '100']
	])('%d is a word up to twelve, then figures', (count, said) => {
		expect(sayCount(count)).toBe(said);
	});
});

describe('how many of a thing', () => {
	it('is one of it, or a number of them', () => {
		expect([0, 1, 2].map((count) => sayHowMany(count, 'question'))).toEqual([
			'0 questions',
			'1 question',
			'2 questions'
		]);
	});
});

describe('a day', () => {
	const at = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();

	it('of this year goes without the year', () => {
		expect(sayDay(at(2024, 11, 18), at(2024, 12, 31))).toBe('18 November');
	});

	it('of another year has it', () => {
		expect(sayDay(at(2023, 11, 18), at(2024, 1, 1))).toBe('18 November 2023');
	});
});
