import { beforeEach, describe, expect, it } from 'vitest';
import type { ClassId, StudentId } from '#lib/assignment/ids.ts';
import {
	aPublished,
	aDraft,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { settleClass } from './settle-class.ts';
import { createClass } from './create-class.ts';
import { takeClass, takeStudent } from './take-class.ts';

const ana = aTeacher('ana');
const ben = aTeacher('ben');
let test: Teaching;
let id: ClassId;
let cem: StudentId;

beforeEach(async () => {
	test = await teaching();
	const made = await createClass(test.deps, ana, {
		name: '10B',
		rows: [
			{ row: 1, name: 'Cem' },
			{ row: 2, name: 'Dia' }
		]
	});
	if (made.kind !== 'created') throw new Error('There is no class.');
	id = made.id;
	const [first, second] = (await test.store.classes.get(id))!.roster;
	cem = first!.id;
	const quiz = await aPublished(test, ana, id);
	await aTaker(test, quiz, 'Cem', { student: cem, submits: true });
	await aTaker(test, quiz, 'Dia', { student: second!.id, submits: true });
	await aDraft(test, ana, id);
	await aPublished(test, ana);
});

describe('everything of a class', () => {
	it('is its roster and its quizzes with every answer and mark, drafts among them, and no other quiz', async () => {
		const taken = await takeClass(test.deps, ana, id);
		if (taken.kind !== 'file') throw new Error('There is no file.');
		const { file } = taken;
		expect(file.roster.map(({ name }) => name)).toEqual(['Cem', 'Dia']);
		expect(file.quizzes.map(({ attempts }) => attempts?.length).sort()).toEqual([2, undefined]);
		const { attempts = [], items = [], figures } = file.quizzes.find((quiz) => quiz.attempts)!;
		expect(attempts[0]!.score).toEqual({ earned: 12, possible: 12 });
		expect(attempts[0]!.answers[0]).toMatchObject({
			revision: items.find((item) => item.id === attempts[0]!.answers[0]!.item)!.revision,
			response: { type: 'single-choice' },
			mark: { kind: 'marked', earned: 1 }
		});
		expect(figures?.quiz['All']).toMatchObject({ students: 2, mean: 12 });
	});

	it('has nothing in it by which anybody could be another', async () => {
		const taken = await takeClass(test.deps, ana, id);
		const said = JSON.stringify(taken);
		const code = (await test.store.assignments.all()).flatMap(({ state }) =>
			state.kind === 'draft' ? [] : [state.publication.code]
		);
		for (const secret of ['token', 'device"', 'resume', 'saves', ...code]) expect(said).not.toContain(secret);
	});

	it('T29: is for those who share it alone', async () => {
		expect(await takeClass(test.deps, ben, id)).toEqual({ kind: 'not-found' });
		expect(await takeStudent(test.deps, ben, id, cem)).toEqual({ kind: 'not-found' });
		await settleClass(test.deps, ana, id, { kind: 'share', with: 'ben' });
		expect((await takeClass(test.deps, ben, id)).kind).toBe('file');
	});
});

describe('everything of a student', () => {
	it('is what is the student’s in each quiz, and nothing of another', async () => {
		const taken = await takeStudent(test.deps, ana, id, cem);
		if (taken.kind !== 'file') throw new Error('There is no file.');
		const { student, quizzes } = taken.file;
		expect(student).toMatchObject({ id: cem, name: 'Cem' });
		expect(
			quizzes.map(({ students, attempts, figures }) => [students?.length, attempts?.length, figures])
		).toEqual([[1, 1, undefined]]);
		expect(JSON.stringify(taken)).not.toContain('Dia');
	});

	it('is nothing where the class has no such student', async () => {
		expect(await takeStudent(test.deps, ana, id, 'A'.repeat(22))).toEqual({ kind: 'not-found' });
	});
});

it('what has names in it is given to nobody who has not typed their password of late, and shows nothing to others', async () => {
	const leftAlone = { isConfirmed: false };
	for (const [teacher, kind] of [
		[ana, 'unconfirmed'],
		[ben, 'not-found']
	] as const) {
		expect(await takeClass(test.deps, { ...teacher, ...leftAlone }, id)).toEqual({ kind });
		expect(await takeStudent(test.deps, { ...teacher, ...leftAlone }, id, cem)).toEqual({ kind });
	}
});
