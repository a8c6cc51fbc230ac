import '#lib/items/all-types.ts';
import type { Class } from '#lib/assignment/class.ts';
import { classFile, studentFile, type ClassFile, type StudentFile } from '#lib/interchange/class-file.ts';
import type { Quiz } from '#lib/interchange/quiz-file.ts';
import type { Unconfirmed } from '../accounts/permits.ts';
import type { Deps } from '../deps.ts';
import { findClass, NOT_FOUND, type AskingGravely, type NotFound } from './find-class.ts';

type Taken<File> = { kind: 'file'; file: File } | NotFound | Unconfirmed;

/** Everything of a class that the teacher shares: what erasing it would erase. */
export async function takeClass(
	{ store }: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string
): Promise<Taken<ClassFile>> {
	const found = await findClass({ store }, teacher, id);
	if (found === undefined) return NOT_FOUND;
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	return { kind: 'file', file: classFile(found, await quizzesOf({ store }, found), store.now()) };
}

/** Everything of one student of it, those who are off the roster too. */
export async function takeStudent(
	{ store }: Pick<Deps, 'store'>,
	teacher: AskingGravely,
	id: string,
	student: string
): Promise<Taken<StudentFile>> {
	const found = await findClass({ store }, teacher, id);
	const one = found?.roster.find((each) => each.id === student);
	if (found === undefined || one === undefined) return NOT_FOUND;
	if (!teacher.isConfirmed) return { kind: 'unconfirmed' };
	return { kind: 'file', file: studentFile(found, one, await quizzesOf({ store }, found), store.now()) };
}

/** With drafts, and those in the bin. */
async function quizzesOf({ store }: Pick<Deps, 'store'>, { id }: Pick<Class, 'id'>): Promise<Quiz[]> {
	const quizzes: Quiz[] = [];
	for (const assignment of await store.assignments.all())
		if (assignment.class === id)
			quizzes.push({
				assignment,
				published: await store.published.get(assignment.id),
				work: await store.work.get(assignment.id)
			});
	return quizzes;
}
