import type { TeacherId } from '#lib/assignment/ids.ts';
import { digestOf } from '../secrets.ts';
import type { Session, Teacher } from './account.ts';
import { changeTeacher } from './change-teacher.ts';
import type { Gate } from './gate.ts';
import { isConfirmed, isLive, isUnnoted } from './session.ts';

/** A teacher, and the browser in which they are signed in. */
export interface SignedIn {
	id: TeacherId;
	name: string;
	role: Teacher['role'];
	session: Session;
	/** Whether the password was typed in it in the last ten minutes. */
	isConfirmed: boolean;
}

/** Whose session a token is of; `undefined` where it is of none that is live, or its teacher may no longer teach here. */
export function whoseSession(
	{ store }: Pick<Gate, 'store'>,
	token: string | undefined
): SignedIn | undefined {
	if (!token) return undefined;
	const now = store.now();
	const digest = digestOf(token);
	for (const teacher of Object.values(store.accounts.get().teachers)) {
		const session = teacher.sessions.find(({ token: kept }) => kept === digest);
		if (!session) continue;
		if (teacher.disabledAt !== undefined || !isLive(session, now)) return undefined;
		const { id, name, role } = teacher;
		return { id, name, role, session, isConfirmed: isConfirmed(session, now) };
	}
	return undefined;
}

/** Notes that a session is used; every five minutes at most, so that reading writes next to nothing. */
export async function noteUse(gate: Pick<Gate, 'store'>, { id, session }: SignedIn): Promise<void> {
	const now = gate.store.now();
	if (!isUnnoted(session, now)) return;
	await changeTeacher(gate, id, (teacher) => ({
		next: {
			...teacher,
			sessions: teacher.sessions.map((one) => (one.id === session.id ? { ...one, seenAt: now } : one))
		},
		result: undefined
	}));
}
