import type { TeacherId } from '#lib/assignment/ids.ts';
import { digestOf, isSecret, newId } from '../secrets.ts';
import type { Accounts, Teacher } from './account.ts';
import { newCode, readCode } from './code.ts';
import { deviceFor, withDevice } from './devices.ts';
import type { Gate } from './gate.ts';
import { unfit, type Unfit } from './new-password.ts';
import type { SignedInNow } from './sign-in.ts';
import { newSession } from './start-session.ts';
import { newTeacherName, type NewName } from './teacher-name.ts';
import { mayTry, wasRight, type MayTry } from './tries.ts';

/** How long a set-up code may be used, in milliseconds. */
export const SETUP_LASTS = 24 * 60 * 60 * 1000;

export const isSetUp = ({ store }: Pick<Gate, 'store'>): boolean =>
	Object.keys(store.accounts.get().teachers).length > 0;

/**
 * A new code with which whoever sees the console makes the owner; the one before is worth nothing from then on. `undefined` where
 * there is somebody who teaches here.
 */
export async function offerSetUp(gate: Pick<Gate, 'store' | 'random'>): Promise<string | undefined> {
	const code = newCode(gate);
	return gate.store.accounts.change<string | undefined>((accounts) =>
		Object.keys(accounts.teachers).length > 0
			? { result: undefined }
			: {
					next: { ...accounts, setup: { digest: digestOf(code), madeAt: gate.store.now() } },
					result: code
				}
	);
}

export interface SetUpForm {
	code: string;
	name: string;
	password: string;
	shared: boolean;
	address: string;
}

export type SetUpOutcome =
	| SignedInNow
	/** Somebody teaches here: there is nothing to set up. */
	| { kind: 'already' }
	/** None that was made here, too old, or used. */
	| { kind: 'wrong-code' }
	| { kind: 'name'; why: Exclude<NewName['kind'], 'name'> }
	| { kind: 'password'; why: Unfit }
	| { kind: 'busy' }
	| Exclude<MayTry, { kind: 'go' }>;

/** Makes the owner and signs them in. Without a code it opens to nobody, not even where the store is empty. */
export async function setUp(gate: Gate, form: SetUpForm): Promise<SetUpOutcome> {
	if (isSetUp(gate)) return { kind: 'already' };
	const tried = { address: form.address };
	const may = await mayTry(gate, tried);
	if (may.kind !== 'go') return may;
	const code = readCode(form.code);
	const proof = await proofOf(gate, code);
	if (!proof) return { kind: 'wrong-code' };
	await wasRight(gate, tried);

	const named = newTeacherName(form.name, gate.store.accounts.get());
	if (named.kind !== 'name') return { kind: 'name', why: named.kind };
	const why = unfit(form.password, named.name);
	if (why) return { kind: 'password', why };
	const hashed = await gate.passwords.hash(form.password, form.address);
	if (hashed.kind === 'busy') return { kind: 'busy' };
	if (proof === 'note' && !(await gate.notes.take(code))) return { kind: 'wrong-code' };

	const now = gate.store.now();
	const { token, session } = newSession(gate, now, form.shared);
	const device = form.shared ? undefined : deviceFor(gate, undefined, gate.store.accounts.get());
	const owner: Teacher = {
		id: newId(gate) as TeacherId,
		name: named.name,
		role: 'owner',
		password: hashed.value,
		createdAt: now,
		sessions: [session],
		devices: device === undefined ? [] : withDevice([], device)
	};
	return gate.store.accounts.change<SetUpOutcome>(({ setup: _used, ...accounts }) =>
		Object.keys(accounts.teachers).length > 0
			? { result: { kind: 'already' } }
			: {
					next: { ...accounts, teachers: { [owner.id]: owner } },
					result: { kind: 'signed-in', token, session, ...(device === undefined ? {} : { device }) }
				}
	);
}

/** By what a code holds: the one on the console, or a note of the operator. */
async function proofOf({ store, notes }: Gate, code: string): Promise<'console' | 'note' | undefined> {
	const { setup }: Accounts = store.accounts.get();
	if (setup && store.now() < setup.madeAt + SETUP_LASTS && isSecret(code, setup.digest)) return 'console';
	return (await notes.look(code, store.now()))?.kind === 'set-up' ? 'note' : undefined;
}
