import type { Digest, TeacherId } from '#lib/assignment/ids.ts';
import type { Changed } from '../store/store.ts';
import { digestOf, newId } from '../secrets.ts';
import type { Accounts, Session, Teacher } from './account.ts';
import { teacherOf, withTeacher } from './change-teacher.ts';
import { deviceFor, withDevice } from './devices.ts';
import type { Gate } from './gate.ts';
import { findInvite, openInvites, type Found } from './invites.ts';
import { unfit, type Unfit } from './new-password.ts';
import type { SignedInNow } from './sign-in.ts';
import { newSession } from './start-session.ts';
import { nameKey, newTeacherName, type NewName } from './teacher-name.ts';
import { unlockName } from './tries.ts';

export interface AcceptForm {
	secret: string;
	/** Of a new teacher; a link that sets a password asks for none. */
	name: string;
	password: string;
	shared: boolean;
	address: string;
}

export type AcceptOutcome =
	| SignedInNow
	/** Used, taken back, too old, or never made. */
	| { kind: 'gone' }
	| { kind: 'name'; why: Exclude<NewName['kind'], 'name'> }
	| { kind: 'password'; why: Unfit }
	| { kind: 'busy' };

/**
 * Uses a link up: makes the teacher, or sets the password, ends all sessions of whose it was and lets them in again where they
 * were shut out by misses. Whoever used it is signed in. A teacher who was disabled is not enabled by it.
 */
export async function acceptInvite(gate: Gate, form: AcceptForm): Promise<AcceptOutcome> {
	const found = await findInvite(gate, form.secret);
	if (!found) return { kind: 'gone' };
	const accounts = gate.store.accounts.get();
	const named: NewName =
		found.kind === 'new'
			? newTeacherName(form.name, accounts)
			: { kind: 'name', name: teacherOf(accounts, found.teacher)!.name };
	if (named.kind !== 'name') return { kind: 'name', why: named.kind };
	const why = unfit(form.password, named.name);
	if (why) return { kind: 'password', why };
	const hashed = await gate.passwords.hash(form.password, form.address);
	if (hashed.kind === 'busy') return { kind: 'busy' };
	if (found.proof === 'note' && !(await gate.notes.take(form.secret))) return { kind: 'gone' };

	const { token, session } = newSession(gate, gate.store.now(), form.shared);
	const device = form.shared ? undefined : deviceFor(gate, undefined, accounts);
	const entry: Entry = {
		found,
		name: named.name,
		password: hashed.value,
		session,
		devices: device === undefined ? [] : withDevice([], device)
	};
	const id = newId(gate) as TeacherId;
	const kind = await gate.store.accounts.change((current) => enter(gate, current, form.secret, entry, id));
	if (kind !== 'signed-in') return kind === 'taken' ? { kind: 'name', why: 'taken' } : { kind };
	await unlockName(gate, nameKey(named.name));
	return { kind, token, session, ...(device === undefined ? {} : { device }) };
}

interface Entry {
	found: Found;
	name: string;
	password: string;
	session: Session;
	devices: Digest[];
}

function enter(
	{ store }: Gate,
	accounts: Accounts,
	secret: string,
	{ found, name, password, session, devices }: Entry,
	id: TeacherId
): Changed<Accounts, 'signed-in' | 'gone' | 'taken'> {
	const digest = digestOf(secret);
	const now = store.now();
	if (found.proof === 'invite' && !openInvites(accounts, now).some((one) => one.digest === digest))
		return { result: 'gone' };
	const used = { ...accounts, invites: accounts.invites.filter((one) => one.digest !== digest) };
	if (found.kind === 'new') {
		if (newTeacherName(name, accounts).kind === 'taken') return { result: 'taken' };
		const made: Teacher = {
			...{ id, name, role: 'teacher' as const, password, createdAt: now },
			...{ sessions: [session], devices }
		};
		return { next: withTeacher(used, made), result: 'signed-in' };
	}
	const teacher = teacherOf(accounts, found.teacher);
	if (!teacher || teacher.disabledAt !== undefined) return { result: 'gone' };
	return {
		next: withTeacher(used, { ...teacher, password, sessions: [session], devices }),
		result: 'signed-in'
	};
}
