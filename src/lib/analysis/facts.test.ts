import { describe, expect, it } from 'vitest';
import { aTaken } from '../../../tests/builders/taken.ts';
import { factsOf } from './facts.ts';

const noon = (day: number) => new Date(2026, 10, day, 12).getTime();

describe('the facts', () => {
	it('are all nothing where there are no quizzes', () => {
		expect(factsOf([])).toEqual({ quizzes: 0, questions: 0, days: 0, seconds: 0, allTimed: true });
	});

	it('count quizzes, answered questions, days and seconds', () => {
		const taken = [
			aTaken(
				noon(3),
				[
					['locate', 'right'],
					['infer', 'wrong'],
					['infer', 'open']
				],
				{ seconds: 60 }
			),
			aTaken(noon(3) + 1, undefined, { seconds: 30 }),
			aTaken(noon(5), undefined, { seconds: 10 })
		];
		expect(factsOf(taken)).toEqual({
			quizzes: 3,
			questions: 4,
			days: 2,
			seconds: 100,
			allTimed: true,
			since: noon(3)
		});
	});

	it('say when the time of a quiz was not noted', () => {
		expect(factsOf([aTaken(1, undefined, { seconds: 60 }), aTaken(2)])).toMatchObject({
			seconds: 60,
			allTimed: false
		});
	});
});
