import type { Class, Student } from './class.ts';
import type { StudentId } from './ids.ts';
import { skeleton } from './name.ts';
import { MOST_ON_ROSTER, present } from './roster.ts';

/** A student of either class whose names are the same or look the same: perhaps one person, perhaps two. */
export interface Alike {
	/** Of the class that stays. */
	stays: Student;
	/** Of the class that is merged into it. */
	comes: Student;
}

/** Who has to be asked about before one class is merged into another; nobody is united because of a name alone. */
export function alikeBetween(stays: Pick<Class, 'roster'>, comes: Pick<Class, 'roster'>): Alike[] {
	const there = new Map(present(stays).map((student) => [skeleton(student.name), student]));
	const ids = new Set(stays.roster.map(({ id }) => id));
	return present(comes).flatMap((student) => {
		const other = there.get(skeleton(student.name));
		// Who is there already by id came with a merge that was broken off.
		return other === undefined || ids.has(student.id) ? [] : [{ stays: other, comes: student }];
	});
}

/** Who of the class that comes is who of the class that stays. */
export type Same = ReadonlyMap<StudentId, StudentId>;

/**
 * The class that stays, with the students of the other behind its own and the teachers of both. Students keep their ids, but for
 * those who are said to be the same. Names may be alike afterwards: the teacher has said that they are two.
 *
 * @returns `undefined` where there would be more than a class can have
 */
export function mergedClass(stays: Class, comes: Class, same: Same): Class | undefined {
	const ids = new Set(stays.roster.map(({ id }) => id));
	const roster = [...stays.roster, ...comes.roster.filter(({ id }) => !ids.has(id) && !same.has(id))];
	if (present({ roster }).length > MOST_ON_ROSTER) return undefined;
	return { ...stays, roster, teachers: [...new Set([...stays.teachers, ...comes.teachers])] };
}
