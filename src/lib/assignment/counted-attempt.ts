import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { attemptsOf } from './starting.ts';

/**
 * The attempt of a student that the figures of a quiz are made of: the first that was submitted. Later ones build on it, and on
 * what was shown after it, so that they say less of the questions. (Moodle’s statistics do the same unless told otherwise.)
 * `undefined` where none is submitted.
 */
export function countedAttempt(
	work: Pick<Work, 'attempts'>,
	participant: Pick<Participant, 'id'>
): AssignedAttempt | undefined {
	return attemptsOf(work, participant).find(({ state }) => state.kind === 'submitted');
}
