import { beforeEach, describe, expect, it } from 'vitest';
import type { ClassId, StudentId } from '#lib/assignment/ids.ts';
import { present } from '#lib/assignment/roster.ts';
import { anId } from '../../../../tests/builders/assignment.ts';
import {
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { changeRoster } from './change-roster.ts';
import { createClass } from './create-class.ts';
import { eraseClass, eraseStudent } from './erase.ts';
import { mergeClasses } from './merge-classes.ts';
import { listClasses, readClass } from './read-class.ts';
import { settleClass } from './settle-class.ts';
import { uniteOnRoster } from './unite-students.ts';

const ana = aTeacher('ana');
const ben = aTeacher('ben');
const owner = aTeacher('owner');

let test: Teaching;
beforeEach(async () => {
	test = await teaching();
});

/** A class of Ana’s with these students. */
async function classOf(name: string, ...students: string[]): Promise<ClassId> {
	const rows = students.map((each, i) => ({ row: i + 1, name: each }));
	const created = await createClass(test.deps, ana, { name, rows });
	if (created.kind === 'wrong') throw new Error(created.errors[0]?.message);
	return created.id;
}
const rosterOf = async (id: ClassId) => present((await test.store.classes.get(id))!);
const idOf = async (id: ClassId, name: string): Promise<StudentId> =>
	(await rosterOf(id)).find((each) => each.name === name)!.id;
const students = async (id: ClassId) => (await rosterOf(id)).map(({ name }) => name);

describe('a class', () => {
	it('is made with its students in their order, the second of a name numbered', async () => {
		const id = await classOf(' 10B  English ', 'Zoë', 'Ana', 'ana');
		expect(await test.store.classes.get(id)).toMatchObject({ name: '10B English', teachers: [ana.id] });
		expect(await students(id)).toEqual(['Zoë', 'Ana', 'ana (2)']);
	});

	it('is not made without a name (row 40)', async () => {
		expect(await createClass(test.deps, ana, { name: '\u200B', rows: [] })).toEqual({
			kind: 'wrong',
			errors: [{ path: 'name', message: '1 to 120 visible characters' }]
		});
	});

	it('is in the list of those who share it, and of nobody else', async () => {
		const id = await classOf('10B', 'Cem');
		await aPublished(test, ana, id);
		const line = { id, name: '10B', students: 1, assignments: 1, others: 0, isArchived: false };
		expect(await listClasses(test.deps, ana)).toEqual([line]);
		expect(await listClasses(test.deps, ben)).toEqual([]);
		expect(await listClasses(test.deps, owner)).toEqual([]);
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'BEN ' });
		expect(await listClasses(test.deps, ben)).toEqual([{ ...line, others: 1 }]);
	});

	it('is shared with teachers of this house who may teach', async () => {
		const id = await classOf('10B');
		const share = (name: string) => settleClass(test.deps, ana, id, { kind: 'share', with: name });
		expect(await share('nobody')).toEqual({ kind: 'refused', why: 'no-teacher' });
		expect(await share('ana')).toEqual({ kind: 'refused', why: 'shared-already' });
		await test.store.accounts.change((accounts) => {
			const teachers = { ...accounts.teachers, [ben.id]: { ...accounts.teachers[ben.id]!, disabledAt: 1 } };
			return { next: { ...accounts, teachers }, result: undefined };
		});
		expect(await share('ben')).toEqual({ kind: 'refused', why: 'no-teacher' });
	});

	it('is left by who shares it, taken from them by who made it, and never left by its maker', async () => {
		const id = await classOf('10B');
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'ben' });
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'owner' });
		const off = (teacher: typeof ana, who: typeof ana) =>
			settleClass(test.deps, teacher, id, { kind: 'unshare', teacher: who.id });
		expect(await off(ana, ana)).toEqual({ kind: 'refused', why: 'maker' });
		expect(await off(ben, owner)).toEqual({ kind: 'refused', why: 'not-yours-to-say' });
		expect(await off(ben, ben)).toMatchObject({ kind: 'done' });
		expect(await off(ana, owner)).toMatchObject({ kind: 'done', class: { teachers: [ana.id] } });
		expect(await readClass(test.deps, ben, id)).toEqual({ kind: 'not-found' });
	});

	it('is renamed, archived, and taken out of the archive', async () => {
		const id = await classOf('10B', 'Cem');
		await settleClass(test.deps, ana, id, { kind: 'rename', name: '11B' });
		expect(await settleClass(test.deps, ana, id, { kind: 'rename', name: '' })).toEqual({
			kind: 'refused',
			why: 'name-wrong'
		});
		await settleClass(test.deps, ana, id, { kind: 'archive' });
		expect(await listClasses(test.deps, ana)).toMatchObject([{ name: '11B', isArchived: true }]);
		await settleClass(test.deps, ana, id, { kind: 'unarchive' });
		expect(await listClasses(test.deps, ana)).toMatchObject([{ isArchived: false }]);
	});

	it('has names put down, written otherwise, taken off and put back', async () => {
		const id = await classOf('10B', 'Cem');
		const cem = await idOf(id, 'Cem');
		await changeRoster(test.deps, ana, id, { kind: 'add', rows: [{ row: 1, name: 'Dia', group: 'B' }] });
		await changeRoster(test.deps, ana, id, { kind: 'write', student: cem, card: { name: 'Cem K.' } });
		expect(await students(id)).toEqual(['Cem K.', 'Dia']);
		await changeRoster(test.deps, ana, id, { kind: 'take-off', student: cem });
		expect(await students(id)).toEqual(['Dia']);
		await changeRoster(test.deps, ana, id, { kind: 'put-back', student: cem });
		expect(await students(id)).toEqual(['Cem K.', 'Dia']);
	});
});

