import { describe, expect, it } from 'vitest';
import { phaseOf } from '#lib/assignment/window.ts';
import { aPolicy } from '../../../../tests/builders/assignment.ts';
import {
	aDesk,
	ASSIGNMENT,
	attemptOf,
	begun,
	deskOn,
	joined,
	MINUTE,
	type TestDesk
} from '../../../../tests/builders/desk.ts';
import { aStore, NINE, TestClocks } from '../../../../tests/builders/store.ts';
import { aTeacher } from '../../../../tests/builders/teaching.ts';
import { NO_ACCOUNTS } from '../accounts/account.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import { actOnAssignment } from './act-on-assignment.ts';
import { settleClock, settleClockBy } from './settle-clock.ts';
import { showDoubt } from './show-doubt.ts';
import { sweep } from './sweep.ts';
import { TimeKeeper } from './time-keeper.ts';

const DAY = 86_400_000;
const limit = { policy: aPolicy({ minutes: 20 }), teacher: aTeacher('ana').id };

/** Started again with the wall so long before what was written. */
async function inDoubt(first: TestDesk, back = 2 * DAY): Promise<TestDesk> {
	first.processes.end();
	first.clocks.forget();
	const again = await aStore({ files: first.files, clocks: new TestClocks(first.clocks.wall() - back) });
	return { ...first, ...again, ...deskOn(again) };
}

const by = (role: SignedIn['role']): SignedIn => ({
	...aTeacher('ana'),
	name: 'Ana',
	role,
	session: undefined as never,
	isConfirmed: true
});

describe('F10: a clock in doubt', () => {
	it('is shown with both times, the year with them, and what was written', async () => {
		const test = await inDoubt(await aDesk());
		expect(showDoubt(test.store, 'UTC')).toMatchObject({
			wall: 'Saturday 27 February 2027, 09:00',
			written: 'Monday 1 March 2027, 09:00',
			zone: 'UTC'
		});
		expect(showDoubt(test.store, 'UTC')?.record).toMatch(/^(\S+\.json was written|This server was running)$/);
		await settleClock(test.store, 'written');
		expect(showDoubt(test.store, 'UTC')).toBeUndefined();
	});

	it('is settled by the owner alone, and once', async () => {
		const { store } = await inDoubt(await aDesk());
		expect(await settleClockBy(store, by('teacher'), 'wall')).toEqual({ kind: 'not-theirs' });
		const leftAlone = { ...by('owner'), isConfirmed: false };
		expect(await settleClockBy(store, leftAlone, 'wall')).toEqual({ kind: 'unconfirmed' });
		expect(store.now()).toBe(NINE);
		expect(await settleClockBy(store, by('owner'), 'wall')).toEqual({ kind: 'settled' });
		expect(store.now()).toBe(NINE - 2 * DAY);
		expect(await settleClockBy(store, by('owner'), 'written')).toEqual({ kind: 'not-in-doubt' });
	});

	it('lets students in again, whichever was right', async () => {
		for (const right of ['wall', 'written'] as const) {
			const test = await inDoubt(await aDesk());
			await settleClock(test.store, right);
			expect(await joined(test.desk, 'Ana')).toMatchObject({ kind: 'joined' });
		}
	});
});

describe('F10: where the wall was right', () => {
	it('what was closed stays closed', async () => {
		const first = await aDesk({ assignment: limit });
		await actOnAssignment(first.desk, aTeacher('ana'), ASSIGNMENT, { kind: 'close' });
		const { store } = await inDoubt(first);
		await settleClock(store, 'wall');
		expect(phaseOf((await store.assignments.get(ASSIGNMENT))!, store.now())).toBe('closed');
	});

	it('who is in the middle of an attempt has all of their time from then on, and no more', async () => {
		const first = await aDesk({ assignment: limit });
		const ana = await begun(first.desk, 'Ana');
		const test = await inDoubt(first);
		await settleClock(test.store, 'wall');
		expect((await attemptOf(test, ana)).startedAt).toBe(NINE - 2 * DAY);
		await test.clocks.pass(20 * MINUTE);
		expect(await sweep(test.store)).toBe(0);
		await test.clocks.pass(MINUTE);
		expect(await sweep(test.store)).toBe(1);
	});

	it('attempts whose time has run out are looked for again a minute later', async () => {
		const first = await aDesk({ assignment: limit });
		const ana = await begun(first.desk, 'Ana');
		const test = await inDoubt(first);
		const keeper = new TimeKeeper(test.desk, () => undefined);
		await keeper.look();
		await settleClock(test.store, 'wall');
		await keeper.look();
		await test.clocks.pass(22 * MINUTE);
		await keeper.look();
		expect((await attemptOf(test, ana)).state.kind).toBe('submitted');
	});

	it('nobody stays signed in, or confirmed, or has a link for longer than they should', async () => {
		const first = await aDesk();
		const session = { id: 's', token: 't' as never, startedAt: NINE, seenAt: NINE, confirmedAt: NINE };
		const teacher = { ...aTeacher('ana'), name: 'Ana', role: 'owner', password: '', createdAt: 0 } as const;
		const invite = { id: 'i', digest: 'd' as never, madeAt: NINE, by: 'operator' } as const;
		await first.store.accounts.change(() => ({
			next: {
				...NO_ACCOUNTS,
				teachers: {
					[teacher.id]: { ...teacher, devices: [], sessions: [{ ...session, shared: false }] }
				},
				invites: [invite]
			},
			result: undefined
		}));
		const { store } = await inDoubt(first);
		await settleClock(store, 'wall');
		const { teachers, invites } = store.accounts.get();
		const wall = NINE - 2 * DAY;
		expect(teachers[teacher.id]!.sessions).toMatchObject([
			{ startedAt: wall, seenAt: wall, confirmedAt: wall }
		]);
		expect(invites).toMatchObject([{ madeAt: wall }]);
	});
});
