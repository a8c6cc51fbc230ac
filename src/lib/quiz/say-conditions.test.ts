import { describe, expect, it } from 'vitest';
import { PLAIN } from './conditions.ts';
import { sayAllConditions, sayConditions, sayDuration } from './say-conditions.ts';

describe('a time that something took', () => {
	it.each([
		[0, '0 s'],
		[40, '40 s'],
		[60, '1 min'],
		[580, '9 min 40 s'],
		[579.6, '9 min 40 s'],
		[3600, '1 h'],
		[3912, '1 h 5 min']
	])('of %d seconds is said as a reader writes it', (seconds, said) => {
		expect(sayDuration(seconds)).toBe(said);
	});
});

describe('the conditions of a quiz', () => {
	it('are not said where they are plain, however long it took', () => {
		expect([sayConditions(PLAIN), sayConditions(PLAIN, 580)]).toEqual(['', '']);
	});

	it('are said in one line, with how much of the time was taken', () => {
		const line = sayConditions({ ...PLAIN, passage: 'closed', feedback: 'end', minutes: 15 }, 580);
		expect(line).toBe('Passage out of sight · marked at the end · 9 min 40 s of 15 min');
	});

	it('name the limit alone where the time was not noted', () => {
		expect(sayConditions({ ...PLAIN, minutes: 90 })).toBe('1 h 30 min allowed');
	});

	it('begin with a capital, whichever of them differs', () => {
		expect(sayConditions({ ...PLAIN, feedback: 'end' })).toBe('Marked at the end');
	});

	it('are all said to one who does not know what is plain', () => {
		expect([
			sayAllConditions(PLAIN),
			sayAllConditions({ ...PLAIN, passage: 'closed', feedback: 'end', minutes: 15 })
		]).toEqual([
			'passage beside the questions, marked after each question, no time limit',
			'passage out of sight, marked at the end, 15 min allowed'
		]);
	});
});
