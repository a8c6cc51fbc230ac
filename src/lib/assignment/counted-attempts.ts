import type { AssignedAttempt, Work } from './attempt.ts';
import type { ParticipantId } from './ids.ts';

/**
 * Of each student the attempt that the figures of a quiz are made of: the first that was submitted. Later ones build on it, and on
 * what was shown after it, so that they say less of the questions. (Moodle’s statistics do the same unless told otherwise.)
 * Whoever has submitted none is not there.
 */
export function countedAttempts({ attempts }: Pick<Work, 'attempts'>): Map<ParticipantId, AssignedAttempt> {
	const first = new Map<ParticipantId, AssignedAttempt>();
	for (const attempt of attempts.values()) {
		const other = first.get(attempt.participant);
		if (attempt.state.kind === 'submitted' && (other === undefined || attempt.number < other.number))
			first.set(attempt.participant, attempt);
	}
	return first;
}
