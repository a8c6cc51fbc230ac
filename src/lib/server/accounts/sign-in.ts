import { readCode } from './code.ts';
import type { Session, Teacher } from './account.ts';
import { teacherOf, withTeacher } from './change-teacher.ts';
import { deviceFor, isKnown, withDevice } from './devices.ts';
import type { Gate } from './gate.ts';
import { withSession } from './session.ts';
import { newSession } from './start-session.ts';
import { nameKey, teacherNamed } from './teacher-name.ts';
import { mayTry, unlockName, wasNotMade, wasRight, type MayTry, type Tried } from './tries.ts';

/** As it was typed, and what the browser has. */
export interface SignInForm {
	name: string;
	password: string;
	/** Whether others use this computer. */
	shared: boolean;
	/** From whoever runs the server, where a name was missed too often. */
	code?: string;
	/** By what this browser is known. */
	device?: string;
	address: string;
}

export type SignInOutcome =
	| SignedInNow
	/** No such name, not its password, or one who may no longer teach here: which of them is never said. */
	| { kind: 'wrong' }
	/** More people sign in at this moment than can be served. */
	| { kind: 'busy' }
	| Exclude<MayTry, { kind: 'go' }>;

export interface SignedInNow {
	kind: 'signed-in';
	/** What the browser keeps: the secret of the session, and by what it is known; nothing for the latter on a shared computer. */
	token: string;
	device?: string;
	session: Session;
}

/** As much is hashed for a name that nobody has as for any other, and it is answered alike. */
export async function signIn(gate: Gate, form: SignInForm): Promise<SignInOutcome> {
	const teacher = teacherNamed(form.name, gate.store.accounts.get());
	const tried: Tried = {
		name: nameKey(form.name),
		address: form.address,
		...(form.device !== undefined && isKnown(form.device, teacher) ? { device: form.device } : {})
	};
	if (form.code) await unlock(gate, tried, form.code);
	const may = await mayTry(gate, tried);
	if (may.kind !== 'go') return may;
	const checked = await gate.passwords.check(form.password, teacher?.password, form.address);
	if (checked.kind === 'busy') {
		await wasNotMade(gate, tried);
		return { kind: 'busy' };
	}
	if (!teacher || !checked.value.right || teacher.disabledAt !== undefined) return { kind: 'wrong' };
	const outcome = await startSession(gate, teacher, form, checked.value.outdated);
	if (outcome.kind === 'signed-in') await wasRight(gate, tried);
	return outcome;
}

async function unlock(gate: Gate, { name = '', address }: Tried, typed: string): Promise<void> {
	const code = readCode(typed);
	// Who guesses at codes is slowed down like who guesses at passwords.
	if ((await mayTry(gate, { address })).kind !== 'go') return;
	const note = await gate.notes.look(code, gate.store.now());
	if (note?.kind !== 'unlock' || note.name !== name || !(await gate.notes.take(code))) return;
	await wasRight(gate, { address });
	await unlockName(gate, name);
}

async function startSession(
	gate: Gate,
	{ id, password: checkedAgainst }: Teacher,
	{ password, shared, device: has, address }: SignInForm,
	outdated: boolean
): Promise<SignInOutcome> {
	const renewed = outdated ? await gate.passwords.hash(password, address) : { kind: 'busy' as const };
	const now = gate.store.now();
	const { token, session } = newSession(gate, now, shared);
	const device = shared ? undefined : deviceFor(gate, has, gate.store.accounts.get());
	return gate.store.accounts.change<SignInOutcome>((accounts) => {
		const teacher = teacherOf(accounts, id);
		// While the password was being checked it may have been changed, or its teacher shut out.
		if (teacher?.password !== checkedAgainst || teacher.disabledAt !== undefined)
			return { result: { kind: 'wrong' } };
		const next: Teacher = {
			...teacher,
			password: renewed.kind === 'done' ? renewed.value : teacher.password,
			sessions: withSession(teacher.sessions, session, now),
			devices: device === undefined ? teacher.devices : withDevice(teacher.devices, device)
		};
		return {
			next: withTeacher(accounts, next),
			result: { kind: 'signed-in', token, session, ...(device === undefined ? {} : { device }) }
		};
	});
}
