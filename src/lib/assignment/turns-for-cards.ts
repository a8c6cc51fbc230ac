import type { Turn } from '#lib/quiz/attempt.ts';
import type { JudgedQuestion } from './feedback.ts';

/**
 * The questions of which a card may be made once a quiz is explained, as turns. Not those that were mended: their cards are made
 * from the bank, and would still teach what was wrong. None before the keys are out.
 */
export function turnsForCards(questions: readonly JudgedQuestion[]): Turn[] {
	return questions.flatMap(({ key, mark, mended, response, sure, flagged }) =>
		key && mark && !mended ? [{ asked: key, response, mark, hint: undefined, sure, flagged }] : []
	);
}
