import { describe, expect, it } from 'vitest';
import { turnsOf } from '#lib/quiz/attempt.ts';
import { PLAIN } from '#lib/quiz/conditions.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { outcomesSoFar } from './so-far.ts';

describe('how the questions of an attempt under way stand', () => {
	const [first, second] = ['when', 'where'].map((id) => anItem({ type: 'single-choice', id: `ferry/${id}` }));
	const of = (feedback: 'each' | 'end') => {
		const attempt = {
			...anAttempt([first!, second!], {
				conditions: { ...PLAIN, feedback },
				responses: { [first!.id]: wrongResponse(first!) }
			}),
			place: 0,
			drafts: { [second!.id]: rightResponse(second!) }
		};
		return outcomesSoFar(attempt, turnsOf(attempt)).sort();
	};

	it('leaves open what is only a draft where each response is marked', () => {
		expect(of('each')).toEqual(['open', 'wrong']);
	});

	it('takes a draft for given where all is marked at the end', () => {
		expect(of('end')).toEqual(['given', 'wrong']);
	});
});
