import { changeTeacher, teacherOf } from './change-teacher.ts';
import type { Gate } from './gate.ts';
import { unfit, type Unfit } from './new-password.ts';
import type { SignedInNow } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import { newSession } from './start-session.ts';
import { nameKey } from './teacher-name.ts';
import { mayTry, wasNotMade, wasRight, type MayTry } from './tries.ts';

export type Confirmed =
	{ kind: 'right' } | { kind: 'wrong' } | { kind: 'busy' } | Exclude<MayTry, { kind: 'go' }>;

/** Whether it is the password of whoever is signed in. Where it is, nothing that is dangerous asks for it in the next ten minutes. */
export async function confirm(
	gate: Gate,
	by: SignedIn,
	password: string,
	address: string
): Promise<Confirmed> {
	// Its misses are those of the session: nobody else can make them.
	const tried = { name: nameKey(by.name), address, device: by.session.id };
	const may = await mayTry(gate, tried);
	if (may.kind !== 'go') return may;
	const kept = teacherOf(gate.store.accounts.get(), by.id)?.password;
	const checked = await gate.passwords.check(password, kept, address);
	if (checked.kind === 'busy') {
		await wasNotMade(gate, tried);
		return { kind: 'busy' };
	}
	if (!checked.value.right) return { kind: 'wrong' };
	await wasRight(gate, tried);
	await changeTeacher(gate, by.id, (teacher) => ({
		next: {
			...teacher,
			sessions: teacher.sessions.map((session) =>
				session.id === by.session.id ? { ...session, confirmedAt: gate.store.now() } : session
			)
		},
		result: undefined
	}));
	return { kind: 'right' };
}

export interface NewPasswordForm {
	current: string;
	password: string;
	address: string;
}

export type NewPasswordOutcome =
	| Omit<SignedInNow, 'device'>
	| { kind: 'password'; why: Unfit | 'same' }
	| Exclude<Confirmed, { kind: 'right' }>;

/** Sets a new password and ends all sessions, this one too: whoever set it gets a new one. */
export async function changePassword(
	gate: Gate,
	by: SignedIn,
	{ current, password, address }: NewPasswordForm
): Promise<NewPasswordOutcome> {
	const why = password === current ? 'same' : unfit(password, by.name);
	if (why) return { kind: 'password', why };
	const confirmed = await confirm(gate, by, current, address);
	if (confirmed.kind !== 'right') return confirmed;
	const hashed = await gate.passwords.hash(password, address);
	if (hashed.kind === 'busy') return { kind: 'busy' };
	const { token, session } = newSession(gate, gate.store.now(), by.session.shared);
	const changed = await changeTeacher<NewPasswordOutcome>(gate, by.id, (teacher) => ({
		next: { ...teacher, password: hashed.value, sessions: [session] },
		result: { kind: 'signed-in', token, session }
	}));
	return changed ?? { kind: 'wrong' };
}
