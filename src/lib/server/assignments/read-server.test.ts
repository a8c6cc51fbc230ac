import { expect, it } from 'vitest';
import { aDesk, begun } from '../../../../tests/builders/desk.ts';
import { aTeacher } from '../../../../tests/builders/teaching.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { readServer } from './read-server.ts';
import { saveSlot } from './save.ts';

const by = (role: SignedIn['role']): SignedIn => ({
	...aTeacher('ana'),
	name: 'Ana',
	role,
	session: undefined as never,
	isConfirmed: false
});

it('T29: is for the owner alone', async () => {
	const { desk } = await aDesk();
	expect(await readServer(desk, by('teacher'))).toEqual({ kind: 'not-theirs' });
});

it('tells how large the largest quiz is, how fast saves came, and how the store stands', async () => {
	const test = await aDesk();
	const held = await begun(test.desk, 'Ben');
	const sent = { slot: 0, tab: 'a-tab', sequence: 1, revision: 0, value: { flagged: true } };
	for (let i = 1; i <= 30; i++) await saveSlot(test.desk, held, { ...sent, sequence: i, revision: i - 1 });
	await saveSlot(test.desk, { ...held, token: undefined }, sent);
	expect(test.desk.saves).toMatchObject({ acknowledged: 30, refused: 1 });
	expect(await readServer(test.desk, by('owner'))).toMatchObject({
		...{ kind: 'server', largest: 1, busiest: 31 / 60, troubles: [] },
		standing: { kind: 'lowdb', documents: 3 }
	});
});
