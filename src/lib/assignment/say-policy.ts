import { sayHowMany } from '#lib/quiz/say.ts';
import { FEEDBACK, type Feedback, type Policy, type Release } from './assignment.ts';

export const FEEDBACK_WORDS: Record<Feedback, string> = {
	score: 'The score',
	marks: 'What was right and wrong',
	keys: 'The right answers and their proof'
};

export const RELEASE_WORDS: Record<Release, string> = {
	submission: 'On submission',
	closed: 'When it is over for all',
	hand: 'When I release it'
};

export const ARRANGEMENT_WORDS: Record<Policy['arrangement'], string> = {
	shuffled: 'The same questions, shuffled for each student',
	same: 'The same questions in the same order',
	parallel: 'Two forms, A and B, that share no question'
};

/** The terms in short sentences, as they are listed beside a quiz. */
export function sayPolicy(policy: Policy): string[] {
	const { passage, minutes, attempts, arrangement, confidence, evidence, feedback } = policy;
	return [
		passage === 'open' ? 'The passage beside the questions' : 'The passage out of sight',
		minutes === undefined ? 'No time limit' : `${sayHowMany(minutes, 'minute')} each`,
		sayHowMany(attempts, 'attempt'),
		ARRANGEMENT_WORDS[arrangement],
		...(confidence ? ['Students say how sure they are'] : []),
		...(evidence ? ['A choice also asks for the sentence that proves it'] : []),
		...FEEDBACK.map(
			(part) =>
				`${FEEDBACK_WORDS[part]}: ${RELEASE_WORDS[feedback[part]].toLowerCase().replace('when i ', 'when you ')}`
		)
	];
}
