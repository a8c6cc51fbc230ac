import type { Assignment } from '#lib/assignment/assignment.ts';
import type { AssignedAttempt, Work } from '#lib/assignment/attempt.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { isOverForAll } from '#lib/assignment/release.ts';
import { submit } from '#lib/assignment/saving.ts';
import { deadlineOf, isExpired, phaseOf } from '#lib/assignment/window.ts';
import type { Store } from '../store/store.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import { mayBeWorkedAt } from './give-back.ts';

/** How many attempts are submitted at a time: what others have asked for meanwhile is answered in between. */
const AT_A_TIME = 50;

/**
 * Submits every attempt whose time has run out, on what was saved, and settles what is over. Each is looked at again when it is
 * its turn: one that was submitted meanwhile, or was given more time, stays as it is.
 *
 * @returns how many it has submitted
 */
export async function sweep(store: Store): Promise<number> {
	if (isClockInDoubt(store)) return 0;
	let count = 0;
	for (const assignment of await store.assignments.all()) {
		if (!mayBeWorkedAt(assignment)) continue;
		const work = await store.work.get(assignment.id);
		if (work === undefined) continue;
		const expired = expiredIn(assignment, work, store.now());
		for (let i = 0; i < expired.length; i += AT_A_TIME) {
			const some = expired.slice(i, i + AT_A_TIME);
			const submitted = await Promise.all(some.map((attempt) => submitExpired(store, assignment, attempt)));
			count += submitted.filter(Boolean).length;
			await turn();
		}
		await settle(store, assignment);
	}
	return count;
}

function expiredIn(assignment: Assignment, { attempts, participants }: Work, now: Moment): AssignedAttempt[] {
	return [...attempts.values()].filter((attempt) => {
		const participant = participants.get(attempt.participant);
		return participant !== undefined && isExpired(assignment, participant, attempt, now);
	});
}

/** At the moment at which its time was over, and not when that was noticed. @returns whether it was submitted now */
export async function submitExpired(
	store: Store,
	assignment: Assignment,
	{ id }: Pick<AssignedAttempt, 'id'>
): Promise<boolean> {
	const done = await store.work.changeAttempt(assignment.id, id, (attempt, participant) => {
		if (!isExpired(assignment, participant, attempt, store.now())) return { result: false };
		const deadline = deadlineOf(assignment, participant, attempt)!;
		return { next: submit(attempt, 'server', deadline), result: true };
	});
	return done === true;
}

/** Marks what is over and has no attempt left open, so that it need not be looked at again, and has a backup made of it. */
async function settle(store: Store, { id }: Assignment): Promise<void> {
	const work = await store.work.get(id);
	if (work === undefined) return;
	const isSettledNow = await store.assignments.change(id, (assignment) => {
		const { state } = assignment;
		const now = store.now();
		if (state.kind === 'draft' || !mayBeWorkedAt(assignment) || !isSettled(assignment, work, now))
			return { result: false };
		const publication = { ...state.publication, settledAt: now };
		return { next: { ...assignment, state: { ...state, publication } }, result: true };
	});
	if (isSettledNow) await store.backup(id);
}

/** Only time ends it for good: who has finished may be given another attempt, and others may come. */
function isSettled(assignment: Assignment, work: Work, now: Moment): boolean {
	const phase = phaseOf(assignment, now);
	return (
		(phase === 'closed' || phase === 'archived') &&
		isOverForAll(assignment, work, now) &&
		[...work.attempts.values()].every(({ state }) => state.kind === 'submitted')
	);
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
