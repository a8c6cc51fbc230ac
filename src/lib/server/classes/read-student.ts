import type { Student } from '#lib/assignment/class.ts';
import { present } from '#lib/assignment/roster.ts';
import type { Deps } from '../deps.ts';
import { findClass, NOT_FOUND, type Asking, type NotFound } from './find-class.ts';

/** A student of a class, and with whom they could be the same. */
export interface RosterStudentRead {
	kind: 'student';
	class: { id: string; name: string };
	student: Student;
	others: { id: string; name: string }[];
}

export async function readRosterStudent(
	deps: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string,
	student: string
): Promise<RosterStudentRead | NotFound> {
	const found = await findClass(deps, teacher, id);
	const one = found?.roster.find((each) => each.id === student);
	if (found === undefined || one === undefined) return NOT_FOUND;
	return {
		kind: 'student',
		class: { id: found.id, name: found.name },
		student: one,
		others: present(found)
			.filter((each) => each.id !== one.id)
			.map(({ id: other, name }) => ({ id: other, name }))
	};
}
