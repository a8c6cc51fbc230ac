import { beforeEach, describe, expect, it } from 'vitest';
import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { Change } from '#lib/assignment/regrading.ts';
import type { Item } from '#lib/items/types.ts';
import { anId } from '../../../../tests/builders/assignment.ts';
import { wrongResponse } from '../../../../tests/builders/response.ts';
import { aStore } from '../../../../tests/builders/store.ts';
import {
	aDraft,
	aPublished,
	aTaker,
	aTeacher,
	teaching,
	type Teaching
} from '../../../../tests/builders/teaching.ts';
import { createClass } from '../classes/create-class.ts';
import { settleClass } from '../classes/settle-class.ts';
import { Contacts } from './contacts.ts';
import { actOnAssignment } from './act-on-assignment.ts';
import { readLive } from './read-live.ts';
import { readPrinted } from './read-printed.ts';
import { readRegrade } from './read-regrade.ts';
import { readReport } from './read-report.ts';
import { readResults } from './read-results.ts';
import { lookAtRegrade, regradeQuiz } from './regrade.ts';

const ana = aTeacher('ana');
const ben = aTeacher('ben');

let test: Teaching;
let quiz: AssignmentId;
let item: Item;
beforeEach(async () => {
	test = await teaching();
	quiz = await aPublished(test);
	await aTaker(test, quiz, 'cem', { submits: true });
	await aTaker(test, quiz, 'dia', { begins: true });
	[item] = (await test.store.published.get(quiz))!.items as [Item];
});

const mend = (): Change => ({ kind: 'key', item: item.id, right: wrongResponse(item) });
const drop = (): Change => ({ kind: 'drop', item: item.id });
const change = (asked: Change, seen: number, who = ana) => regradeQuiz(test.deps, who, quiz, asked, seen);
const look = (asked: Change, who = ana) => lookAtRegrade(test.deps, who, quiz, asked);
const published = async () => (await test.store.published.get(quiz))!;
const read = async (wanted: Parameters<typeof readRegrade>[3] = {}) => {
	const found = await readRegrade(test.deps, ana, quiz, wanted);
	if (found.kind !== 'regrade') throw new Error(found.kind);
	return found;
};
const scoreOfCem = async () => {
	const results = await readResults(test.deps, ana, quiz);
	return results.kind === 'results' ? results.students[0]?.attempts[0]?.score : results.kind;
};

describe('to look at a regrading', () => {
	it('tells old and new scores of whoever has handed in, and writes nothing', async () => {
		const before = await published();
		expect(await look(mend())).toMatchObject({
			kind: 'looked',
			version: 1,
			diff: {
				changed: 1,
				down: 1,
				attempts: [{ name: 'cem', before: { earned: 12, possible: 12 }, after: { earned: 11, possible: 12 } }]
			}
		});
		expect(await published()).toBe(before);
	});

	it('says why a change cannot be', async () => {
		expect(await look({ kind: 'restore', version: 7 })).toEqual({ kind: 'refused', why: 'no-such-version' });
		expect(await look({ kind: 'accept', item: item.id, text: 'noon' })).toEqual({
			kind: 'refused',
			why: 'not-typed'
		});
	});
});

