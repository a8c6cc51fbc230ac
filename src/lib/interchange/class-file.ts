import type { Participant } from '#lib/assignment/attempt.ts';
import type { Class, Student } from '#lib/assignment/class.ts';
import type { Moment } from '#lib/assignment/ids.ts';
import { quizFile, type Quiz, type QuizFile } from './quiz-file.ts';
import { timeIn } from './time-in.ts';

/** Everything of a class, as it is taken away: its roster with those who are off it, and its quizzes with drafts and the bin. */
export interface ClassFile {
	format: 'courtside-class/1';
	exportedAt: string;
	class: { id: string; name: string; createdAt?: string; archivedAt?: string };
	roster: ReturnType<typeof rosterLine>[];
	quizzes: QuizFile[];
}

/** Everything of one student of a class. */
export interface StudentFile {
	format: 'courtside-student/1';
	exportedAt: string;
	class: { id: string; name: string };
	student: ReturnType<typeof rosterLine>;
	/** Those that the student has joined, with what is the student’s alone. */
	quizzes: QuizFile[];
}

/** The item types have been brought. */
export function classFile(of: Class, quizzes: readonly Quiz[], now: Moment): ClassFile {
	return {
		format: 'courtside-class/1',
		exportedAt: new Date(now).toISOString(),
		class: {
			...{ id: of.id, name: of.name },
			...timeIn('createdAt', of.createdAt),
			...timeIn('archivedAt', of.archivedAt)
		},
		roster: of.roster.map(rosterLine),
		quizzes: quizzes.map((each) => quizFile(each))
	};
}

/** The item types have been brought. */
export function studentFile(
	of: Pick<Class, 'id' | 'name'>,
	student: Student,
	quizzes: readonly Quiz[],
	now: Moment
): StudentFile {
	const isTheirs = (each: Participant): boolean => each.student === student.id;
	return {
		format: 'courtside-student/1',
		exportedAt: new Date(now).toISOString(),
		class: { id: of.id, name: of.name },
		student: rosterLine(student),
		quizzes: quizzes
			.filter(({ work }) => [...(work?.participants.values() ?? [])].some(isTheirs))
			.map((each) => quizFile(each, isTheirs))
	};
}

function rosterLine({ id, name, group, extra, removedAt }: Student) {
	return {
		...{ id, name },
		...(group !== undefined && { group }),
		...(extra && { extra }),
		...timeIn('removedAt', removedAt)
	};
}
