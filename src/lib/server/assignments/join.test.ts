import { describe, expect, it } from 'vitest';
import { anAssignment, aPolicy, aPublication } from '../../../../tests/builders/assignment.ts';
import {
	aClass,
	aDesk,
	ASSIGNMENT,
	begun,
	CODE,
	joined,
	joining,
	MINUTE,
	participantsOf
} from '../../../../tests/builders/desk.ts';
import { NINE } from '../../../../tests/builders/store.ts';
import { joinCode } from '#lib/assignment/join-code.ts';
import { digestOf } from '../secrets.ts';
import { atTheDoor } from './at-the-door.ts';
import { findCode } from './find-code.ts';
import { join } from './join.ts';

const NOWHERE = joinCode('222222');
const here = '192.0.2.1';

describe('joining', () => {
	it('gives an address, and keeps of the token only what cannot be gone back from', async () => {
		const test = await aDesk();
		const outcome = await joined(test.desk, 'Ana');
		const [ana] = await participantsOf(test);
		expect(outcome.address).toBe(ASSIGNMENT + ana!.id);
		expect(ana).toMatchObject({ name: 'Ana', joinedAt: NINE, token: digestOf(outcome.token) });
		expect(JSON.stringify(ana)).not.toContain(outcome.token);
		expect(JSON.stringify(ana)).not.toContain(outcome.device);
		expect(JSON.stringify(ana)).not.toContain(outcome.resumeCode);
	});

	it('row 40: needs a name that can be seen', async () => {
		const { desk } = await aDesk();
		for (const name of ['', ' \u200b ', '\0\u202e'])
			expect(await join(desk, joining(name))).toEqual({
				kind: 'name',
				message: '1 to 40 visible characters'
			});
	});

	it('T10: a second Ana, or one who only looks like her, takes nobody’s place and is told apart', async () => {
		const test = await aDesk();
		await joined(test.desk, 'Ana');
		await joined(test.desk, 'Аna');
		await joined(test.desk, 'ANA');
		expect((await participantsOf(test)).map(({ name, alike }) => [name, alike])).toEqual([
			['Ana', undefined],
			['Аna (2)', true],
			['ANA (3)', true]
		]);
	});

	it('asks whether it is the same person, where this browser has joined under the name', async () => {
		const test = await aDesk();
		const { device, address } = await joined(test.desk, 'Ana');
		const again = await join(test.desk, joining('ana ', { device }));
		expect(again).toEqual({ kind: 'same-person', name: 'Ana', since: NINE, address });
		const another = await joined(test.desk, 'Ana', { device, isAnother: true });
		expect(another.address).not.toBe(address);
		// Of two by now, the first of that name is meant.
		expect(await join(test.desk, joining('Ana', { device }))).toMatchObject({ kind: 'same-person', address });
		expect((await join(test.desk, joining('Ben', { device }))).kind).toBe('joined');
	});

	it('sent twice at once from one browser makes one student', async () => {
		const test = await aDesk();
		const device = 'd'.repeat(43);
		const both = await Promise.all([1, 2].map(() => join(test.desk, joining('Ana', { device }))));
		expect(both.map(({ kind }) => kind).sort()).toEqual(['joined', 'same-person']);
		expect(await participantsOf(test)).toHaveLength(1);
	});

	it('is not to be had once the quiz has closed, or while the door is shut', async () => {
		const closed = await aDesk({ assignment: { window: { zone: 'UTC', closesAt: NINE } } });
		expect(await join(closed.desk, joining('Ana'))).toEqual({ kind: 'closed' });
		const state = { kind: 'published', publication: aPublication({ door: 'shut' }) } as const;
		const shut = await aDesk({ assignment: { state } });
		expect(await join(shut.desk, joining('Ana'))).toEqual({ kind: 'door-shut' });
	});

	it('before it opens is possible: a class can sit ready', async () => {
		const { desk } = await aDesk({ assignment: { window: { zone: 'UTC', opensAt: NINE + MINUTE } } });
		expect((await join(desk, joining('Ana'))).kind).toBe('joined');
	});
});

