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

describe('what is quoted from a file', () => {
	it('has its invisible characters spelt out, so that a problem stays on one line', () => {
		const problem = aProblem({ path: 'a\u001b[31m', message: '"b\nc\u202e\ud800" is wrong', fix: '\u0085' });
		expect(sayProblem(problem)).toBe(
			'bank.yaml:1:1 a\\u001b[31m — "b\\u000ac\\u202e\\ud800" is wrong. Fix: \\u0085'
		);
	});

	it('keeps what is whole: a flag, an accent, an emoji of several', () => {
		const message = '“🇬🇧 café 👩‍🏫” is wrong';
		expect(sayProblem(aProblem({ message }))).toBe(`bank.yaml:1:1 — ${message}`);
	});

	it('is cut in its middle where it is long', () => {
		const said = sayProblem(aProblem({ message: `"${'\n'.repeat(5000)}" is not one of a, b` }));
		expect([said.length < 350, said]).toEqual([
			true,
			expect.stringMatching(/^bank\.yaml:1:1 — "\\u000a.* … .*" is not one of a, b$/)
		]);
	});
});

describe('a path', () => {
	it('has quotes round what cannot be a field’s name', () => {
		expect(sayPath(['questions', 0, 'a b', '<<', 'key'])).toBe('questions[0]["a b"]["<<"].key');
	});

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
