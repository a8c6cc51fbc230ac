import type { Class } from '#lib/assignment/class.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { present } from '#lib/assignment/roster.ts';
import type { Deps } from '../deps.ts';
import { classesOf, findClass, NOT_FOUND, type Asking, type NotFound } from './find-class.ts';

/** A class in a list. */
export interface ClassLine {
	id: string;
	name: string;
	students: number;
	assignments: number;
	/** With how many other teachers it is shared. */
	others: number;
	isArchived: boolean;
}

/** Every class of the teacher, by name. */
export async function listClasses(deps: Pick<Deps, 'store'>, teacher: Asking): Promise<ClassLine[]> {
	const [classes, assignments] = await Promise.all([classesOf(deps, teacher), deps.store.assignments.all()]);
	return classes.map((each) => ({
		id: each.id,
		name: each.name,
		students: present(each).length,
		assignments: assignmentsOf(each, assignments).length,
		others: each.teachers.length - 1,
		isArchived: each.archivedAt !== undefined
	}));
}

/** Its assignments that are not in the bin, the newest first. */
function assignmentsOf({ id }: Pick<Class, 'id'>, all: readonly Assignment[]): Assignment[] {
	return all
		.filter((each) => each.class === id && each.binnedAt === undefined)
		.sort((a, b) => b.createdAt - a.createdAt);
}

export interface ClassRead {
	kind: 'class';
	class: Class;
	/** Who shares it; the first made it. */
	teachers: { id: TeacherId; name: string; isMe: boolean }[];
	isMaker: boolean;
	assignments: Assignment[];
	/** The other classes of the teacher, which could be merged into it. */
	others: { id: string; name: string }[];
}

export async function readClass(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<ClassRead | NotFound> {
	const found = await findClass(deps, teacher, id);
	if (found === undefined) return NOT_FOUND;
	const { teachers } = deps.store.accounts.get();
	const mine = await classesOf(deps, teacher);
	return {
		kind: 'class',
		class: found,
		teachers: found.teachers.map((each) => ({
			id: each,
			name: teachers[each]?.name ?? 'Somebody who has left',
			isMe: each === teacher.id
		})),
		isMaker: found.teachers[0] === teacher.id,
		assignments: assignmentsOf(found, await deps.store.assignments.all()),
		others: mine.filter((each) => each.id !== found.id).map(({ id: other, name }) => ({ id: other, name }))
	};
}
