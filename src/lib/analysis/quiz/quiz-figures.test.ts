import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSatOf } from '../../../../tests/builders/sat.ts';
import { quizFigures } from './quiz-figures.ts';

const figuresOf = (points: number[][], possible?: number[]) => quizFigures(aSatOf(points, possible).sittings);

describe('the figures of a quiz', () => {
	it('are those of a worked example', () => {
		// Scores 3, 3, 3, 1, 1, 4: variance 1½. Variances of the questions 0.26667, 0.66667 and 0.3, together 1.23333:
		// consistency 3∕2 · (1 − 1.23333 ∕ 1.5) = 0.26667; error ratio √0.73333; standard error 0.85635 · 1.22474.
		const figures = figuresOf(
			[
				[1, 2, 0],
				[1, 1, 1],
				[0, 2, 1],
				[1, 0, 0],
				[0, 1, 0],
				[1, 2, 1]
			],
			[1, 2, 1]
		);
		expect(figures).toMatchObject({ students: 6, possible: 4, mean: 2.5, median: 3 });
		const expected = {
			deviation: 1.224745,
			skewness: -0.489898,
			kurtosis: -1.466667,
			consistency: 0.266667,
			errorRatio: 0.856349,
			standardError: 1.048809
		};
		for (const [name, value] of Object.entries(expected))
			expect([name, figures[name as 'deviation']]).toEqual([name, expect.closeTo(value, 6)]);
	});

	it('have a consistency below 0 where questions pull against each other, and an error ratio above 1', () => {
		// Scores 2, 2, 2, 1, 2: variance 0.2. Variances of the questions 0.2, 0.3 and 0.3: 3∕2 · (1 − 0.8 ∕ 0.2).
		const figures = figuresOf([
			[1, 1, 0],
			[1, 1, 0],
			[1, 0, 1],
			[0, 0, 1],
			[1, 1, 0]
		]);
		expect(figures.consistency).toBeCloseTo(-4.5, 9);
		expect(figures.errorRatio).toBeCloseTo(Math.sqrt(5.5), 9);
	});

	it('are 1 in consistency, with no error, where every question says the same', () => {
		const figures = figuresOf([
			[1, 1],
			[0, 0],
			[1, 1]
		]);
		expect(figures).toMatchObject({ consistency: 1, errorRatio: 0, standardError: 0 });
	});

	it('are only a count where nobody has sat it', () => {
		expect(quizFigures([])).toEqual({ students: 0 });
	});

	it('have no spread with one student, and no consistency where all scored alike', () => {
		expect(figuresOf([[1, 0]])).toEqual({ students: 1, possible: 2, mean: 1, median: 1 });
		expect(
			figuresOf([
				[1, 0],
				[0, 1],
				[1, 0]
			])
		).toEqual({ students: 3, possible: 2, mean: 1, median: 1, deviation: 0 });
	});

	it('have no consistency of one question', () => {
		expect(figuresOf([[1], [0], [1], [0]])).not.toHaveProperty('consistency');
	});

	it('are only a count where the sittings had different points to earn', () => {
		const sittings = [...aSatOf([[1, 1]]).sittings, ...aSatOf([[1]]).sittings];
		expect(quizFigures(sittings)).toEqual({ students: 2 });
	});

	it('have no consistency where the sittings had different questions for as many points', () => {
		const [a, b] = [
			aSatOf([
				[1, 1],
				[0, 1]
			]).sittings,
			aSatOf([[1, 0, 1]]).sittings
		];
		const other = b.map((each) => ({ ...each, answers: each.answers.slice(1) }));
		expect(quizFigures([...a, ...other])).toMatchObject({ students: 3, possible: 2 });
		expect(quizFigures([...a, ...other])).not.toHaveProperty('consistency');
	});

	it('are the same in whatever order the students come, and never NaN', () => {
		const tables = fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 }), {
			maxLength: 12
		});
		fc.assert(
			fc.property(tables, (points) => {
				const { sittings } = aSatOf(points);
				const turned = quizFigures([...sittings].reverse());
				for (const [name, value] of Object.entries(quizFigures(sittings))) {
					expect(value).not.toBeNaN();
					expect(turned[name as 'mean']).toBeCloseTo(value as number, 9);
				}
			}),
			{ seed: 1 }
		);
	});
});
