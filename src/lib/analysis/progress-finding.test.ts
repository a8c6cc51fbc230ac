import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aFinishedAttempt, aTaken, some, type Asked } from '../../../tests/builders/taken.ts';
import { progressFinding } from './progress-finding.ts';
import { takenOf } from './taken.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';

/** As many quizzes of one kind, from a time on. */
const quizzes = (count: number, from: number, asked: readonly Asked[]) =>
	Array.from({ length: count }, (_, i) => aTaken(from + i, asked));
const spread = [...some('locate', 3, 1), ...some('attribute', 3, 1)];

describe('the finding', () => {
	it('is empty where there are no quizzes', () => {
		expect(progressFinding([])).toBe('');
	});

	it('is empty where all of them are for their writer to mark', () => {
		expect(progressFinding(takenOf([anAttempt([anItem({ type: 'open-response' })])]))).toBe('');
	});

	it('of one quiz is its score', () => {
		expect(progressFinding([aTaken(1, some('infer', 9, 3))])).toBe('One quiz so far: 9 of 12.');
	});

	it('of two quizzes is both scores, and no direction', () => {
		const taken = [aTaken(1, some('infer', 3, 9)), aTaken(2, some('infer', 11, 1))];
		expect(progressFinding(taken)).toBe('Two quizzes so far: 3 of 12, then 11.');
	});

	it('of two quizzes of different lengths names both lengths', () => {
		const taken = [aTaken(1, some('infer', 3)), aTaken(2, some('infer', 4, 1))];
		expect(progressFinding(taken)).toBe('Two quizzes so far: 3 of 3, then 4 of 5.');
	});

	it('of quizzes in which all was right says that', () => {
		expect(progressFinding(quizzes(3, 1, some('infer', 4)))).toBe(
			'Every answer was right, in three quizzes.'
		);
	});

	it('of a few quizzes without a pattern says that there is none', () => {
		expect(progressFinding(quizzes(4, 1, spread))).toBe('Four quizzes so far, and no skill stands out.');
	});

	it('names no direction before there are three quizzes on either side', () => {
		const taken = [...quizzes(2, 1, some('attribute', 0, 4)), ...quizzes(3, 9, some('attribute', 4))];
		expect(progressFinding(taken)).toBe('Five quizzes so far, and no skill stands out.');
	});

	it('names a skill that has clearly risen, and the one that still costs most', () => {
		// Whose view: 3 of 12, then 11 of 12. What follows: 6 of 12 both times. The rest: all right.
		const others = [...some('locate', 6), ...some('infer', 1, 1), ...some('infer', 1, 1)];
		const taken = [
			...quizzes(3, 1, [...some('attribute', 1, 3), ...others]),
			...quizzes(3, 9, [...some('attribute', 4), ...others])
		];
		expect(progressFinding(taken)).toBe(
			'Steadier on whose view it is. What follows still costs about half its points.'
		);
	});

	it('says when less is right than before, and where', () => {
		const taken = [...quizzes(3, 1, some('purpose', 4)), ...quizzes(3, 9, some('purpose', 1, 3))];
		expect(progressFinding(taken)).toBe(
			'Less is right than before, most of all in why it is written this way.'
		);
	});

	it('says nothing of a difference that chance makes often', () => {
		// 9 of 12 against 7 of 12.
		const taken = [
			aTaken(1, some('infer', 2, 2)),
			aTaken(2, some('infer', 2, 2)),
			aTaken(3, some('infer', 3, 1)),
			aTaken(4, some('infer', 3, 1)),
			aTaken(5, some('infer', 3, 1)),
			aTaken(6, some('infer', 3, 1))
		];
		expect(progressFinding(taken)).toBe('Six quizzes so far, and no skill stands out.');
	});

	it('names a costly skill after three quizzes, where it lies clearly below the others', () => {
		const taken = quizzes(3, 1, [...some('locate', 4), ...some('vocabulary', 1, 2)]);
		expect(progressFinding(taken)).toBe(
			'Three quizzes so far. The meaning of words costs most of its points.'
		);
	});

	it('is the same in whatever order the attempts were found', () => {
		const attempts = [1, 2, 3, 4, 5, 6, 7].map((at) => aFinishedAttempt(at, some('infer', at % 4, 2)));
		expect(progressFinding(takenOf([...attempts].reverse()))).toBe(progressFinding(takenOf(attempts)));
	});
});
