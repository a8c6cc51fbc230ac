import { describe, expect, it } from 'vitest';
import { headCalibration, sayClassCalibration } from './say-class-calibration.ts';

const of = (right: number, all: number) => ({ right, of: all });

describe('the confidence of a class in words', () => {
	it('says that the class knew what it knew where those who were sure were clearly more often right', () => {
		const told = { sure: of(45, 50), unsure: of(10, 30) };
		expect(headCalibration(told)).toBe('The class knew what it knew');
		expect(sayClassCalibration(told)).toBe(
			'Of 50 sure answers, 45 were right (90%); of 30 unsure answers, 10 were right (33%).'
		);
	});

	it('points to those who were sure and wrong, where they are many', () => {
		const told = { sure: of(10, 30), unsure: of(25, 30) };
		expect(headCalibration(told)).toBe('The class was right less often when it was sure');
		expect(sayClassCalibration(told)).toMatch(
			/20 were sure and not right: those are the ones to talk about\.$/
		);
	});

	it('claims nothing where the two do not clearly differ', () => {
		expect(headCalibration({ sure: of(6, 10), unsure: of(5, 10) })).toBe('Being sure made little difference');
	});

	it('says so where all are of one kind', () => {
		expect(headCalibration({ sure: of(0, 0), unsure: of(1, 1) })).toBe('Nobody was ever sure');
		expect(sayClassCalibration({ sure: of(0, 0), unsure: of(1, 1) })).toBe(
			'Of 1 unsure answer, 1 was right (100%).'
		);
		expect(headCalibration({ sure: of(1, 1), unsure: of(0, 0) })).toBe('Everybody was always sure');
	});
});
