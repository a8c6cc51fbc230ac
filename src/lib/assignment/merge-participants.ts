import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import { attemptsOf } from './starting.ts';
import type { StudentActed } from './student-act.ts';

/**
 * Makes one of two students who are the same: the second keeps its name and takes over all attempts, numbered in the order in
 * which they began, and what was allowed to either. The device on which something is under way goes on; the other may still hand
 * in what it had kept. Where nothing is under way, the device of the second goes on.
 */
export function merged(work: Pick<Work, 'attempts'>, first: Participant, second: Participant): StudentActed {
	const attempts = [...attemptsOf(work, first), ...attemptsOf(work, second)].sort(
		(a, b) => a.startedAt - b.startedAt
	);
	const open = attempts.filter(({ state }) => state.kind === 'open');
	if (open.length > 1) return { kind: 'refused', why: 'both-under-way' };
	const [answers, hands] = open[0]?.participant === first.id ? [first, second] : [second, first];
	const extra = second.extra ?? first.extra;
	const student = second.student ?? first.student;
	const ends = [first.closesAt, second.closesAt].filter((end) => end !== undefined);
	const { alike: _, device: __, ...rest } = second;
	const one: Participant = {
		...rest,
		joinedAt: Math.min(first.joinedAt, second.joinedAt),
		token: answers.token,
		formerTokens: [...second.formerTokens, ...first.formerTokens, hands.token],
		...(answers.device !== undefined && { device: answers.device }),
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
