import { describe, expect, it } from 'vitest';
import { aGate, aSignIn, PASSWORD } from '../../../../tests/builders/gate.ts';
import { changePassword, confirm } from './own-password.ts';
import { signIn } from './sign-in.ts';
import { whoseSession } from './signed-in.ts';

const MINUTE = 60_000;
const address = '192.0.2.1';
const NEW_PASSWORD = 'an oar under the piano';

describe('typing the password again', () => {
	it('makes a session confirmed for ten minutes', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		gate.time += 10 * MINUTE;
		expect(gate.now(ana)?.isConfirmed).toBe(false);
		expect(await confirm(gate, ana, PASSWORD, address)).toEqual({ kind: 'right' });
		expect(gate.now(ana)?.isConfirmed).toBe(true);
	});

	it('confirms nothing when it is wrong, and is slowed down in this session', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		gate.time += 10 * MINUTE;
		for (let i = 0; i < 5; i++) expect(await confirm(gate, ana, 'wrong', address)).toEqual({ kind: 'wrong' });
		expect(await confirm(gate, ana, PASSWORD, address)).toEqual({ kind: 'wait', seconds: 10 });
		expect(gate.now(ana)?.isConfirmed).toBe(false);
		expect((await signIn(gate, aSignIn())).kind).toBe('signed-in');
	});
});

describe('a new password of one’s own', () => {
	it('T25: ends all sessions, and begins another with another token', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		const other = await signIn(gate, aSignIn());
		const changed = await changePassword(gate, ana, { current: PASSWORD, password: NEW_PASSWORD, address });
		expect(gate.now(ana)).toBe(undefined);
		expect(whoseSession(gate, other.kind === 'signed-in' ? other.token : undefined)).toBe(undefined);
		expect(whoseSession(gate, changed.kind === 'signed-in' ? changed.token : undefined)?.id).toBe(ana.id);
		expect((await signIn(gate, aSignIn({ password: NEW_PASSWORD }))).kind).toBe('signed-in');
	});

	it('asks for the one before, however lately it was typed', async () => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		const form = { current: 'wrong', password: NEW_PASSWORD, address };
		expect(await changePassword(gate, ana, form)).toEqual({ kind: 'wrong' });
		expect(gate.now(ana)?.id).toBe(ana.id);
	});

	it.each([
		['short', 'kettle'],
		['same', PASSWORD],
		['guessable', 'Ana Ana Ana Ana Ana']
	])('may not be %s', async (why, password) => {
		const gate = aGate();
		const ana = await gate.signedIn('Ana');
		const outcome = await changePassword(gate, ana, { current: PASSWORD, password, address });
		expect(outcome).toEqual({ kind: 'password', why });
	});
});
