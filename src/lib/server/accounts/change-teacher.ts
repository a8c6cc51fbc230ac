import type { TeacherId } from '#lib/assignment/ids.ts';
import type { Changed } from '../store/store.ts';
import type { Accounts, Teacher } from './account.ts';
import type { Gate } from './gate.ts';

/** The accounts with one teacher as they are now. */
export function withTeacher(accounts: Accounts, teacher: Teacher): Accounts {
	return { ...accounts, teachers: { ...accounts.teachers, [teacher.id]: teacher } };
}

export function teacherOf({ teachers }: Accounts, id: TeacherId): Teacher | undefined {
	return Object.hasOwn(teachers, id) ? teachers[id] : undefined;
}

/** Changes one teacher. `undefined` where there is none of this id. */
export function changeTeacher<R>(
	{ store }: Pick<Gate, 'store'>,
	id: TeacherId,
	act: (teacher: Teacher) => Changed<Teacher, R>
): Promise<R | undefined> {
	return store.accounts.change<R | undefined>((accounts) => {
		const teacher = teacherOf(accounts, id);
		if (!teacher) return { result: undefined };
		const { next, result } = act(teacher);
		return next ? { next: withTeacher(accounts, next), result } : { result };
	});
}
