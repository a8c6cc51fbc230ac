import { describe, expect, it } from 'vitest';
import { aSatOf } from '../../../../tests/builders/sat.ts';
import { histogramOf } from './histogram.ts';

const columns = (points: number[][], possible?: number[]) => histogramOf(aSatOf(points, possible).sittings);

describe('a histogram of marks', () => {
	it('has a column for each mark, those that nobody has among them', () => {
		expect(
			columns([
				[1, 1],
				[1, 1],
				[0, 0]
			])
		).toEqual([
			{ from: 0, to: 0, students: 1, text: '0 marks: 1 student' },
			{ from: 1, to: 1, students: 0, text: '1 mark: 0 students' },
			{ from: 2, to: 2, students: 2, text: '2 marks: 2 students' }
		]);
	});

	it('counts part of a point with the mark below it', () => {
		expect(columns([[1.5], [2]], [2]).map(({ students }) => students)).toEqual([0, 1, 1]);
	});

	it('puts several marks into a column where there are very many', () => {
		const many = columns([[40], [39], [0]], [40]);
		expect(many).toHaveLength(21);
		expect(many[0]).toMatchObject({ from: 0, to: 1, students: 1, text: '0 to 1 marks: 1 student' });
		expect(many.at(-2)).toMatchObject({ from: 38, to: 39, students: 1 });
		expect(many.at(-1)).toMatchObject({ from: 40, to: 40, students: 1 });
	});

	it('is none where nobody has sat it, or not all had as much to earn', () => {
		expect(histogramOf([])).toEqual([]);
		expect(histogramOf([...aSatOf([[1]]).sittings, ...aSatOf([[1, 1]]).sittings])).toEqual([]);
	});
});
