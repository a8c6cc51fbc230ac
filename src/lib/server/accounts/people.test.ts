import { describe, expect, it } from 'vitest';
import type { TeacherId } from '#lib/assignment/ids.ts';
import { aGate, aSignIn } from '../../../../tests/builders/gate.ts';
import { setDisabled } from './people.ts';
import { endOtherSessions, endSession } from './sign-out.ts';
import { signIn } from './sign-in.ts';

async function school() {
	const gate = aGate();
	const owner = await gate.signedIn('Ana', { role: 'owner' });
	return { gate, owner, ben: await gate.signedIn('Ben') };
}

describe('a teacher who is disabled', () => {
	it('T25: is signed out everywhere, and cannot sign in', async () => {
		const { gate, owner, ben } = await school();
		expect(await setDisabled(gate, owner, ben.id, true)).toEqual({ kind: 'done' });
		expect(gate.now(ben)).toBe(undefined);
		expect(await signIn(gate, aSignIn({ name: 'Ben' }))).toEqual({ kind: 'wrong' });
	});

	it('can be let in again, and then signs in as before', async () => {
		const { gate, owner, ben } = await school();
		await setDisabled(gate, owner, ben.id, true);
		await setDisabled(gate, owner, ben.id, false);
		expect(gate.now(ben)).toBe(undefined);
		expect((await signIn(gate, aSignIn({ name: 'Ben' }))).kind).toBe('signed-in');
	});

	it('is never the owner', async () => {
		const { gate, owner } = await school();
		expect(await setDisabled(gate, owner, owner.id, true)).toEqual({ kind: 'owner' });
		expect(gate.now(owner)?.id).toBe(owner.id);
	});

	it('is disabled by the owner alone, with the password typed in the last ten minutes', async () => {
		const { gate, owner, ben } = await school();
		expect(await setDisabled(gate, ben, owner.id, true)).toEqual({ kind: 'not-theirs' });
		gate.time += 600_000;
		expect(await setDisabled(gate, gate.now(owner)!, ben.id, true)).toEqual({ kind: 'unconfirmed' });
	});

	it.each(['A'.repeat(22), '__proto__', 'constructor'])('must be there: %s', async (id) => {
		const { gate, owner } = await school();
		expect(await setDisabled(gate, owner, id as TeacherId, true)).toEqual({ kind: 'unknown' });
	});
});

describe('a session', () => {
	it('is ended by its id, and no other with it', async () => {
		const { gate, owner, ben } = await school();
		await signIn(gate, aSignIn({ name: 'Ben' }));
		await endSession(gate, ben.id, ben.session.id);
		expect(gate.now(ben)).toBe(undefined);
		expect(gate.accounts.teachers[ben.id]?.sessions).toHaveLength(1);
		expect(gate.now(owner)?.id).toBe(owner.id);
	});

	it('of another teacher is not ended by its id', async () => {
		const { gate, owner, ben } = await school();
		await endSession(gate, ben.id, owner.session.id);
		expect(gate.now(owner)?.id).toBe(owner.id);
	});

	it('can be the only one that is left', async () => {
		const { gate, ben } = await school();
		await signIn(gate, aSignIn({ name: 'Ben' }));
		await endOtherSessions(gate, ben.id, ben.session.id);
		expect(gate.accounts.teachers[ben.id]?.sessions.map(({ id }) => id)).toEqual([ben.session.id]);
	});
});
