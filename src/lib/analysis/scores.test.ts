import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aFinishedAttempt, aTaken, some } from '../../../tests/builders/taken.ts';
import { scoresByArticle, scoresOverTime } from './scores.ts';
import { takenOf } from './taken.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';

const attempts = fc.uniqueArray(
	fc.record({ at: fc.nat({ max: 1000 }), right: fc.nat({ max: 4 }), wrong: fc.nat({ max: 4 }) }),
	{ selector: ({ at }) => at, maxLength: 12 }
);
const made = (list: { at: number; right: number; wrong: number }[]) =>
	list.map(({ at, right, wrong }) => aFinishedAttempt(at, some('locate', right, wrong)));

describe('scores over time', () => {
	it('are none where there are no quizzes', () => {
		expect(scoresOverTime([])).toEqual([]);
	});

	it('have the mean of the last three, and of as many as there are before that', () => {
		// 2 of 4, 1 of 4, 4 of 4, 4 of 4: ½, (½+¼)/2, (½+¼+1)/3, (¼+1+1)/3.
		const taken = [2, 1, 4, 4].map((right, i) => aTaken(i, some('locate', right, 4 - right)));
		const means = scoresOverTime(taken).map(({ mean }) => mean);
		expect(means[0]).toBeCloseTo(1 / 2);
		expect(means[1]).toBeCloseTo(3 / 8);
		expect(means[2]).toBeCloseTo(7 / 12);
		expect(means[3]).toBeCloseTo(3 / 4);
	});

	it('leave out a quiz that only its writer can mark', () => {
		expect(scoresOverTime(takenOf([anAttempt([anItem({ type: 'open-response' })])]))).toEqual([]);
	});

	it('count an unanswered question as lost', () => {
		const [point] = scoresOverTime([
			aTaken(1, [
				['locate', 'right'],
				['locate', 'open']
			])
		]);
		expect(point?.share).toBe(0.5);
	});

	it('stay within 0 and 1, shares and means', () => {
		fc.assert(
			fc.property(attempts, (list) => {
				const all = scoresOverTime(takenOf(made(list))).flatMap(({ share, mean }) => [share, mean]);
				expect(all.filter((each) => !(each >= 0 && each <= 1))).toEqual([]);
			}),
			{ seed: 1, numRuns: 100 }
		);
	});

	it('are the same in whatever order the attempts were found', () => {
		fc.assert(
			fc.property(attempts, (list) => {
				const found = made(list);
				expect(scoresOverTime(takenOf([...found].reverse()))).toEqual(scoresOverTime(takenOf(found)));
			}),
			{ seed: 1, numRuns: 100 }
		);
	});
});

describe('scores by article', () => {
	it('give how many, the last, the best and the mean of each, the latest article first', () => {
		const river = { article: 'river', title: 'The river' };
		const points = scoresOverTime([
			aTaken(1, some('locate', 3, 1)),
			aTaken(2, some('locate', 1, 1), river),
			aTaken(3, some('locate', 1, 3))
		]);
		const shown = scoresByArticle(points).map(({ article, quizzes, last, best, mean }) => [
			article,
			quizzes,
			last.share,
			best.share,
			mean
		]);
		expect(shown).toEqual([
			['ferry', 2, 0.25, 0.75, 0.5],
			['river', 1, 0.5, 0.5, 0.5]
		]);
	});

	it('are none where there are no quizzes', () => {
		expect(scoresByArticle([])).toEqual([]);
	});
});
