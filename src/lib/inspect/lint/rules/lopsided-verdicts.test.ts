import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { foundBy } from '../../../../../tests/builders/lint.ts';

const VERDICTS = ['true', 'false', 'not-given'];

/** So many claims of each verdict, in their order, and a question of another type. */
function found(...counts: [number, number, number]): string[] {
	const claims = VERDICTS.flatMap((is, v) =>
		Array.from({ length: counts[v]! }, (_, i) =>
			aQuestion({
				id: `${is}-${i}`,
				type: 'true-false-not-given',
				key: `{ is: ${is}, why: The passage has it so. }`,
				distractors: `[${VERDICTS.filter((other) => other !== is)
					.map((other) => `{ is: ${other}, why: The passage has no ${other}. }`)
					.join(', ')}]`,
				...(is === 'not-given' ? { evidence: undefined, nearest: '[{ words: leaves at nine }]' } : {})
			})
		)
	);
	return foundBy('lopsided-verdicts', aBank({ questions: [aQuestion(), ...claims] }));
}

describe('the verdicts of a bank', () => {
	it('are lopsided where one is the key of five in ten', () => {
		expect(found(5, 2, 3)).toEqual([
			'bank.yaml:3:3 questions — “true” is the key of 5 of 10 claims, more than 40 % (lopsided-verdicts). Fix: write more claims whose key is one of the other two'
		]);
	});

	it('are lopsided twice where two are the keys of most', () => {
		expect(found(0, 6, 6)).toEqual([
			expect.stringContaining('“false” is the key of 6 of 12'),
			expect.stringContaining('“not-given” is the key of 6 of 12')
		]);
	});

	it('are even enough where each is the key of at most four in ten', () => {
		expect(found(4, 2, 4)).toEqual([]);
	});

	it('are too few to judge in nine claims', () => {
		expect(found(9, 0, 0)).toEqual([]);
	});
});
