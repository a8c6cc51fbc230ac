import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId, ClassId } from '#lib/assignment/ids.ts';
import { present } from '#lib/assignment/roster.ts';
import {
	aDraft,
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { actOnAssignment } from '../assignments/act-on-assignment.ts';
import { createClass } from './create-class.ts';
import { readAcross, type AcrossRead, type AskedPair } from './read-across.ts';

const ana = aTeacher('ana');
let test: Teaching;
let classId: ClassId;

beforeEach(async () => {
	test = await teaching();
	const rows = ['Zoë', 'Ben', 'Cyd'].map((name, i) => ({ row: i + 1, name }));
	const made = await createClass(test.deps, ana, { name: '10B', rows });
	if (made.kind === 'wrong') throw new Error(made.errors[0]?.message);
	classId = made.id;
});

/** A quiz of the class that these have handed in, a minute after the one before. */
async function aQuiz(...names: string[]): Promise<AssignmentId> {
	await test.clocks.pass(60_000);
	const id = await aPublished(test, ana, classId);
	const roster = present((await test.store.classes.get(classId))!);
	for (const name of names) {
		const student = roster.find((each) => each.name === name)!.id;
		await aTaker(test, id, name, { submits: true, student });
	}
	return id;
}

async function read(asked: AskedPair = {}): Promise<AcrossRead> {
	const found = await readAcross(test.deps, ana, classId, asked);
	if (found.kind === 'not-found') throw new Error('There is no class.');
	return found;
}

describe('the quizzes of a class together', () => {
	it('are those that somebody has handed in, the earliest first, and none of another class', async () => {
		const [first, second] = [await aQuiz('Zoë', 'Ben'), await aQuiz('Zoë')];
		await aTaker(test, await aQuiz(), 'Ben', { begins: true });
		await aDraft(test, ana, classId);
		await aTaker(test, await aPublished(test), 'Ben', { submits: true });
		const { quizzes } = await read();
		expect(quizzes.map(({ id, students }) => [id, students])).toEqual([
			[first, 2],
			[second, 1]
		]);
		expect(quizzes[0]!.earned.get('all')).toMatchObject({ earned: 24, possible: 24, answers: 24 });
	});

	it('leave out what lies in the bin', async () => {
		const first = await aQuiz('Zoë');
		await actOnAssignment(test.deps, ana, await aQuiz('Zoë'), { kind: 'bin' });
		expect((await read()).quizzes.map(({ id }) => id)).toEqual([first]);
	});

	it('are not there for another teacher, nor for the owner of the house, nor of no class', async () => {
		for (const name of ['ben', 'owner'])
			expect(await readAcross(test.deps, aTeacher(name), classId)).toEqual({ kind: 'not-found' });
		for (const none of ['A'.repeat(22), '../etc'])
			expect(await readAcross(test.deps, ana, none)).toEqual({ kind: 'not-found' });
	});
});

describe('two of them compared', () => {
	it('are the latest two unless others are asked for', async () => {
		const [first, second, third] = [await aQuiz('Zoë'), await aQuiz('Zoë', 'Ben'), await aQuiz('Ben', 'Zoë')];
		expect((await read()).pair).toMatchObject({ kind: 'compared', before: second, after: third });
		expect((await read({ before: first, after: third })).pair).toMatchObject({
			...{ kind: 'compared', before: first, after: third },
			comparison: { students: [{ name: 'Zoë' }], onlyAfter: 1 }
		});
	});

	it('have the earlier one before, whichever way round they are asked for', async () => {
		const [first, second] = [await aQuiz('Zoë'), await aQuiz('Zoë')];
		expect((await read({ before: second, after: first })).pair).toMatchObject({
			before: first,
			after: second
		});
	});

	it('name students as the roster does now, by name', async () => {
		await aQuiz('Zoë', 'Cyd');
		await aQuiz('Zoë', 'Cyd');
		await test.store.classes.change(classId, (each) => ({
			next: { ...each, roster: each.roster.map((one) => ({ ...one, name: `${one.name} K.` })) },
			result: undefined
		}));
		const { pair } = await read();
		expect(pair.kind === 'compared' && pair.comparison.students.map(({ name }) => name)).toEqual([
			'Cyd K.',
			'Zoë K.'
		]);
	});

	it('are not compared where there is one, or one is named twice, or is no quiz of the class', async () => {
		const first = await aQuiz('Zoë');
		expect((await read()).pair).toEqual({ kind: 'too-few' });
		const second = await aQuiz('Zoë');
		expect((await read({ before: second, after: second })).pair).toEqual({ kind: 'one-twice' });
		const another = await aPublished(test);
		await aTaker(test, another, 'Zoë', { submits: true });
		for (const after of [another, 'A'.repeat(22), ''])
			expect((await read({ before: first, after })).pair).toEqual({ kind: 'not-there' });
	});
});
