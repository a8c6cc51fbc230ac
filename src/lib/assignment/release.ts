import type { Assignment, Feedback } from './assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import type { Student } from './class.ts';
import type { Moment } from './ids.ts';
import { attemptsFor, attemptsOf } from './starting.ts';
import { deadlineOf, endFor, publicationOf } from './window.ts';

/** What a student may see of a submitted attempt. Keys show what was right, and that is the score: each brings those before it. */
export type Visible = ReadonlySet<Feedback>;

/**
 * Whether no student can be working on it any more: everyone has finished, or it has closed for all, extra time and later
 * windows included. Without a roster nobody knows who is still to come, so then only closing ends it.
 *
 * @param roster the students of its class; left out where it is for free names
 */
export function isOverForAll(
	assignment: Assignment,
	work: Pick<Work, 'participants' | 'attempts'>,
	now: Moment,
	roster?: readonly Student[]
): boolean {
	if (publicationOf(assignment) === undefined) return false;
	const there = [...work.participants.values()].filter(({ removedAt }) => removedAt === undefined);
	const isFree = (participant: Participant): boolean => isFreeOf(assignment, participant, work, now);
	if (assignment.state.kind === 'archived' || isPast(endFor(assignment), now)) return there.every(isFree);
	if (roster === undefined) return false;
	const expected = roster.filter(({ removedAt }) => removedAt === undefined);
	return (
		expected.length > 0 &&
		expected.every(({ id }) => there.some((p) => p.student === id && hasFinished(assignment, p, work))) &&
		there.every((p) => hasFinished(assignment, p, work))
	);
}

/** Whether a student can neither go on with an attempt nor start one. */
function isFreeOf(
	assignment: Assignment,
	participant: Participant,
	work: Pick<Work, 'attempts'>,
	now: Moment
): boolean {
	const theirs = attemptsOf(work, participant);
	if (
		theirs.some(
			(attempt) => attempt.state.kind === 'open' && !isPast(deadlineOf(assignment, participant, attempt), now)
		)
	)
		return false;
	return (
		theirs.length >= attemptsFor(assignment, participant) ||
		assignment.state.kind === 'archived' ||
		isPast(endFor(assignment, participant), now)
	);
}

function hasFinished(
	assignment: Assignment,
	participant: Participant,
	work: Pick<Work, 'attempts'>
): boolean {
	const theirs = attemptsOf(work, participant);
	return (
		theirs.length >= attemptsFor(assignment, participant) &&
		theirs.every(({ state }) => state.kind === 'submitted')
	);
}

const isPast = (end: Moment | undefined, now: Moment): boolean => end !== undefined && now >= end;

/** What a student may see of an attempt: nothing before the whole of it is submitted. */
export function visibleIn(
	assignment: Assignment,
	attempt: Pick<AssignedAttempt, 'state'>,
	isOver: boolean
): Visible {
	const publication = publicationOf(assignment);
	if (attempt.state.kind !== 'submitted' || publication === undefined) return new Set();
	const isOut = (part: Feedback): boolean => {
		const release = assignment.policy.feedback[part];
		return (
			publication.released[part] !== undefined || release === 'submission' || (release === 'closed' && isOver)
		);
	};
	if (isOut('keys')) return new Set(['score', 'marks', 'keys']);
	if (isOut('marks')) return new Set(['score', 'marks']);
	return new Set(isOut('score') ? ['score'] : []);
}
