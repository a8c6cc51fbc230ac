import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { showCompared, showSkills } from './across-shown.ts';
import { earnedIn } from './by-skill.ts';
import type { Change, Comparison } from './compare.ts';

const locate = anItem({ type: 'single-choice', id: 'ferry/one', skill: 'locate' });
const infer = anItem({ type: 'single-choice', id: 'ferry/two', skill: 'infer' });
const quiz = (id: string, asked: (typeof locate)[]) => ({
	...{ id, title: id, when: '1 Mar, 09:00', students: 2 },
	earned: earnedIn(
		aSat(asked, [asked.map((item) => rightResponse(item)), asked.map((item) => wrongResponse(item))])
	)
});

describe('skills as they are shown', () => {
	const { columns, rows, all } = showSkills([quiz('march', [locate]), quiz('june', [locate, infer])]);

	it('have a column for each that was asked for, and one for all', () => {
		expect(columns).toEqual(['Locate', 'Infer', 'All']);
	});

	it('have no share where a quiz did not ask for them, and say what each rests on', () => {
		const half = { share: 0.5, text: '50%' };
		expect(rows[0]!.cells).toEqual([
			{ ...half, questions: '1 question', answers: '2 answers' },
			undefined,
			{ ...half, questions: '1 question', answers: '2 answers' }
		]);
		expect(all[0]).toEqual({ ...half, questions: '1 question', answers: '4 answers' });
	});
});

describe('two quizzes as they are shown', () => {
	const all: Change = { before: 0.536, after: 0.664, students: 3, questions: [12, 10] };
	const comparison = (given: Partial<Comparison> = {}): Comparison => ({
		...{ students: [], onlyBefore: 0, onlyAfter: 0, all, isSame: false, skills: [] },
		...given
	});

	it('have a change that adds up with the shares beside it', () => {
		expect(showCompared(comparison()).rows).toEqual([
			{
				...{ name: 'All', before: '54%', after: '66%', by: '+12', change: expect.closeTo(0.12, 9) as number },
				rests: '3 students, 12 and 10 questions'
			}
		]);
	});

	it('have a row of what both asked only where they asked more than that', () => {
		const names = (given: Partial<Comparison>) =>
			showCompared(comparison(given)).rows.map(({ name }) => name);
		expect(names({ same: { ...all, questions: [2, 2] } })).toEqual(['All', 'Asked in both']);
		expect(names({ same: all, isSame: true })).toEqual(['All']);
	});

	it('say between which changes it probably lies, where that is known', () => {
		const [row] = showCompared(comparison({ all: { ...all, likely: [-0.031, 0.28] } })).rows;
		expect(row!.likely).toBe('−3 to +28');
	});
});
