import { describe, expect, it } from 'vitest';
import type { Skill } from '#lib/bank/skill.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { skillsAcross } from './by-skill.ts';
import { compare } from './compare.ts';
import type { Sat } from './sat.ts';

/** A quiz that asks for these skills, and for each student of the roster what was right, in their order. */
function aQuiz(skills: Skill[], right: Record<string, boolean[]>): Sat {
	const items = skills.map((skill, i) => anItem({ type: 'single-choice', id: `ferry/q${i}`, skill }));
	const sat = aSat(
		items,
		Object.values(right).map((row) =>
			items.map((item, i) => (row[i] ? rightResponse(item) : wrongResponse(item)))
		)
	);
	return {
		...sat,
		sittings: sat.sittings.map((sitting, s) => {
			const name = Object.keys(right)[s]!;
			return { ...sitting, name, ...(name !== 'guest' && { student: name }) };
		})
	};
}
const march = aQuiz(['locate', 'locate', 'infer'], {
	ana: [true, false, false],
	ben: [true, true, false],
	guest: [false, false, true]
});
const june = aQuiz(['infer', 'locate', 'purpose'], {
	guest: [true, true, true],
	ben: [true, true, true],
	cyd: [false, false, false],
	ana: [false, true, true]
});

describe('skills across quizzes', () => {
	it('are the mean of the students’ shares in each, and nothing where a quiz does not ask for them', () => {
		expect(
			skillsAcross([
				{ id: 'march', title: 'March', sat: march },
				{ id: 'june', title: 'June', sat: june }
			])
		).toEqual([
			{
				skill: 'locate',
				quizzes: [
					{ mean: 0.5, students: 3, questions: 2 },
					{ mean: 0.75, students: 4, questions: 1 }
				]
			},
			{
				skill: 'infer',
				quizzes: [
					{ mean: 1 / 3, students: 3, questions: 1 },
					{ mean: 0.5, students: 4, questions: 1 }
				]
			},
			{ skill: 'purpose', quizzes: [undefined, { mean: 0.75, students: 4, questions: 1 }] }
		]);
	});

	it('are none of no quizzes, and none where nobody sat any', () => {
		expect(skillsAcross([])).toEqual([]);
		expect(skillsAcross([{ id: 'a', title: '', sat: { ...march, sittings: [] } }])).toEqual([]);
	});
});

describe('two quizzes compared', () => {
	it('are compared by those who sat both', () => {
		const { all, skills, onlyBefore, onlyAfter } = compare(march, june);
		// Ana went from 1 of 3 to 2 of 3, Ben from 2 of 3 to all.
		expect(all).toEqual({ before: 0.5, after: expect.closeTo(5 / 6, 12) as number, students: 2 });
		expect(skills).toEqual([
			{ skill: 'locate', before: 0.75, after: 1, students: 2 },
			{ skill: 'infer', before: 0, after: 0.5, students: 2 }
		]);
		expect([onlyBefore, onlyAfter]).toEqual([1, 2]);
	});

	it('take a free name for nobody’s second time', () => {
		expect(compare(march, june).students.map(({ student }) => student)).toEqual(['ben', 'ana']);
	});

	it('have no figures where nobody sat both', () => {
		expect(compare(march, { sittings: [] })).toEqual({
			students: [],
			onlyBefore: 3,
			onlyAfter: 0,
			skills: []
		});
	});
});
