import '#lib/items/all-types.ts';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { AssignmentId, TeacherId } from '#lib/assignment/ids.ts';
import { giveMarking, isWritten, takeMarking } from '#lib/assignment/marking.ts';
import { isMarked, toMark } from '#lib/assignment/to-mark.ts';
import type { OpenResponse } from '#lib/items/open-response/item.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { actOnStudent, type StudentOutcome } from './act-on-student.ts';
import { findAssignment } from './find-assignment.ts';

export type MarkOutcome =
	| { kind: 'done' }
	/** It is open again, or something else is there now than what the teacher has read. */
	| { kind: 'refused'; why: 'under-way' | 'changed' }
	| NotFound;

/** What a teacher does with one answer. */
export type MarkAct =
	/** @param revision of the answer that was read */
	{ kind: 'mark'; points: readonly string[]; revision: number } | { kind: 'unmark' };

/** Marks one answer, or takes its mark away. What is done is durable once this has resolved. */
export async function markWritten(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	where: { attempt: string; item: string },
	did: MarkAct
): Promise<MarkOutcome> {
	const found = await findWritten({ store }, teacher, id, where.item);
	if (found === undefined) return NOT_FOUND;
	const { assignment, item } = found;
	const outcome = await store.work.changeAttempt<MarkOutcome>(
		assignment,
		where.attempt as AttemptId,
		(attempt) => {
			const place = inOrder(attempt.form).indexOf(item.id);
			const slot = attempt.slots[place];
			if (slot === undefined) return { result: NOT_FOUND };
			if (attempt.state.kind === 'open') return { result: { kind: 'refused', why: 'under-way' } };
			if (did.kind === 'mark' && did.revision !== slot.revision)
				return { result: { kind: 'refused', why: 'changed' } };
			const next =
				did.kind === 'unmark'
					? takeMarking(attempt, place)
					: giveMarking(attempt, place, item, did.points, { by: teacher.id, at: store.now() });
			return { ...changed(attempt, next), result: { kind: 'done' } };
		}
	);
	return outcome ?? NOT_FOUND;
}

/** Lets it count as nothing earned that students wrote nothing. @returns of how many it did not count before */
export async function countBlanks(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	itemId: string
): Promise<{ kind: 'done'; count: number } | NotFound> {
	const found = await findWritten({ store }, teacher, id, itemId);
	if (found === undefined) return NOT_FOUND;
	const { assignment, item } = found;
	const published = await store.published.get(assignment);
	if (published === undefined) return NOT_FOUND;
	const by = { by: teacher.id, at: store.now() };
	const count = await store.work.change(assignment, (work) => {
		const one = toMark(published, work).find((each) => each.item.id === item.id);
		const attempts = (one?.blank ?? [])
			.filter((paper) => !isMarked(paper))
			.map(({ attempt, place }) => giveMarking(attempt, place, item, [], by));
		return { attempts, result: attempts.length };
	});
	return count === undefined ? NOT_FOUND : { kind: 'done', count };
}

/** Lets what came late in an attempt count, or what another device had kept, without a look at whose it is. */
export async function acceptUnseen(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	attempt: string,
	which: 'late' | 'other'
): Promise<StudentOutcome> {
	const mine = await findAssignment(deps, teacher, id);
	const work = mine && (await deps.store.work.get(mine.assignment.id));
	const found = work?.attempts.get(attempt as AttemptId);
	if (found === undefined) return NOT_FOUND;
	return actOnStudent(deps, teacher, id, found.participant, { kind: 'accept', attempt: found.id, which });
}

async function findWritten(
	{ store }: Pick<Deps, 'store'>,
	teacher: { id: TeacherId },
	id: string,
	itemId: string
): Promise<{ assignment: AssignmentId; item: OpenResponse } | undefined> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return undefined;
	const published = await store.published.get(mine.assignment.id);
	const item = published?.items.find((each) => each.id === itemId);
	return item && isWritten(item) ? { assignment: mine.assignment.id, item } : undefined;
}

/** Nothing is written where nothing changes. */
function changed(before: AssignedAttempt, next: AssignedAttempt): { next?: AssignedAttempt } {
	return next === before ? {} : { next };
}
