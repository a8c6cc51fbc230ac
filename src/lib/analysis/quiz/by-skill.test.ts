import { describe, expect, it } from 'vitest';
import type { Skill } from '#lib/bank/skill.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { earnedAcross, earnedIn, earnedShare } from './by-skill.ts';
import { compare } from './compare.ts';
import type { Sat } from './sat.ts';

/** A quiz that asks for these skills, and for each student of the roster what was right, in their order. */
function aQuiz(name: string, skills: Skill[], right: Record<string, boolean[]>): Sat {
	const items = skills.map((skill, i) => anItem({ type: 'single-choice', id: `${name}/q${i}`, skill }));
	const sat = aSat(
		items,
		Object.values(right).map((row) =>
			items.map((item, i) => (row[i] ? rightResponse(item) : wrongResponse(item)))
		)
	);
	return {
		...sat,
		sittings: sat.sittings.map((sitting, s) => {
			const student = Object.keys(right)[s]!;
			return { ...sitting, name: student, ...(student !== 'guest' && { student }) };
		})
	};
}
const treated = (sat: Sat, question: number): Sat => ({
	...sat,
	items: sat.items.map((each, i) => (i === question ? { ...each, treatment: 'everyone' } : each))
});

const march = aQuiz('march', ['locate', 'locate', 'infer'], {
	ana: [true, false, false],
	ben: [true, true, false],
	guest: [false, false, true]
});
const june = aQuiz('june', ['infer', 'locate', 'purpose'], {
	guest: [true, true, true],
	ben: [true, true, true],
	cyd: [false, false, false],
	ana: [false, true, true]
});

describe('what a class earned by skill', () => {
	it('is a share of the points, with the answers and the questions that it rests on', () => {
		const { earned, possible, answers, items } = earnedIn(march).get('locate')!;
		expect([earned, possible, answers, items.size]).toEqual([3, 6, 6, 2]);
		expect(earnedShare([earnedIn(march).get('infer')!])).toBe(1 / 3);
		expect(earnedShare([earnedIn(march).get('all')!])).toBe(4 / 9);
		expect(earnedIn(march).has('purpose')).toBe(false);
	});

	it('is over several quizzes that of all answers together', () => {
		const all = earnedAcross([earnedIn(march), earnedIn(june)]);
		// Three of six in March, three of four in June.
		expect(all.get('locate')).toMatchObject({ earned: 6, possible: 10, answers: 10 });
		expect(all.get('locate')!.items.size).toBe(3);
		expect([...all.keys()]).toEqual(['locate', 'infer', 'purpose', 'all']);
	});

	it('leaves out the question whose points everyone was given', () => {
		expect(earnedIn(treated(march, 0)).get('locate')).toMatchObject({ earned: 1, possible: 3 });
	});

	it('is nothing of no quizzes, and where nobody sat any', () => {
		expect(earnedAcross([]).size).toBe(0);
		expect(earnedIn({ ...march, sittings: [] }).size).toBe(0);
	});
});

describe('two quizzes compared', () => {
	it('are compared by those who sat both', () => {
		const { all, skills, onlyBefore, onlyAfter } = compare(march, june);
		// Ana went from 1 of 3 to 2 of 3, Ben from 2 of 3 to all.
		expect(all).toEqual({
			...{ before: 0.5, after: expect.closeTo(5 / 6, 12) as number, students: 2 },
			questions: [3, 3]
		});
		expect(skills).toEqual([
			{ skill: 'locate', before: 0.75, after: 1, students: 2, questions: [2, 1] },
			{ skill: 'infer', before: 0, after: 0.5, students: 2, questions: [1, 1] }
		]);
		expect([onlyBefore, onlyAfter]).toEqual([1, 2]);
	});

	it('take a free name for nobody’s second time', () => {
		expect(compare(march, june).students.map(({ student }) => student)).toEqual(['ben', 'ana']);
	});

	it('compare like with like over the questions that were asked in both', () => {
		const again = aQuiz('march', ['locate', 'locate', 'infer'], {
			ana: [true, true, false],
			ben: [true, false, false]
		});
		expect(compare(march, june)).not.toHaveProperty('same');
		expect(compare(march, again)).toMatchObject({ isSame: true, same: compare(march, again).all });
		const mended: Sat = {
			...again,
			sittings: again.sittings.map((each) => ({
				...each,
				answers: each.answers.map((answer, i) =>
					i === 0 ? { ...answer, item: { ...answer.item, revision: 'another' as never } } : answer
				)
			}))
		};
		expect(compare(march, mended).isSame).toBe(false);
		// Without the first question Ana went from none to one of two, Ben from one to none.
		expect(compare(march, mended).same).toEqual({
			...{ before: 0.25, after: 0.25, students: 2, questions: [2, 2] }
		});
	});

	it('leave out the question whose points everyone was given', () => {
		expect(compare(treated(march, 0), june).all).toMatchObject({ before: 0.25, questions: [2, 3] });
	});

	it('say of nine students between which values the change probably lies', () => {
		const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
		const sat = (right: number[]): Sat =>
			aQuiz(
				'march',
				['infer', 'infer'],
				Object.fromEntries(names.map((name, i) => [name, [i < right[0]!, i < right[1]!]]))
			);
		// Each of the first three earns half more: 1/6 in the mean, with the variance 1/16, so 2.306 × √(1/144) = 0.192 around it.
		const { all } = compare(sat([9, 0]), sat([9, 3]));
		expect(all!.likely![0]).toBeCloseTo(1 / 6 - 0.1922, 3);
		expect(all!.likely![1]).toBeCloseTo(1 / 6 + 0.1922, 3);
	});

	it('have no figures where nobody sat both', () => {
		expect(compare(march, { ...june, sittings: [] })).toEqual({
			students: [],
			onlyBefore: 3,
			onlyAfter: 0,
			isSame: false,
			skills: []
		});
	});
});
