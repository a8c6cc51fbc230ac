import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Accounts, Session } from '../accounts/account.ts';
import { permits, type Refusal } from '../accounts/permits.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import type { Store } from '../store/store.ts';
import { doubtOf } from './clock-in-doubt.ts';
import { mayBeWorkedAt } from './give-back.ts';

export type RightClock = 'wall' | 'written';
export type Settled = { kind: 'settled' } | { kind: 'not-in-doubt' };

/** The owner says which clock is right. */
export async function settleClockBy(
	store: Store,
	by: SignedIn,
	right: RightClock
): Promise<Settled | Refusal> {
	return permits(by, 'owner', 'confirmed') ?? settleClock(store, right);
}

/**
 * Ends the doubt. Where the wall is right, what was dated later is dated anew: what was closed stays closed, a session or a link
 * lives no longer than it should, and who is in the middle of an attempt has all of their time from now on.
 */
export async function settleClock(store: Store, right: RightClock): Promise<Settled> {
	const doubt = doubtOf(store);
	if (doubt === undefined) return { kind: 'not-in-doubt' };
	// First what would do harm if it were left: a process that ends in between asks again, and this can be done again.
	if (right === 'wall') await dateBack(store, doubt.wall);
	await store.settleClock(right);
	if (right === 'wall') await beginAnew(store);
	return { kind: 'settled' };
}

async function dateBack(store: Store, to: Moment): Promise<void> {
	await store.accounts.change((accounts) => ({ next: datedBack(accounts, to), result: undefined }));
	for (const { id } of await store.assignments.all())
		await store.assignments.change(id, (assignment) => {
			const closedAt = publicationOf(assignment)?.closedAt ?? to;
			return closedAt > to ? { next: withEnd(assignment, to), result: undefined } : { result: undefined };
		});
}

function withEnd(assignment: Assignment, closedAt: Moment): Assignment {
	const { state } = assignment;
	if (state.kind === 'draft') return assignment;
	return { ...assignment, state: { ...state, publication: { ...state.publication, closedAt } } };
}

/** Nobody is signed in for longer, has a link for longer, or counts as having typed a password just now, for a wrong clock. */
function datedBack(accounts: Accounts, to: Moment): Accounts {
	const session = ({ startedAt, seenAt, confirmedAt, ...rest }: Session): Session => ({
		...rest,
		startedAt: Math.min(startedAt, to),
		seenAt: Math.min(seenAt, to),
		confirmedAt: Math.min(confirmedAt, to)
	});
	const teachers = Object.entries(accounts.teachers).map(([id, teacher]) => [
		id,
		{ ...teacher, sessions: teacher.sessions.map(session) }
	]);
	return {
		...accounts,
		teachers: Object.fromEntries(teachers) as Accounts['teachers'],
		invites: accounts.invites.map((invite) => ({ ...invite, madeAt: Math.min(invite.madeAt, to) }))
	};
}

async function beginAnew(store: Store): Promise<void> {
	const now = store.now();
	for (const assignment of await store.assignments.all()) {
		if (!mayBeWorkedAt(assignment)) continue;
		await store.work.change(assignment.id, ({ attempts }) => ({
			attempts: [...attempts.values()]
				.filter(({ state, startedAt }) => state.kind === 'open' && startedAt > now)
				.map((attempt): AssignedAttempt => ({ ...attempt, startedAt: now })),
			result: undefined
		}));
	}
}
