import type { Extra } from './attempt.ts';
import type { Class, Student } from './class.ts';
import type { Moment, StudentId } from './ids.ts';
import { distinctName, readName, skeleton } from './name.ts';

/** A name to be put down, with an id that nobody has. */
export interface NewStudent {
	id: StudentId;
	name: string;
	group?: string;
	extra?: Extra;
}

/** More than a school year; it is no larger when students are added one by one. */
export const MOST_ON_ROSTER = 500;

export type RosterRefusal = 'no-student' | 'name-wrong' | 'name-taken' | 'too-many';
export type RosterChanged = { kind: 'done'; next: Class } | { kind: 'refused'; why: RosterRefusal };

const refused = (why: RosterRefusal): RosterChanged => ({ kind: 'refused', why });

/** Those who are on the roster now. */
export function present({ roster }: Pick<Class, 'roster'>): Student[] {
	return roster.filter(({ removedAt }) => removedAt === undefined);
}

/** Puts students down at the end of the roster. A name that is there already gets a number: “Ana (2)”. */
export function withStudents(of: Class, students: readonly NewStudent[]): RosterChanged {
	if (present(of).length + students.length > MOST_ON_ROSTER) return refused('too-many');
	const taken = present(of).map(({ name }) => name);
	const added = students.map(({ name, ...rest }): Student => {
		const own = distinctName(name, taken).name;
		taken.push(own);
		return { ...rest, name: own };
	});
	return { kind: 'done', next: { ...of, roster: [...of.roster, ...added] } };
}

/** What can be written otherwise of a student; a group or extra time that is left out is taken away. */
export interface StudentCard {
	name: string;
	group?: string;
	extra?: Extra;
}

/** Another name, group or extra time for a student; the id stays, and with it all that was handed in. */
export function withCard(of: Class, id: StudentId, card: StudentCard): RosterChanged {
	const student = of.roster.find((each) => each.id === id);
	if (student === undefined) return refused('no-student');
	const read = readName(card.name);
	if (read.kind === 'wrong') return refused('name-wrong');
	const isTaken = present(of).some((each) => each.id !== id && skeleton(each.name) === skeleton(read.name));
	if (isTaken) return refused('name-taken');
	const next: Student = {
		id,
		name: read.name,
		...(card.group !== undefined && { group: card.group }),
		...(card.extra !== undefined && { extra: card.extra }),
		...(student.removedAt !== undefined && { removedAt: student.removedAt })
	};
	return { kind: 'done', next: withStudent(of, next) };
}

/** Takes a student off the roster; what was handed in under the name stays. */
export function withoutStudent(of: Class, id: StudentId, now: Moment): RosterChanged {
	const student = present(of).find((each) => each.id === id);
	return student === undefined
		? refused('no-student')
		: { kind: 'done', next: withStudent(of, { ...student, removedAt: now }) };
}

/** Puts a student back who was taken off. */
export function withStudentBack(of: Class, id: StudentId): RosterChanged {
	const student = of.roster.find((each) => each.id === id);
	if (student?.removedAt === undefined) return refused('no-student');
	if (present(of).length >= MOST_ON_ROSTER) return refused('too-many');
	const { removedAt: _, ...back } = student;
	const { name } = distinctName(
		back.name,
		present(of).map((each) => each.name)
	);
	return { kind: 'done', next: withStudent(of, { ...back, name }) };
}

function withStudent(of: Class, student: Student): Class {
	return { ...of, roster: of.roster.map((each) => (each.id === student.id ? student : each)) };
}
