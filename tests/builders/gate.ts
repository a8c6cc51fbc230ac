import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Moment, TeacherId } from '#lib/assignment/ids.ts';
import { NO_ACCOUNTS, type Accounts, type Teacher } from '#lib/server/accounts/account.ts';
import { openGate, type Gate } from '#lib/server/accounts/gate.ts';
import { NotesInFolder } from '#lib/server/accounts/operator-notes.ts';
import { ownMisses } from '#lib/server/limits/miss-counter.ts';
import { Passwords, type Derive } from '#lib/server/accounts/passwords.ts';
import type { SignInForm } from '#lib/server/accounts/sign-in.ts';
import { whoseSession, type SignedIn } from '#lib/server/accounts/signed-in.ts';
import { newSession } from '#lib/server/accounts/start-session.ts';
import { withTeacher } from '#lib/server/accounts/change-teacher.ts';

/** A password that may be chosen. */
export const PASSWORD = 'kettle ferry onion lamp';

/** A gate whose clock is moved by hand, and which counts what it hashes and how often it writes. */
export interface TestGate extends Gate {
	/** Milliseconds since 1970. */
	time: Moment;
	hashes: number;
	writes: number;
	readonly accounts: Accounts;
	/** Puts a teacher there, with `PASSWORD` unless told otherwise. */
	teacher(name: string, over?: Partial<Teacher> & { typed?: string }): Promise<Teacher>;
	/** A teacher who has just signed in. */
	signedIn(name: string, over?: Partial<Teacher>): Promise<SignedIn>;
	/** How a session stands now; `undefined` where it is over. */
	now(by: SignedIn): SignedIn | undefined;
}

/** @param folder for notes of the operator; without it there are none */
export function aGate(
	folder = join(tmpdir(), 'courtside-no-such-folder'),
	accounts: Accounts = NO_ACCOUNTS
): TestGate {
	let [current, drawn] = [accounts, 0];
	const tokens = new Map<string, string>();
	// As long as what scrypt gives, and in no time.
	const derive: Derive = (password, salt, bytes) => {
		gate.hashes += 1;
		const hash = createHash('sha256').update(salt).update(password).digest();
		return Promise.resolve(hash.subarray(0, bytes));
	};
	const random = (bytes: number) =>
		createHash('shake256', { outputLength: bytes }).update(`${drawn++}`).digest();
	const store: Gate['store'] = {
		now: () => gate.time,
		misses: (_, terms) => ownMisses(terms),
		accounts: {
			get: () => current,
			fresh: () => Promise.resolve(current),
			change: async (act) => {
				const { next, result } = act(current);
				if (next) gate.writes += 1;
				current = next ?? current;
				return result;
			}
		}
	};
	const gate: TestGate = {
		...openGate({ store, random }, new NotesInFolder(folder), new Passwords({ random }, derive)),
		time: Date.UTC(2026, 10, 18, 9),
		hashes: 0,
		writes: 0,
		get accounts() {
			return current;
		},
		async teacher(name, { typed = PASSWORD, ...over } = {}) {
			const hashed = await gate.passwords.hash(typed, 'builder');
			if (hashed.kind === 'busy') throw new Error('busy');
			const made: Teacher = {
				...{ id: Buffer.from(random(16)).toString('base64url') as TeacherId, name, role: 'teacher' },
				...{ password: hashed.value, createdAt: gate.time, sessions: [], devices: [] },
				...over
			};
			current = withTeacher(current, made);
			gate.hashes = 0;
			return made;
		},
		async signedIn(name, over = {}) {
			const { token, session } = newSession(gate, gate.time, false);
			await gate.teacher(name, { sessions: [session], ...over });
			tokens.set(session.id, token);
			return whoseSession(gate, token)!;
		},
		now: ({ session }) => whoseSession(gate, tokens.get(session.id))
	};
	return gate;
}

export function aSignIn(over: Partial<SignInForm> = {}): SignInForm {
	return { name: 'Ana', password: PASSWORD, shared: false, address: '192.0.2.1', ...over };
}
