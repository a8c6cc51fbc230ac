import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import {
	aDraft,
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { readPrinted } from './read-printed.ts';
import { readReport } from './read-report.ts';
import { readTaken, takeNames } from './read-taken.ts';

const ana = aTeacher('ana');
let test: Teaching;
let id: AssignmentId;

beforeEach(async () => {
	test = await teaching();
	id = await aPublished(test);
});

describe('what is taken away of a quiz', () => {
	it('T29: is not there for another teacher, nor for the owner of the house', async () => {
		for (const read of [readTaken, readReport, readPrinted])
			for (const other of ['ben', 'owner'])
				expect(await read(test.deps, aTeacher(other), id)).toEqual({ kind: 'not-found' });
	});

	it('is a file with names in it for nobody who has not typed their password of late', async () => {
		const take = (name: string, isConfirmed: boolean) =>
			takeNames(test.deps, { ...aTeacher(name), isConfirmed }, id);
		expect(await take('ana', false)).toEqual({ kind: 'unconfirmed' });
		expect(await take('ana', true)).toMatchObject({ kind: 'taken' });
		expect(await take('ben', false)).toEqual({ kind: 'not-found' });
	});

	it('is not there of a draft', async () => {
		expect(await readTaken(test.deps, ana, await aDraft(test))).toEqual({ kind: 'not-found' });
	});

	it('is on paper what was published, in the order in which it is asked', async () => {
		const paper = await readPrinted(test.deps, ana, id);
		const published = (await test.store.published.get(id))!;
		expect(paper).toMatchObject({ kind: 'paper', passage: published.passage, forms: [{ name: 'A' }] });
		if (paper.kind === 'paper')
			expect(paper.forms[0]!.items.map((item) => item.id).sort()).toEqual(
				[...published.forms[0]!.items].sort()
			);
	});
});

describe('a report', () => {
	it('of a quiz that nobody has taken says so, and has no figure that cannot be said', async () => {
		const report = await readReport(test.deps, ana, id);
		expect(report).toMatchObject({
			finding: 'Nobody has submitted an attempt yet.',
			students: [],
			figures: [
				{ name: 'All', figures: [{ said: '0' }, ...Array.from({ length: 5 }, () => ({ said: '–' }))] }
			]
		});
		expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|Infinity/);
	});

	it('has the scores of everyone who joined, the figures of each question, and how far to trust them', async () => {
		for (const name of ['Cem', 'Dia']) await aTaker(test, id, name, { submits: true });
		await aTaker(test, id, 'Eve');
		const report = await readReport(test.deps, ana, id);
		if (report.kind !== 'report') throw new Error('There is no report.');
		expect(report.students.map(({ name, attempts }) => [name, attempts[0]?.score])).toEqual([
			['Cem', '12 of 12'],
			['Dia', '12 of 12'],
			['Eve', undefined]
		]);
		expect(report.questions).toHaveLength(12);
		expect(report.questions[0]).toMatchObject({ label: '1', facility: '100 %', discrimination: '–' });
		expect(report.caution).toContain('2 students are too few');
		expect(report.figures[0]!.figures[1]).toEqual({ name: 'Mean', said: '12 of 12' });
	});
});