describe('two names of one student on a roster', () => {
	it('become one, with what was handed in under either', async () => {
		const id = await classOf('10B', 'Cem', 'Cem Kaya');
		const [goes, stays] = [await idOf(id, 'Cem'), await idOf(id, 'Cem Kaya')];
		const quiz = await aPublished(test, ana, id);
		await aTaker(test, quiz, 'Cem', { student: goes, submits: true });
		expect(await uniteOnRoster(test.deps, ana, id, { goes, stays })).toEqual({ kind: 'done' });
		expect(await students(id)).toEqual(['Cem Kaya']);
		const work = await test.store.work.get(quiz);
		expect([...work!.participants.values()].map((each) => each.student)).toEqual([stays]);
	});

	it('have their attempts united where both have taken part', async () => {
		const id = await classOf('10B', 'Cem', 'Cem Kaya');
		const [goes, stays] = [await idOf(id, 'Cem'), await idOf(id, 'Cem Kaya')];
		const quiz = await aPublished(test, ana, id);
		await aTaker(test, quiz, 'Cem', { student: goes, submits: true });
		const { id: kept } = await aTaker(test, quiz, 'Kaya', { student: stays, submits: true });
		await uniteOnRoster(test.deps, ana, id, { goes, stays });
		const work = (await test.store.work.get(quiz))!;
		expect([...work.participants.keys()]).toEqual([kept]);
		expect([...work.attempts.values()].map((each) => each.participant)).toEqual([kept, kept]);
	});
});

describe('merging a class into another', () => {
	it('asks about students of the same name before it changes anything', async () => {
		const [stays, goes] = [await classOf('10B', 'Cem', 'Dia'), await classOf('10C', 'cem', 'Eli')];
		expect(await mergeClasses(test.deps, ana, { stays, goes })).toMatchObject({
			kind: 'ask',
			alike: [{ stays: { name: 'Cem' }, comes: { name: 'cem' } }]
		});
		expect(await students(stays)).toEqual(['Cem', 'Dia']);
	});

	it('brings students, teachers and assignments over, and unites whom the teacher says', async () => {
		const [stays, goes] = [await classOf('10B', 'Cem', 'Dia'), await classOf('10C', 'cem', 'Eli')];
		await settleClass(test.deps, ana, goes, { kind: 'share', with: 'ben' });
		const [to, from] = [await idOf(stays, 'Cem'), await idOf(goes, 'cem')];
		const quiz = await aPublished(test, ana, goes);
		await aTaker(test, quiz, 'cem', { student: from, submits: true });
		const merged = await mergeClasses(test.deps, ana, { stays, goes }, new Map([[from, to]]));
		expect(merged).toEqual({ kind: 'merged', into: stays });
		expect(await students(stays)).toEqual(['Cem', 'Dia', 'Eli']);
		expect(await test.store.classes.get(goes)).toBeUndefined();
		expect(await test.store.assignments.get(quiz)).toMatchObject({ class: stays });
		expect([...(await test.store.work.get(quiz))!.participants.values()][0]?.student).toBe(to);
		expect(await readClass(test.deps, ben, stays)).toMatchObject({ kind: 'class' });
	});

	it('unites nobody whom it has not asked about, whatever is sent', async () => {
		const [stays, goes] = [await classOf('10B', 'Cem'), await classOf('10C', 'Eli')];
		const forged = new Map([[await idOf(goes, 'Eli'), await idOf(stays, 'Cem')]]);
		await mergeClasses(test.deps, ana, { stays, goes }, forged);
		expect(await students(stays)).toEqual(['Cem', 'Eli']);
	});

	it('is finished by doing it again where it was broken off', async () => {
		const [stays, goes] = [await classOf('10B', 'Cem'), await classOf('10C', 'Eli')];
		const erase = test.store.classes.erase.bind(test.store.classes);
		test.store.classes.erase = () => Promise.reject(new Error('power'));
		await expect(mergeClasses(test.deps, ana, { stays, goes })).rejects.toThrow('power');
		test.store.classes.erase = erase;
		expect(await mergeClasses(test.deps, ana, { stays, goes })).toMatchObject({ kind: 'merged' });
		expect(await students(stays)).toEqual(['Cem', 'Eli']);
	});

	it('is refused with itself, and with a class that is another’s', async () => {
		const stays = await classOf('10B');
		expect(await mergeClasses(test.deps, ana, { stays, goes: stays })).toEqual({ kind: 'same-class' });
		expect(await mergeClasses(test.deps, ben, { stays, goes: stays })).toEqual({ kind: 'not-found' });
	});
});

