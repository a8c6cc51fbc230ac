import type { AssignedAttempt, Extra, Participant } from './attempt.ts';
import type { Assignment, Publication } from './assignment.ts';
import type { Moment } from './ids.ts';

/** What arrives so long after the deadline still counts, for everyone alike: a line may be slow. */
export const GRACE = 30_000;
const MINUTE = 60_000;

/** Where an assignment stands in time. */
export type Phase = 'draft' | 'scheduled' | 'open' | 'closed' | 'archived';

type Timed = Pick<Assignment, 'window' | 'state' | 'policy'>;

/** For the class as a whole; single students may have more time (`endFor`). */
export function phaseOf(assignment: Timed, now: Moment): Phase {
	const { state, window } = assignment;
	if (state.kind !== 'published') return state.kind;
	const end = endOf(window, state.publication);
	if (end !== undefined && now >= end) return 'closed';
	return window.opensAt !== undefined && now < window.opensAt ? 'scheduled' : 'open';
}

/** What was published, whether it has been archived since or not; `undefined` of a draft. */
export function publicationOf({ state }: Pick<Assignment, 'state'>): Publication | undefined {
	return state.kind === 'draft' ? undefined : state.publication;
}

/** When the window ends, by plan or by the teacher's hand; `undefined` where it does not. */
function endOf({ closesAt }: Assignment['window'], { closedAt }: Publication): Moment | undefined {
	return closedAt === undefined ? closesAt : Math.min(closedAt, closesAt ?? closedAt);
}

/** The last moment at which a student may start; a later one that was given to them holds, whatever was closed. */
export function endFor(assignment: Timed, participant?: Pick<Participant, 'closesAt'>): Moment | undefined {
	const publication = publicationOf(assignment);
	const end = publication && endOf(assignment.window, publication);
	if (end === undefined || participant?.closesAt === undefined) return end;
	return Math.max(end, participant.closesAt);
}

/** How long a student may take beyond what everybody may, in milliseconds. */
export function extraTime({ minutes }: Pick<Assignment['policy'], 'minutes'>, extra?: Extra): number {
	if (extra === undefined) return 0;
	return ((minutes ?? 0) * (extra.factor - 1) + extra.minutes) * MINUTE;
}

/** How long an attempt of a student may take, in milliseconds; `undefined` where only the window ends it. */
export function limitFor(
	{ policy }: Pick<Assignment, 'policy'>,
	{ extra }: Pick<Participant, 'extra'>
): number | undefined {
	return policy.minutes === undefined ? undefined : policy.minutes * MINUTE + extraTime(policy, extra);
}

/**
 * When an attempt is over: its start and the limit with the student's extra time, but not after the end of the window and
 * that extra time; without a limit the end of the window and the extra minutes. Time that was given back is added. `undefined`
 * where neither ends it.
 */
export function deadlineOf(
	assignment: Timed,
	participant: Pick<Participant, 'extra' | 'closesAt'>,
	attempt: Pick<AssignedAttempt, 'startedAt' | 'givenBack'>
): Moment | undefined {
	const limit = limitFor(assignment, participant);
	const end = endFor(assignment, participant);
	const byLimit = limit === undefined ? Infinity : attempt.startedAt + limit;
	const byWindow = end === undefined ? Infinity : end + extraTime(assignment.policy, participant.extra);
	const first = Math.min(byLimit, byWindow);
	return first === Infinity ? undefined : first + attempt.givenBack;
}

/** Whether an open attempt is to be submitted: what is under way may still arrive until the grace is over. */
export function isExpired(
	assignment: Timed,
	participant: Pick<Participant, 'extra' | 'closesAt'>,
	attempt: AssignedAttempt,
	now: Moment
): boolean {
	if (attempt.state.kind !== 'open') return false;
	const deadline = deadlineOf(assignment, participant, attempt);
	return deadline !== undefined && now > deadline + GRACE;
}
