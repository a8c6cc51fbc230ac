import { firstAttemptOf, writeAddress } from '#lib/assignment/address.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import { attemptsOf, formFor, mayStart, startAttempt, type MayStart } from '#lib/assignment/starting.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { newId, newLetters } from '../secrets.ts';
import { access } from './access.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import type { Desk } from './desk.ts';

export type Started =
	/** Or it was under way already. */
	| { kind: 'started'; address: string }
	| Exclude<MayStart, { kind: 'may' | 'under-way' }>
	/** As many attempts have been taken as there may be. */
	| { kind: 'full' }
	/** Somebody has to say which clock is right. */
	| { kind: 'clock' }
	| { kind: 'unknown' };

const SEED_LETTERS = 12;

/** Starts a student's next attempt, or leads to the one that is under way. Asked twice, it starts one. */
export async function start(desk: Desk, address: string, token: string | undefined): Promise<Started> {
	const { store } = desk;
	const found = await access(desk, address, token);
	if (found.kind !== 'owner') return { kind: 'unknown' };
	if (isClockInDoubt(store)) return { kind: 'clock' };
	const { assignment, participant } = found;
	const published = await store.published.get(assignment.id);
	if (published === undefined) return { kind: 'unknown' };
	// Drawn beforehand: what follows may be run more than once.
	const [furtherId, seed] = [newId(desk) as AttemptId, newLetters(desk, SEED_LETTERS) as Seed];
	const at = (attempt: AttemptId): Started => ({
		kind: 'started',
		address: writeAddress({ assignment: assignment.id, attempt })
	});
	const now = store.now();
	const started = await store.work.change<Started>(assignment.id, (work) => {
		const student = work.participants.get(participant.id);
		if (student === undefined) return { result: { kind: 'unknown' } };
		const theirs = attemptsOf(work, student);
		const may = mayStart(assignment, student, theirs, now);
		if (may.kind === 'under-way') return { result: at(may.attempt) };
		if (may.kind !== 'may') return { result: may };
		if (work.attempts.size >= assignment.policy.most) return { result: { kind: 'full' } };
		const number = (theirs.at(-1)?.number ?? 0) + 1;
		const first = firstAttemptOf(student.id);
		const id = work.attempts.has(first) ? furtherId : first;
		const form = formFor(published, assignment.policy, { place: placeOf(work, student.id), number, seed });
		return { attempts: [startAttempt(id, student, { number, form, now })], result: at(id) };
	});
	if (started?.kind === 'started') await unsettle(desk, assignment.id);
	return started ?? { kind: 'unknown' };
}

/** Which of those who have joined a student is, from 0. */
function placeOf({ participants }: Work, id: string): number {
	const inOrder = [...participants.values()].sort(
		(a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1)
	);
	return inOrder.findIndex((each) => each.id === id);
}

/** What was over is no more, where a student has been given a later window. */
async function unsettle({ store }: Desk, id: Parameters<typeof store.assignments.change>[0]): Promise<void> {
	await store.assignments.change(id, (assignment) => {
		const { state } = assignment;
		if (state.kind === 'draft' || state.publication.settledAt === undefined) return { result: undefined };
		const { settledAt: _, ...publication } = state.publication;
		return { next: { ...assignment, state: { ...state, publication } }, result: undefined };
	});
}
