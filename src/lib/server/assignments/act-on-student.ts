import type { AssignmentId, ParticipantId } from '#lib/assignment/ids.ts';
import { actOnStudent as act } from '#lib/assignment/student-acts.ts';
import type { StudentAct, StudentRefusal } from '#lib/assignment/student-act.ts';
import type { Unconfirmed } from '../accounts/permits.ts';
import { NOT_FOUND, type Asking, type AskingGravely, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

export type StudentOutcome = { kind: 'done' } | { kind: 'refused'; why: StudentRefusal } | NotFound;

/** Does for one student of an assignment what the teacher wants, where that can be done. */
export async function actOnStudent(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	participant: string,
	did: StudentAct
): Promise<StudentOutcome> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { store } = deps;
	const outcome = await store.work.change<StudentOutcome>(mine.assignment.id, (work) => {
		const acted = act(work, participant as ParticipantId, did, { by: teacher.id, now: store.now() });
		if (acted.kind === 'done') return { ...acted.change, result: { kind: 'done' } };
		return { result: acted.why === 'no-student' && did.kind !== 'merge' ? NOT_FOUND : acted };
	});
	if (outcome?.kind === 'done') await unsettle(deps, mine.assignment.id);
	return outcome ?? NOT_FOUND;
}

/** Takes several out at once: what a flood of made-up names has left. @returns how many */
export async function removeStudents(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	participants: readonly string[]
): Promise<{ kind: 'done'; count: number } | NotFound> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const now = deps.store.now();
	const wanted = new Set(participants);
	const count = await deps.store.work.change(mine.assignment.id, (work) => {
		const there = [...work.participants.values()].filter(
			(each) => wanted.has(each.id) && each.removedAt === undefined
		);
		return { participants: there.map((each) => ({ ...each, removedAt: now })), result: there.length };
	});
	return count === undefined ? NOT_FOUND : { kind: 'done', count };
}

/** Erases all who were taken out, with what they gave: their places are free again. It cannot be undone. @returns how many */
export async function eraseRemoved(
	deps: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string
): Promise<{ kind: 'done'; count: number } | NotFound | Unconfirmed> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	const count = await deps.store.work.change(mine.assignment.id, ({ participants }) => {
		const gone = [...participants.values()].filter(({ removedAt }) => removedAt !== undefined);
		return { gone: gone.map((each) => each.id), result: gone.length };
	});
	return count === undefined ? NOT_FOUND : { kind: 'done', count };
}

/** Whatever was done may have opened an attempt, or let one be opened: from now on it is looked after again. */
async function unsettle({ store }: Pick<Deps, 'store'>, id: AssignmentId): Promise<void> {
	await store.assignments.change(id, (assignment) => {
		const { state } = assignment;
		if (state.kind === 'draft' || state.publication.settledAt === undefined) return { result: undefined };
		const { settledAt: _, ...publication } = state.publication;
		return { next: { ...assignment, state: { ...state, publication } }, result: undefined };
	});
}