describe('a class list', () => {
	const list = aClass('Ana B.', 'Ana K.', 'Ben C.', 'Zoë D.');

	it('knows a student by the whole name, in any case, and asks whoever has typed its beginning', async () => {
		const test = await aDesk({ ofClass: list });
		await joined(test.desk, 'ben c.');
		const which = await join(test.desk, joining('zo'));
		expect(which).toMatchObject({ kind: 'which', students: [{ name: 'Zoë D.' }] });
		const [ben] = await participantsOf(test);
		expect(ben).toMatchObject({ name: 'Ben C.', student: list.roster[2]!.id });
	});

	it('brings the extra time with it that a student has on it', async () => {
		const extra = { factor: 1.25, minutes: 5 } as const;
		const roster = list.roster.map((each, i) => (i === 2 ? { ...each, extra } : each));
		const test = await aDesk({ ofClass: { ...list, roster } });
		await joined(test.desk, 'Ben C.');
		await joined(test.desk, 'Zoë D.');
		expect((await participantsOf(test)).map((each) => each.extra)).toEqual([extra, undefined]);
	});

	it('lets those pick whose names begin alike', async () => {
		const test = await aDesk({ ofClass: list });
		const which = await join(test.desk, joining('Ana'));
		if (which.kind !== 'which') throw new Error(which.kind);
		expect(which.students.map(({ name }) => name)).toEqual(['Ana B.', 'Ana K.']);
		await joined(test.desk, 'Ana', { student: which.students[1]!.id });
		expect((await participantsOf(test))[0]).toMatchObject({ name: 'Ana K.' });
	});

	it('is shown to nobody who asks with one letter, or picks whom they did not name', async () => {
		const { desk } = await aDesk({ ofClass: list });
		expect(await join(desk, joining('A'))).toEqual({ kind: 'not-on-list' });
		expect(await join(desk, joining('Ana', { student: list.roster[2]!.id }))).toMatchObject({
			kind: 'which'
		});
		expect(JSON.stringify(await atTheDoor(desk, { code: CODE, address: here }, undefined))).not.toContain(
			'Ana'
		);
	});

	it('does not keep out who is not on it, and says so to the teacher by what is missing', async () => {
		const test = await aDesk({ ofClass: list });
		expect(await join(test.desk, joining('Dora'))).toEqual({ kind: 'not-on-list' });
		await joined(test.desk, 'Dora', { notOnList: true });
		expect((await participantsOf(test))[0]).not.toHaveProperty('student');
	});

	it('T10: of which a name is taken, has whoever claims it again wait for the teacher', async () => {
		const test = await aDesk({ ofClass: list });
		await joined(test.desk, 'Ben C.');
		const again = await joined(test.desk, 'Ben C.');
		expect(again.waits).toBe(true);
		const [first, second] = await participantsOf(test);
		expect(first).not.toHaveProperty('waits');
		expect(second).toMatchObject({ name: 'Ben C. (2)', student: first!.student, waits: true });
	});
});

