import type { Participant, Work } from '#lib/assignment/attempt.ts';
import type { AssignmentId, StudentId } from '#lib/assignment/ids.ts';
import type { Same } from '#lib/assignment/merge-classes.ts';
import { merged } from '#lib/assignment/merge-participants.ts';
import type { WorkChange } from '#lib/assignment/student-act.ts';
import type { Deps } from '../deps.ts';
import { changeClass } from './change-class.ts';
import { NOT_FOUND, type Asking, type NotFound } from './find-class.ts';

/**
 * Lets what was handed in under the first of each pair of ids count for the second, in one assignment. Where both have taken part
 * they become one; where both have something under way they stay two until one has handed in.
 */
export async function uniteStudents(
	{ store }: Pick<Deps, 'store'>,
	assignment: AssignmentId,
	same: Same
): Promise<void> {
	// One after the other: of three who are one, the second has become the third when the first comes.
	for (const [from, to] of same)
		await store.work.change(assignment, (work) => ({ ...united(work, from, to), result: undefined }));
}

function united(work: Work, from: StudentId, to: StudentId): WorkChange {
	const of = (student: StudentId): Participant | undefined =>
		[...work.participants.values()].find((each) => each.student === student && !each.waits);
	const [first, second] = [of(from), of(to)];
	if (first === undefined) return {};
	const renamed: WorkChange = { participants: [{ ...first, student: to }] };
	if (second === undefined) return renamed;
	const one = merged(work, first, second);
	return one.kind === 'done' ? one.change : renamed;
}

export type United = { kind: 'done' } | { kind: 'refused'; why: 'no-student' } | NotFound;

/** Two names of one roster that are the same student: the first is taken away, and what it handed in goes to the second. */
export async function uniteOnRoster(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	{ goes, stays }: { goes: StudentId; stays: StudentId }
): Promise<United> {
	const changed = await changeClass<'no-student'>(deps, teacher, id, (of) => {
		const there = [goes, stays].every((each) => of.roster.some((student) => student.id === each));
		return there && goes !== stays ? { kind: 'done', next: of } : { kind: 'refused', why: 'no-student' };
	});
	if (changed.kind !== 'done') return changed;
	const same: Same = new Map([[goes, stays]]);
	for (const assignment of await deps.store.assignments.all())
		if (assignment.class === changed.class.id) await uniteStudents(deps, assignment.id, same);
	// Last, so that a merge that was broken off can be done again.
	const off = await changeClass<never>(deps, teacher, id, (of) => ({
		kind: 'done',
		next: { ...of, roster: of.roster.filter((student) => student.id !== goes) }
	}));
	return off.kind === 'done' ? { kind: 'done' } : NOT_FOUND;
}
