import type { Class, Student } from '#lib/assignment/class.ts';
import type { ClassId, StudentId, TeacherId } from '#lib/assignment/ids.ts';
import { anId } from './assignment.ts';

export const aStudent = (name: string, id = name): Student => ({ id: anId(id) as StudentId, name });

/** A class with these students, made by the teacher of the builders. */
export const aClass = (...names: string[]): Class => ({
	id: anId('class') as ClassId,
	name: '10B English',
	teachers: [anId('teacher') as TeacherId],
	roster: names.map((name) => aStudent(name)),
	createdAt: 0
});
