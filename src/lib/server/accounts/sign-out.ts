import type { TeacherId } from '#lib/assignment/ids.ts';
import { changeTeacher } from './change-teacher.ts';
import type { Gate } from './gate.ts';

/** Ends a session of a teacher by its id. Nothing happens where there is none. */
export async function endSession(
	gate: Pick<Gate, 'store'>,
	teacher: TeacherId,
	session: string
): Promise<void> {
	await changeTeacher(gate, teacher, ({ sessions, ...rest }) =>
		sessions.some(({ id }) => id === session)
			? { next: { ...rest, sessions: sessions.filter(({ id }) => id !== session) }, result: undefined }
			: { result: undefined }
	);
}

/** Ends all sessions of a teacher but one. */
export async function endOtherSessions(
	gate: Pick<Gate, 'store'>,
	teacher: TeacherId,
	but: string
): Promise<void> {
	await changeTeacher(gate, teacher, ({ sessions, ...rest }) => ({
		next: { ...rest, sessions: sessions.filter(({ id }) => id === but) },
		result: undefined
	}));
}
