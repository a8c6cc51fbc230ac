import { describe, expect, it } from 'vitest';
import { aTaken, some } from '../../../tests/builders/taken.ts';
import { masteryBySkill } from './mastery.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

describe('mastery by skill', () => {
	it('is the share of points of the last thirty days, and the change from all before', () => {
		// Before 3 of 6, of late 6 of 8: ¾, up by a quarter.
		const taken = [
			aTaken(NOW - 60 * DAY, some('attribute', 3, 3)),
			aTaken(NOW - DAY, some('attribute', 6, 2))
		];
		expect(masteryBySkill(taken, NOW)).toEqual({
			of: 'recent',
			skills: [{ skill: 'attribute', earned: 6, possible: 8, questions: 8, share: 0.75, change: 0.25 }]
		});
	});

	it.each([
		['of late', 6, 5],
		['before', 5, 6]
	])('names no change with fewer than six questions %s', (_, before, late) => {
		const taken = [aTaken(NOW - 60 * DAY, some('infer', before)), aTaken(NOW, some('infer', late))];
		expect(masteryBySkill(taken, NOW).skills[0]).not.toHaveProperty('change');
	});

	it('is of all quizzes where none was taken of late', () => {
		const found = masteryBySkill([aTaken(NOW - 60 * DAY, some('infer', 1, 1))], NOW);
		expect(found).toMatchObject({ of: 'all', skills: [{ skill: 'infer', share: 0.5 }] });
	});

	it('is of all quizzes where none was taken before', () => {
		expect(masteryBySkill([aTaken(NOW)], NOW).of).toBe('all');
	});

	it('lists the skills that were asked, in their order', () => {
		const { skills } = masteryBySkill([aTaken(NOW, [...some('purpose', 1), ...some('locate', 1)])], NOW);
		expect(skills.map(({ skill }) => skill)).toEqual(['locate', 'purpose']);
	});

	it('is of all quizzes and no skills where there are no quizzes', () => {
		expect(masteryBySkill([], NOW)).toEqual({ of: 'all', skills: [] });
	});
});