describe('erasing', () => {
	it('takes a class with its assignments and their work, by its maker who has typed its name', async () => {
		const id = await classOf('10B', 'Cem');
		const quiz = await aPublished(test, ana, id);
		const free = await aPublished(test, ana);
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'ben' });
		expect(await eraseClass(test.deps, ben, id, '10B')).toEqual({ kind: 'not-maker' });
		expect(await eraseClass(test.deps, ana, id, '10b')).toEqual({ kind: 'name-differs' });
		const leftAlone = { ...ana, isConfirmed: false };
		expect(await eraseClass(test.deps, leftAlone, id, '10B')).toEqual({ kind: 'unconfirmed' });
		expect(await test.store.work.get(quiz)).toBeDefined();
		expect(await eraseClass(test.deps, ana, id, ' 10B')).toEqual({ kind: 'erased' });
		expect(await test.store.classes.get(id)).toBeUndefined();
		const left = [test.store.assignments, test.store.published, test.store.work].map((each) =>
			each.get(quiz)
		);
		expect(await Promise.all(left)).toEqual([undefined, undefined, undefined]);
		expect(await test.store.assignments.get(free)).toBeDefined();
	});

	it('takes a student with all that was handed in under the name, and nobody else', async () => {
		const id = await classOf('10B', 'Cem', 'Dia');
		const [cem, dia] = [await idOf(id, 'Cem'), await idOf(id, 'Dia')];
		const quiz = await aPublished(test, ana, id);
		await aTaker(test, quiz, 'Cem', { student: cem, submits: true });
		await aTaker(test, quiz, 'Dia', { student: dia, submits: true });
		const leftAlone = { ...ana, isConfirmed: false };
		expect(await eraseStudent(test.deps, leftAlone, id, cem)).toEqual({ kind: 'unconfirmed' });
		expect(await students(id)).toEqual(['Cem', 'Dia']);
		expect(await eraseStudent(test.deps, ana, id, cem)).toEqual({ kind: 'erased' });
		expect(await students(id)).toEqual(['Dia']);
		const work = (await test.store.work.get(quiz))!;
		expect([work.participants.size, work.attempts.size]).toEqual([1, 1]);
	});
});

describe('T29: another teacher, the owner among them', () => {
	it.each(['ben', 'owner'])('learns of a class no more than of one that there is not: %s', async (name) => {
		const other = aTeacher(name);
		const id = await classOf('10B', 'Cem');
		const cem = await idOf(id, 'Cem');
		for (const each of [id, anId('nothing'), '..', ''])
			expect([
				await readClass(test.deps, other, each),
				await settleClass(test.deps, other, each, { kind: 'rename', name: 'Mine' }),
				await settleClass(test.deps, other, each, { kind: 'share', with: name }),
				await changeRoster(test.deps, other, each, { kind: 'take-off', student: cem }),
				await uniteOnRoster(test.deps, other, each, { goes: cem, stays: cem }),
				await eraseClass(test.deps, other, each, '10B'),
				await eraseStudent(test.deps, other, each, cem)
			]).toEqual(Array(7).fill({ kind: 'not-found' }));
		expect(await test.store.classes.get(id)).toMatchObject({ name: '10B', teachers: [ana.id] });
		expect(await students(id)).toEqual(['Cem']);
	});
});