describe('a regrading', () => {
	it('is what results and the live board say from then on', async () => {
		const desk = { store: test.store, contacts: new Contacts() };
		const scoreLive = async () => {
			const live = await readLive(desk, ana, quiz);
			return live.kind === 'live' ? live.board.forms[0]?.rows[0]?.score : undefined;
		};
		expect([await scoreOfCem(), await scoreLive()]).toEqual(['12 of 12', { earned: 12, possible: 12 }]);
		expect(await change(mend(), 1)).toEqual({ kind: 'regraded', version: 2 });
		expect([await scoreOfCem(), await scoreLive()]).toEqual(['11 of 12', { earned: 11, possible: 12 }]);
		await change(drop(), 2);
		expect([await scoreOfCem(), await scoreLive()]).toEqual(['11 of 11', { earned: 11, possible: 11 }]);
	});

	it('is said on the results and in the report, with who did it, and only then', async () => {
		const saidOn = async () => {
			const [results, report] = [
				await readResults(test.deps, ana, quiz),
				await readReport(test.deps, ana, quiz)
			];
			return [
				results.kind === 'results' && results.mended,
				report.kind === 'report' && report.mended
			] as const;
		};
		expect(await saidOn()).toEqual([undefined, undefined]);
		await change(drop(), 1);
		const [results, report] = await saidOn();
		expect(results).toMatch(/^One of 12 questions was mended .*by ana/);
		expect(report).toBe(results);
		expect(await readPrinted(test.deps, ana, quiz)).toMatchObject({ version: 2 });
	});

	it('touches no response', async () => {
		const before = await test.store.work.get(quiz);
		await change(mend(), 1);
		expect(await test.store.work.get(quiz)).toEqual(before);
	});

	it('of two who mend at once is done for the first, and the second is told', async () => {
		const made = await createClass(test.deps, ana, { name: '10B', rows: [] });
		if (made.kind !== 'created') throw new Error(made.kind);
		await settleClass(test.deps, ana, made.id, { kind: 'share', with: 'ben' });
		quiz = await aPublished(test, ana, made.id);
		[item] = (await published()).items as [Item];
		const outcomes = await Promise.all([change(mend(), 1), change(drop(), 1, ben)]);
		expect(outcomes).toEqual([
			{ kind: 'regraded', version: 2 },
			{ kind: 'refused', why: 'moved-on' }
		]);
		expect((await published()).regrading).toMatchObject({ treated: {}, past: [{ by: ana.id }] });
	});

	it('that is sent twice by one teacher is done once', async () => {
		const twice = await Promise.all([change(mend(), 1), change(mend(), 1)]);
		expect(twice).toEqual([1, 2].map(() => ({ kind: 'regraded', version: 2 })));
		expect((await published()).regrading?.past).toHaveLength(1);
	});

	it('is undone by a version more, and every score is as it was', async () => {
		await change(mend(), 1);
		await change(drop(), 2);
		expect(await change({ kind: 'restore', version: 1 }, 3)).toEqual({ kind: 'regraded', version: 4 });
		expect(await scoreOfCem()).toBe('12 of 12');
	});

	it('stands after a restart as it was recorded', async () => {
		await change(mend(), 1);
		const before = await published();
		await test.store.close();
		const { store } = await aStore({ files: test.files, clocks: test.clocks });
		expect(await store.published.get(quiz)).toEqual(before);
		await store.close();
	});

	it('is for nobody else, for no draft, and for nothing in the bin', async () => {
		expect(await look(mend(), ben)).toEqual({ kind: 'not-found' });
		expect(await change(mend(), 1, ben)).toEqual({ kind: 'not-found' });
		const draft = await aDraft(test);
		expect(await regradeQuiz(test.deps, ana, draft, mend(), 1)).toEqual({ kind: 'not-found' });
		expect(await readRegrade(test.deps, ana, draft)).toEqual({ kind: 'draft' });
		await actOnAssignment(test.deps, ana, quiz, { kind: 'bin' });
		expect(await change(mend(), 1)).toEqual({ kind: 'not-found' });
		expect(await regradeQuiz(test.deps, ana, anId('nothing'), mend(), 1)).toEqual({ kind: 'not-found' });
	});
});

describe('what a teacher sees of how a quiz is marked', () => {
	it('is each question by its place and its id, and the one that is asked for by either', async () => {
		const { questions } = await read();
		expect(questions.map(({ label }) => label)).toEqual(questions.map((_, i) => String(i + 1)));
		const third = questions[2]!;
		expect((await read({ question: '3' })).question).toMatchObject(third);
		expect((await read({ question: third.id })).question).toMatchObject(third);
		expect((await read({ question: '99' })).question).toBeUndefined();
	});

	it('is who changed what, when, and what it did to the scores, the newest first', async () => {
		await change(mend(), 1);
		await change({ kind: 'restore', version: 1 }, 2);
		const { history, questions, change: none } = await read();
		const { label } = questions.find(({ id }) => item.id.endsWith(`/${id}`))!;
		expect(history).toMatchObject([
			{ version: 3, what: 'Version 1 restored', by: 'ana', at: test.store.now() },
			{ version: 2, what: `Key of question ${label} mended`, by: 'ana' },
			{ version: 1, what: 'As it was published' }
		]);
		expect(none).toBeUndefined();
		const scores = async (version: number) =>
			(await read({ version })).change?.diff.attempts.map(({ before, after }) => [
				before.earned,
				after.earned
			]);
		expect([await scores(2), await scores(3), await scores(1), await scores(4)]).toEqual([
			[[12, 11]],
			[[11, 12]],
			undefined,
			undefined
		]);
	});

	it('is what was treated, and the lines of the bank to change where a key was mended', async () => {
		const id = item.id.slice(item.id.indexOf('/') + 1);
		await change(drop(), 1);
		expect((await read({ question: id })).question).toMatchObject({ treatment: 'dropped', isMended: false });
		await change(mend(), 2);
		expect((await read({ question: id, bankText: '' })).question).toMatchObject({
			isMended: true,
			bank: { kind: 'by-hand', file: item.place.file, line: item.place.line }
		});
		expect((await read({ question: id })).question?.bank).toEqual({ kind: 'gone' });
	});
});
