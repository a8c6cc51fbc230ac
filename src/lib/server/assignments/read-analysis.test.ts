import { beforeEach, describe, expect, it } from 'vitest';
import {
	aDraft,
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { createClass } from '../classes/create-class.ts';
import { actOnAssignment } from './act-on-assignment.ts';
import { readAnalysis } from './read-analysis.ts';

const ana = aTeacher('ana');

let test: Teaching;
beforeEach(async () => {
	test = await teaching();
});

describe('the figures of a quiz', () => {
	it('are of the attempts that were submitted, and of none that is open', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true });
		await aTaker(test, id, 'Ben', { begins: true });
		await aTaker(test, id, 'Cyd');
		const read = await readAnalysis(test.deps, ana, id);
		expect(read).toMatchObject({ kind: 'analysis', working: 1, sat: { sittings: [{ name: 'Zoë' }] } });
	});

	it('leave out whom the teacher has taken out', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true, removedAt: 1 });
		expect(await readAnalysis(test.deps, ana, id)).toMatchObject({ sat: { sittings: [] }, working: 0 });
	});

	it('are not there for another teacher, nor for the owner of the house', async () => {
		const id = await aPublished(test);
		for (const name of ['ben', 'owner'])
			expect(await readAnalysis(test.deps, aTeacher(name), id)).toEqual({ kind: 'not-found' });
		expect(await readAnalysis(test.deps, ana, '../etc')).toEqual({ kind: 'not-found' });
	});

	it('are there with the class for whoever shares it', async () => {
		const made = await createClass(test.deps, ana, { name: '10B', rows: [] });
		const classId = made.kind === 'created' ? made.id : '';
		const id = await aPublished(test, ana, classId);
		await test.store.classes.change(classId as never, (each) => ({
			next: { ...each, teachers: [...each.teachers, aTeacher('ben').id] },
			result: undefined
		}));
		expect(await readAnalysis(test.deps, aTeacher('ben'), id)).toMatchObject({ class: { name: '10B' } });
	});

	it('are none of a draft', async () => {
		expect(await readAnalysis(test.deps, ana, await aDraft(test))).toEqual({ kind: 'draft' });
	});

	it('are not there once the quiz lies in the bin', async () => {
		const id = await aPublished(test);
		await actOnAssignment(test.deps, ana, id, { kind: 'bin' });
		expect(await readAnalysis(test.deps, ana, id)).toEqual({ kind: 'not-found' });
	});
});
