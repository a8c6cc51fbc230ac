import { describe, expect, it } from 'vitest';
import { USUAL } from './choice.ts';
import { sayChoice } from './say-choice.ts';

describe('a choice in words', () => {
	it('is the number of questions alone where nothing else differs from what is usual', () => {
		expect(sayChoice(USUAL)).toBe('12 questions');
	});

	it('says all that was chosen', () => {
		const conditions = { passage: 'closed', feedback: 'end', confidence: true, minutes: 5 } as const;
		expect(
			sayChoice({
				count: 8,
				skills: ['locate', 'infer'],
				types: ['true-false-not-given'],
				level: 'harder',
				missed: true,
				conditions
			})
		).toBe(
			'8 questions · Locate, Infer · True, false or not given · harder · only what was missed · passage out of sight · marked at the end · 5 min allowed · saying how sure you are'
		);
	});

	it('does not pass over that no skill is chosen', () => {
		expect(sayChoice({ ...USUAL, skills: [] })).toBe('12 questions · none chosen');
	});
});