describe('T6: a join code', () => {
	it('that is mistyped costs nothing', async () => {
		const { desk } = await aDesk();
		for (let i = 0; i < 1000; i++)
			expect(await findCode(desk, { code: 'K7M4QX2', address: here })).toEqual({ kind: 'slip' });
		expect(await findCode(desk, { code: NOWHERE, address: here })).toMatchObject({ delayMs: 0 });
	});

	it('that leads nowhere costs a wait after 300 in ten minutes, which grows; one that exists never does', async () => {
		const { desk, clocks } = await aDesk();
		const missing = async (address = here) => {
			const found = await findCode(desk, { code: NOWHERE, address });
			return found.kind === 'miss' ? found.delayMs : found.kind;
		};
		for (let i = 0; i < 299; i++) expect(await missing()).toBe(0);
		expect([await missing(), await missing(), await missing()]).toEqual([500, 1000, 2000]);
		expect((await findCode(desk, { code: CODE, address: here })).kind).toBe('found');
		expect(await missing('198.51.100.7')).toBe(0);
		await clocks.pass(10 * MINUTE);
		expect(await missing()).toBe(0);
	});

	it('is alike whether nothing ever had it or it is dead', async () => {
		const state = { kind: 'archived', publication: aPublication(), at: 5 } as const;
		const archived = await aDesk({ assignment: { state } });
		const binned = await aDesk({ assignment: { binnedAt: 5 } });
		const dead = [archived, binned].map(({ desk }) => findCode(desk, { code: CODE, address: here }));
		const unknown = await findCode((await aDesk()).desk, { code: NOWHERE, address: here });
		expect(await Promise.all(dead)).toEqual([unknown, unknown]);
	});

	it('that is guessed from many addresses raises the alarm, once in ten minutes', async () => {
		const { desk } = await aDesk();
		let raised = 0;
		for (let i = 0; i < 2500; i++) {
			const found = await findCode(desk, { code: NOWHERE, address: `192.0.2.${i % 250}` });
			if (found.kind === 'miss' && found.alarm) raised++;
		}
		expect(raised).toBe(1);
	});
});

describe('T19: a flood of students', () => {
	it('ends at the number that the teacher has set', async () => {
		const test = await aDesk({ assignment: { policy: aPolicy({ most: 3 }) } });
		for (const name of ['a', 'b', 'c']) await begun(test.desk, name);
		expect(await join(test.desk, joining('d'))).toEqual({ kind: 'busy' });
		await test.clocks.pass(2000);
		expect(await join(test.desk, joining('d'))).toEqual({ kind: 'full' });
	});

	it('comes in as fast as the class is large, and then one a second', async () => {
		const { desk, clocks } = await aDesk({ ofClass: aClass('Ana', 'Ben', 'Cem') });
		const coming = () => join(desk, joining('Bot', { notOnList: true }));
		const kinds: string[] = [];
		for (let i = 0; i < 5; i++) kinds.push((await coming()).kind);
		expect(kinds).toEqual(['joined', 'joined', 'joined', 'busy', 'busy']);
		await clocks.pass(1000);
		expect([(await coming()).kind, (await coming()).kind]).toEqual(['joined', 'busy']);
	});

	it('of thirty at one moment, as large as the class, is no flood', async () => {
		const names = Array.from({ length: 30 }, (_, i) => `Student ${i}`);
		const test = await aDesk({ ofClass: aClass(...names) });
		await Promise.all(names.map((name) => joined(test.desk, name)));
		expect(new Set((await participantsOf(test)).map(({ name }) => name)).size).toBe(30);
	});
});

describe('at the door', () => {
	const asking = { code: CODE, address: here };

	it('stands what the quiz is called, and no name but those of this browser', async () => {
		const { desk } = await aDesk();
		const { device, address } = await joined(desk, 'Ana');
		await joined(desk, 'Ben');
		expect(await atTheDoor(desk, asking, device)).toEqual({
			kind: 'door',
			title: anAssignment().title,
			hasList: false,
			zone: 'Europe/London',
			here: [{ name: 'Ana', address }]
		});
		expect(await atTheDoor(desk, asking, undefined)).toMatchObject({ here: [] });
	});

	it.each([
		['closed', { window: { zone: 'UTC', closesAt: NINE } }],
		['door-shut', { state: { kind: 'published' as const, publication: aPublication({ door: 'shut' }) } }]
	])('is said that nobody can come in: %s', async (turned, assignment) => {
		const { desk } = await aDesk({ assignment });
		expect(await atTheDoor(desk, asking, undefined)).toMatchObject({ kind: 'door', turned });
	});
});
