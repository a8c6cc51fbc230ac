import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { aGate, aSignIn, PASSWORD, type TestGate } from '../../../../tests/builders/gate.ts';
import { acceptInvite, type AcceptForm } from './accept-invite.ts';
import { findInvite, invite, withdrawInvite } from './invites.ts';
import { signIn } from './sign-in.ts';
import type { SignedIn } from './signed-in.ts';
import { whoseSession } from './signed-in.ts';

const HOUR = 3_600_000;
const NEW_PASSWORD = 'an oar under the piano';
const anAccept = (secret: string, over: Partial<AcceptForm> = {}): AcceptForm => ({
	...{ secret, name: 'Ben', password: NEW_PASSWORD, shared: false, address: '192.0.2.1' },
	...over
});

async function gateWithOwner() {
	const gate = aGate();
	return { gate, owner: await gate.signedIn('Ana', { role: 'owner' }) };
}

async function secretOf(gate: TestGate, owner: SignedIn, resets?: TeacherId): Promise<string> {
	const made = await invite(gate, owner, resets);
	if (made.kind !== 'invited') throw new Error(made.kind);
	return made.secret;
}

describe('an invitation', () => {
	it('has a secret of 256 bits, of which the digest alone is kept', async () => {
		const { gate, owner } = await gateWithOwner();
		const secret = await secretOf(gate, owner);
		expect(secret).toMatch(/^[\w-]{43}$/);
		expect(JSON.stringify(gate.accounts)).not.toContain(secret);
	});

	it('makes a teacher, who is signed in and no owner', async () => {
		const { gate, owner } = await gateWithOwner();
		const outcome = await acceptInvite(gate, anAccept(await secretOf(gate, owner)));
		const token = outcome.kind === 'signed-in' ? outcome.token : undefined;
		expect(whoseSession(gate, token)).toMatchObject({ name: 'Ben', role: 'teacher' });
		expect((await signIn(gate, aSignIn({ name: 'Ben', password: NEW_PASSWORD }))).kind).toBe('signed-in');
	});

	it('is used once', async () => {
		const { gate, owner } = await gateWithOwner();
		const secret = await secretOf(gate, owner);
		const outcomes = await Promise.all(
			['Ben', 'Cas'].map((name) => acceptInvite(gate, anAccept(secret, { name })))
		);
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['gone', 'signed-in']);
		expect(await acceptInvite(gate, anAccept(secret, { name: 'Dan' }))).toEqual({ kind: 'gone' });
	});

	it('lasts 72 hours', async () => {
		const { gate, owner } = await gateWithOwner();
		const secret = await secretOf(gate, owner);
		gate.time += 72 * HOUR - 1;
		expect(await findInvite(gate, secret)).toBeDefined();
		gate.time += 1;
		expect(await acceptInvite(gate, anAccept(secret))).toEqual({ kind: 'gone' });
	});

	it('can be taken back', async () => {
		const { gate, owner } = await gateWithOwner();
		const secret = await secretOf(gate, owner);
		await withdrawInvite(gate, owner, gate.accounts.invites[0]!.id);
		expect(await acceptInvite(gate, anAccept(secret))).toEqual({ kind: 'gone' });
	});

	it('says what is wrong with name and password, and can be used again', async () => {
		const { gate, owner } = await gateWithOwner();
		const secret = await secretOf(gate, owner);
		const tries = [{ name: ' ' }, { name: 'ANA' }, { password: 'ben' }].map((over) =>
			acceptInvite(gate, anAccept(secret, over))
		);
		expect(await Promise.all(tries)).toEqual([
			{ kind: 'name', why: 'unfit' },
			{ kind: 'name', why: 'taken' },
			{ kind: 'password', why: 'short' }
		]);
		expect((await acceptInvite(gate, anAccept(secret))).kind).toBe('signed-in');
	});

	it('is made by the owner alone, and with the password typed in the last ten minutes', async () => {
		const { gate, owner } = await gateWithOwner();
		const teacher = await gate.signedIn('Ben');
		expect(await invite(gate, teacher)).toEqual({ kind: 'not-theirs' });
		expect(await withdrawInvite(gate, teacher, 'any')).toEqual({ kind: 'not-theirs' });
		gate.time += HOUR / 6;
		expect(await invite(gate, gate.now(owner)!)).toEqual({ kind: 'unconfirmed' });
	});
});

describe('a link that sets a new password', () => {
	async function gateWithBen() {
		const { gate, owner } = await gateWithOwner();
		const ben = await gate.signedIn('Ben', { devices: [] });
		return { gate, owner, ben };
	}

	it('T25: sets it, ends all sessions of that teacher, and signs in whoever used it', async () => {
		const { gate, owner, ben } = await gateWithBen();
		const secret = await secretOf(gate, owner, ben.id);
		expect(await findInvite(gate, secret)).toEqual({ kind: 'reset', teacher: ben.id, proof: 'invite' });
		const outcome = await acceptInvite(gate, anAccept(secret, { name: '' }));
		expect(whoseSession(gate, outcome.kind === 'signed-in' ? outcome.token : undefined)?.id).toBe(ben.id);
		expect(gate.now(ben)).toBe(undefined);
		expect(await signIn(gate, aSignIn({ name: 'Ben', password: PASSWORD }))).toEqual({ kind: 'wrong' });
		expect(gate.now(owner)?.name).toBe('Ana');
	});

	it('takes the place of the one before for the same teacher, and of no other', async () => {
		const { gate, owner, ben } = await gateWithBen();
		const other = await secretOf(gate, owner);
		const [first, last] = [await secretOf(gate, owner, ben.id), await secretOf(gate, owner, ben.id)];
		const found = await Promise.all([other, first, last].map((secret) => findInvite(gate, secret)));
		expect(found.map((one) => one?.kind)).toEqual(['new', undefined, 'reset']);
	});

	it('lets a name in again that was shut by misses', async () => {
		const { gate, owner, ben } = await gateWithBen();
		const secret = await secretOf(gate, owner, ben.id);
		const form = { name: 'Ben', password: NEW_PASSWORD };
		for (let i = 0; i < 60; i++) {
			const outcome = await signIn(gate, aSignIn({ ...form, address: `address ${i}` }));
			if (outcome.kind === 'wait') gate.time += outcome.seconds * 1000;
		}
		await acceptInvite(gate, anAccept(secret));
		expect((await signIn(gate, aSignIn({ ...form, address: 'elsewhere' }))).kind).toBe('signed-in');
	});

	it('is worth nothing for a teacher who is disabled, and is not made for one', async () => {
		const { gate, owner } = await gateWithBen();
		const out = await gate.teacher('Out', { disabledAt: 1 });
		expect(await invite(gate, owner, out.id)).toEqual({ kind: 'unknown' });
		expect(await invite(gate, owner, '__proto__' as TeacherId)).toEqual({ kind: 'unknown' });
	});

	it('can be made by whoever runs the server, and is used once', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'courtside-notes-'));
		const gate = aGate(folder);
		await gate.teacher('Ana', { role: 'owner' });
		await gate.notes.leave('a secret', { kind: 'reset', name: 'ana', madeAt: gate.time });
		expect((await acceptInvite(gate, anAccept('a secret', { name: '' }))).kind).toBe('signed-in');
		expect(await acceptInvite(gate, anAccept('a secret'))).toEqual({ kind: 'gone' });
		rmSync(folder, { recursive: true });
	});
});
