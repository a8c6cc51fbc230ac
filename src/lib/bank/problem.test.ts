import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS, sayPath, sayProblem, sortProblems, type Problem } from './problem.ts';

const aProblem = (given: Partial<Problem> = {}): Problem => ({
	file: 'bank.yaml',
	line: 1,
	column: 1,
	path: '',
	message: 'is wrong',
	...given
});

describe('a problem', () => {
	it('is said with its place, its path and what to do', () => {
		const problem = aProblem({ line: 14, column: 10, path: 'questions[2].stem', fix: 'mend it' });
		expect(sayProblem(problem)).toBe('bank.yaml:14:10 questions[2].stem — is wrong. Fix: mend it');
	});

	it('is said without a path when it concerns the file', () => {
		expect(sayProblem(aProblem())).toBe('bank.yaml:1:1 — is wrong');
	});
});

describe('a path', () => {
	it('has dots before names and brackets round positions', () => {
		expect(sayPath(['questions', 3, 'distractors', 0, 'why'])).toBe('questions[3].distractors[0].why');
	});

	it('is empty for the file itself', () => {
		expect(sayPath([])).toBe('');
	});
});

describe('the problems of a file', () => {
	it('are sorted by line, then by column', () => {
		const places = [
			[2, 1],
			[1, 9],
			[1, 10],
			[1, 2]
		].map(([line, column]) => aProblem({ line: line!, column: column! }));
		expect(sortProblems(places).map(({ line, column }) => `${line}:${column}`)).toEqual([
			'1:2',
			'1:9',
			'1:10',
			'2:1'
		]);
	});

	it('stand once each', () => {
		expect(sortProblems([aProblem(), aProblem({ path: 'format' }), aProblem()])).toHaveLength(2);
	});

	it('are at most fifty, counted without repeats', () => {
		const lines = Array.from({ length: 120 }, (_, i) => aProblem({ line: 1 + (i % 60) }));
		expect(sortProblems(lines).map(({ line }) => line)).toEqual(
			Array.from({ length: MOST_PROBLEMS }, (_, i) => i + 1)
		);
	});
});
