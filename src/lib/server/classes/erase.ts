import type { AssignmentId, StudentId } from '#lib/assignment/ids.ts';
import type { Unconfirmed } from '../accounts/permits.ts';
import type { Deps } from '../deps.ts';
import { changeClass } from './change-class.ts';
import { findClass, NOT_FOUND, type AskingGravely, type NotFound } from './find-class.ts';

/** For good: what it asked, all that was handed in, and the assignment itself, with their backups. */
export async function eraseAssignment({ store }: Pick<Deps, 'store'>, id: AssignmentId): Promise<void> {
	await store.work.erase(id);
	await store.published.erase(id);
	await store.assignments.erase(id);
}

export type Erased =
	| { kind: 'erased' }
	/** What was typed is not what it is called. */
	| { kind: 'name-differs' }
	/** Only whoever made a class erases it. */
	| { kind: 'not-maker' }
	| Unconfirmed
	| NotFound;

/**
 * Erases a class with its roster, its assignments and all that was handed in. There is no bin for it.
 *
 * @param typed the name of the class, as proof that this one is meant
 */
export async function eraseClass(
	deps: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string,
	typed: string
): Promise<Erased> {
	const found = await findClass(deps, teacher, id);
	if (found === undefined) return NOT_FOUND;
	if (found.teachers[0] !== teacher.id) return { kind: 'not-maker' };
	if (typed.trim().normalize('NFC') !== found.name) return { kind: 'name-differs' };
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	for (const assignment of await deps.store.assignments.all())
		if (assignment.class === found.id) await eraseAssignment(deps, assignment.id);
	await deps.store.classes.erase(found.id);
	return { kind: 'erased' };
}

/** Erases a student of a class: the name, and all that was handed in under it in every assignment of the class. */
export async function eraseStudent(
	deps: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string,
	student: StudentId
): Promise<Erased> {
	const found = await findClass(deps, teacher, id);
	if (!found?.roster.some((each) => each.id === student)) return NOT_FOUND;
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	for (const assignment of await deps.store.assignments.all()) {
		if (assignment.class !== found.id) continue;
		await deps.store.work.change(assignment.id, ({ participants }) => ({
			gone: [...participants.values()].filter((each) => each.student === student).map((each) => each.id),
			result: undefined
		}));
	}
	const off = await changeClass<never>(deps, teacher, id, (of) => ({
		kind: 'done',
		next: { ...of, roster: of.roster.filter((each) => each.id !== student) }
	}));
	return off.kind === 'done' ? { kind: 'erased' } : NOT_FOUND;
}
