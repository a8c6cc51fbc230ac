import { setImmediate } from 'node:timers/promises';
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
import { regradeQuiz } from './regrade.ts';

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
		expect(read).toMatchObject({
			kind: 'analysis',
			working: 1,
			figured: { sat: { sittings: [{ name: 'Zoë' }] } }
		});
	});

	it('leave out whom the teacher has taken out', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true, removedAt: 1 });
		expect(await readAnalysis(test.deps, ana, id)).toMatchObject({
			figured: { sat: { sittings: [] } },
			working: 0
		});
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

describe('what was worked out of a quiz', () => {
	const figuredNow = async (id: string) => {
		const read = await readAnalysis(test.deps, ana, id);
		if (read.kind !== 'analysis') throw new Error(`There are no figures: ${read.kind}.`);
		return read.figured;
	};

	it('is not worked out again while nobody saves and no key is mended, nor twice at once', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true });
		const [first, atOnce] = await Promise.all([figuredNow(id), figuredNow(id)]);
		expect(atOnce).toBe(first);
		expect(await figuredNow(id)).toBe(first);
	});

	it('is worked out again once somebody has submitted', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true });
		const before = await figuredNow(id);
		await aTaker(test, id, 'Ben', { submits: true });
		expect([before.sat.sittings.length, (await figuredNow(id)).sat.sittings.length]).toEqual([1, 2]);
	});

	it('is worked out again once a question is dropped', async () => {
		const id = await aPublished(test);
		await aTaker(test, id, 'Zoë', { submits: true });
		const item = (await figuredNow(id)).sat.items[0]!.item.id;
		await regradeQuiz(test.deps, ana, id, { kind: 'drop', item }, 1);
		expect((await figuredNow(id)).sat.items[0]).toMatchObject({ item: { id: item }, treatment: 'dropped' });
	});

	it('lets others have a turn for each student, as often as there are', async () => {
		const id = await aPublished(test);
		for (const name of ['Zoë', 'Ben', 'Cyd']) await aTaker(test, id, name, { submits: true });
		const turns: boolean[] = [];
		const reading = figuredNow(id).finally(() => turns.push(true));
		for (; !turns.includes(true); turns.push(false)) await setImmediate();
		const { sat } = await reading;
		// Each student is marked, looked at beside the others, and counted for the heat of the passage.
		expect(turns.length).toBeGreaterThan(3 * sat.sittings.length);
	});
});
