import { describe, expect, it } from 'vitest';
import type { Skill } from '#lib/bank/skill.ts';
import type { EarnedBySkill } from './by-skill.ts';
import type { Change, Comparison } from './compare.ts';
import { sayComparison } from './say-comparison.ts';
import { cautionsAcross, sayWeakest } from './say-skills.ts';

/** For each skill what was earned of a hundred, and by how many questions. */
function earned(of: Partial<Record<Skill, [share: number, questions: number]>>): EarnedBySkill {
	return new Map(
		Object.entries(of).map(([skill, [share, questions]]) => [
			skill as Skill,
			{
				...{ earned: share, possible: 100, answers: 100 },
				items: new Set(Array.from({ length: questions }, (_, i) => `ferry/${skill}-${i}` as never))
			}
		])
	);
}

describe('what the skills of a class show', () => {
	it('is the lowest and the highest', () => {
		expect(sayWeakest(earned({ locate: [82, 6], infer: [41, 6], purpose: [60, 6] }))).toBe(
			'The class earned least in Infer, 41% of the points, and most in Locate, 82%.'
		);
	});

	it('is that none stands out where they lie close together', () => {
		expect(sayWeakest(earned({ locate: [65, 6], infer: [60, 6] }))).toBe(
			'No skill stands out: the class earned from 60% to 65% of the points in each.'
		);
	});

	it('names no skill that rests on one question or two', () => {
		expect(sayWeakest(earned({ locate: [82, 6], infer: [70, 6], purpose: [10, 2] }))).toContain('Infer');
		expect(sayWeakest(earned({ locate: [82, 6], purpose: [10, 2] }))).toMatch(/^Too few questions/);
		expect(sayWeakest(new Map())).toMatch(/^Too few questions/);
	});

	it('is given with a caution where it rests on few questions, or on few students', () => {
		const ofTwo = earned({ locate: [50, 2], infer: [50, 4] });
		const ofMany = earned({ locate: [50, 4] });
		expect(cautionsAcross([{ students: 12, earned: ofMany }])).toEqual([]);
		expect(cautionsAcross([{ students: 12, earned: ofTwo }])[0]).toContain('as few as 2 questions');
		expect(
			cautionsAcross([
				{ students: 4, earned: ofMany },
				{ students: 12, earned: ofMany }
			])
		).toEqual(['One of the quizzes has fewer than 9 students: there one student more or less would show.']);
	});
});

const change = (given: Partial<Change> = {}): Change => ({
	...{ before: 0.54, after: 0.67, students: 12, questions: [12, 12], likely: [0.04, 0.22] },
	...given
});
const comparison = (all: Change, given: Partial<Comparison> = {}): Comparison => ({
	...{ students: [], onlyBefore: 0, onlyAfter: 0, all, isSame: false, skills: [] },
	...given
});

describe('what two quizzes compared show', () => {
	it('is said with the shares, and then how sure one can be of it', () => {
		const { finding, cautions } = sayComparison(comparison(change()));
		expect(finding).toBe(
			'More than before: the 12 students who handed in both earned 54% of the points before and 67% after.'
		);
		expect(cautions[0]).toBe(
			'Of many students like these the change would lie between +4 and +22 percentage points, 95 times in 100.'
		);
	});

	it('is no clear change where it may be none', () => {
		const { finding } = sayComparison(comparison(change({ likely: [-0.02, 0.28] })));
		expect(finding).toMatch(/^No clear change: /);
	});

	it('is less than before where it fell clearly', () => {
		const fell = change({ before: 0.7, after: 0.6, likely: [-0.15, -0.05] });
		expect(sayComparison(comparison(fell)).finding).toMatch(/^Less than before: /);
	});

	it('is not told from chance of fewer than nine students', () => {
		const { likely: _, ...few } = change({ students: 5 });
		expect(sayComparison(comparison(few)).finding).toMatch(/^5 students handed in both, too few /);
	});

	it('says whether like is compared with like', () => {
		const said = (same?: Change, isSame = false) =>
			sayComparison(comparison(change(), { ...(same && { same }), isSame })).cautions[1];
		expect(said()).toMatch(/^The two asked different questions/);
		expect(said(change(), true)).toMatch(/^Both asked the same questions/);
		const same = change({ before: 0.5, after: 0.5, questions: [1, 1] });
		expect(said(same)).toMatch(/^Where both asked the same/);
		expect(sayComparison(comparison(change(), { same })).finding).toMatch(
			/67% after\. On the 1 question asked in both: 50% and 50%\.$/
		);
	});

	it('says who is left out, and that one of several skills may change by chance', () => {
		const skills = (['locate', 'infer'] as const).map((skill) => ({ skill, ...change() }));
		const { cautions } = sayComparison(comparison(change(), { onlyBefore: 3, onlyAfter: 1, skills }));
		expect(cautions[2]).toMatch(/by chance/);
		expect(cautions[3]).toMatch(
			/^Left out: 3 who handed in only the first, and 1 who handed in only the second\./
		);
	});

	it('is nothing where nobody handed in both', () => {
		const { finding } = sayComparison({
			students: [],
			onlyBefore: 3,
			onlyAfter: 0,
			isSame: false,
			skills: []
		});
		expect(finding).toBe('Nobody has handed in both.');
	});
});
