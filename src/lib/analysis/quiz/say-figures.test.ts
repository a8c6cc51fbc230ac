import { describe, expect, it } from 'vitest';
import { aSatOf } from '../../../../tests/builders/sat.ts';
import { DEFINITIONS } from './definitions.ts';
import { itemFigures } from './item-figures.ts';
import { quizFigures } from './quiz-figures.ts';
import { sayItemFigures, sayQuizFigures } from './say-figures.ts';

// The worked example of the figures of a quiz: mean 2.5, median 3, deviation 1.22, consistency 0.27, standard error 1.05.
const worked = aSatOf(
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
const values = (points: number[][]) =>
	sayQuizFigures(quizFigures(aSatOf(points).sittings)).map(({ value }) => value);

describe('the figures of a quiz in words', () => {
	it('are those of the worked example', () => {
		expect(sayQuizFigures(quizFigures(worked.sittings)).map(({ name, value }) => [name, value])).toEqual([
			['Reliability', '.27'],
			['Mean', '2.5'],
			['Spread', '1.2'],
			['A score is good to', '±1.0']
		]);
	});

	it('have the median beside the mean', () => {
		expect(sayQuizFigures(quizFigures(worked.sittings))[1]?.note).toBe('of 4, median 3');
	});

	it('say none, and why, where they cannot be said', () => {
		expect(values([[1, 0]])).toEqual(['none', '1.0', 'none', 'none']);
		expect(sayQuizFigures(quizFigures(aSatOf([[1, 0]]).sittings))[0]?.note).toMatch(/three students/);
	});

	it('say that questions pull against each other', () => {
		const [first] = sayQuizFigures(
			quizFigures(
				aSatOf([
					[1, 1, 0],
					[1, 1, 0],
					[1, 0, 1],
					[0, 0, 1],
					[1, 1, 0]
				]).sittings
			)
		);
		expect(first).toMatchObject({ value: '−4.50', note: expect.stringMatching(/^below 0/) as string });
	});

	it('are none where nobody has sat it', () => {
		expect(sayQuizFigures(quizFigures([]))).toEqual([]);
	});
});

describe('the figures of a question in words', () => {
	it('have two decimals, and no nought before the point', () => {
		const said = sayItemFigures(itemFigures(worked)[0]!);
		expect(said.map(({ name }) => name)).toEqual(['Facility', 'Spread', 'Discrimination', 'Efficiency']);
		expect(said[0]).toMatchObject({ value: '.67', note: 'of the points, 6 students' });
	});

	it('say none where nobody’s points differ', () => {
		const [alike] = itemFigures(
			aSatOf([
				[1, 0],
				[1, 1],
				[1, 0]
			])
		);
		expect(sayItemFigures(alike!).map(({ value }) => value)).toEqual(['1.00', '.00', 'none', 'none']);
	});

	it('are none of one that nobody had', () => {
		expect(sayItemFigures({ item: 'ferry/one' as never, students: 0 })).toEqual([]);
	});
});

describe('what a figure means', () => {
	it('is there for every figure that is shown', () => {
		const defined = new Set(DEFINITIONS.map(({ figure }) => figure));
		const shown = [
			...sayQuizFigures(quizFigures(worked.sittings)),
			...sayItemFigures(itemFigures(worked)[0]!)
		];
		expect(shown.filter(({ figure }) => !defined.has(figure))).toEqual([]);
		expect(defined.size).toBe(DEFINITIONS.length);
	});
});
