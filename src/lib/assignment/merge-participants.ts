import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { attemptsOf } from './starting.ts';
import type { StudentActed } from './student-act.ts';

/**
 * Makes one of two students who are the same: the second keeps its name and device, takes over all attempts, numbered in the
 * order in which they began, and what was allowed to either. The device of the first may still hand in what it had kept.
 */
export function merged(work: Pick<Work, 'attempts'>, first: Participant, second: Participant): StudentActed {
	const attempts = [...attemptsOf(work, first), ...attemptsOf(work, second)].sort(
		(a, b) => a.startedAt - b.startedAt
	);
	if (attempts.filter(({ state }) => state.kind === 'open').length > 1)
		return { kind: 'refused', why: 'both-under-way' };
	const extra = second.extra ?? first.extra;
	const student = second.student ?? first.student;
	const ends = [first.closesAt, second.closesAt].filter((end) => end !== undefined);
	const { alike: _, ...rest } = second;
	const one: Participant = {
		...rest,
		joinedAt: Math.min(first.joinedAt, second.joinedAt),
		formerTokens: [...second.formerTokens, first.token, ...first.formerTokens],
		moreAttempts: Math.max(first.moreAttempts, second.moreAttempts),
		...(extra !== undefined && { extra }),
		...(student !== undefined && { student }),
		...(ends.length > 0 && { closesAt: Math.max(...ends) })
	};
	const theirs = attempts.map((attempt, i): AssignedAttempt => ({
		...attempt,
		participant: second.id,
		number: i + 1
	}));
	return { kind: 'done', change: { participants: [one], attempts: theirs, gone: [first.id] } };
}
