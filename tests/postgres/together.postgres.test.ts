// What several instances on one database promise.
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { AssignmentId, ClassId, ParticipantId } from '#lib/assignment/ids.ts';
import { submit } from '#lib/assignment/saving.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { sweep } from '#lib/server/assignments/sweep.ts';
import type { Store } from '#lib/server/store/store.ts';
import { aParticipant, anAssignment, anAttempt, anId, aPolicy } from '../builders/assignment.ts';
import { aKeptClass } from '../builders/kept-class.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const ID = anId('assignment') as AssignmentId;
const HOUR = 3_600_000;
const attemptOf = (i: number): AttemptId => anId(`attempt-${i}`) as AttemptId;
const student = (i: number): ParticipantId => anId(`student-${i}`) as ParticipantId;

let here: Store;
let there: Store;
beforeEach(async () => {
	const url = await anEmptySchema();
	[here, there] = await Promise.all([openAt(url), openAt(url)]);
});
afterEach(() => Promise.all([here.close(), there.close()]));

/** So many students, each with an open attempt. */
async function begin(count: number): Promise<void> {
	await here.assignments.create(ID, anAssignment({ policy: aPolicy({ minutes: 1 }) }));
	await here.work.create(ID);
	const all = Array.from({ length: count }, (_, i) => i);
	await here.work.change(ID, () => ({
		participants: all.map((i) => aParticipant({ id: student(i), name: `Student ${i}` })),
		attempts: all.map((i) => anAttempt({ id: attemptOf(i), participant: student(i) })),
		result: undefined
	}));
}

const revisionOf = ({ slots }: AssignedAttempt): number => slots[0]!.revision;

/** Adds one to the revision of the first slot, unless the attempt is over. */
function save(store: Store, i: number): Promise<boolean | undefined> {
	return store.work.changeAttempt(ID, attemptOf(i), (attempt) => {
		if (attempt.state.kind === 'submitted') return { result: false };
		const slot = { ...attempt.slots[0]!, revision: revisionOf(attempt) + 1, savedAt: 1 };
		return { next: { ...attempt, slots: [slot, ...attempt.slots.slice(1)] }, result: true };
	});
}

const handIn = (store: Store, i: number): Promise<boolean | undefined> =>
	store.work.changeAttempt(ID, attemptOf(i), (attempt) =>
		attempt.state.kind === 'submitted'
			? { result: false }
			: { next: submit(attempt, 'student', 1), result: true }
	);

describe('two instances', () => {
	it('F13: count each of 200 attempts’ saves, and no save after its one submission', async () => {
		await begin(200);
		const [counts, submissions] = [new Map<number, number>(), new Map<number, number>()];
		const add = (to: Map<number, number>, i: number, done?: boolean) =>
			to.set(i, (to.get(i) ?? 0) + Number(done));
		await Promise.all(
			Array.from({ length: 200 }, async (_, i) => {
				for (let round = 0; round < 3; round++)
					await Promise.all([here, there].map(async (store) => add(counts, i, await save(store, i))));
				await Promise.all([
					...[here, there].map(async (store) => add(submissions, i, await handIn(store, i))),
					...[there, here].map(async (store) => add(counts, i, await save(store, i)))
				]);
			})
		);
		const [mine, theirs] = [(await here.work.get(ID))!, (await there.work.get(ID))!];
		expect(mine).toEqual(theirs);
		for (let i = 0; i < 200; i++)
			expect([submissions.get(i), counts.get(i)]).toEqual([1, revisionOf(mine.attempts.get(attemptOf(i))!)]);
		expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(6);
	});

	it('F26: sweep 300 attempts that have run out, each once', async () => {
		await begin(300);
		const swept = await Promise.all([sweep(here), sweep(there)]);
		const { attempts } = (await here.work.get(ID))!;
		expect(swept[0] + swept[1]).toBe(300);
		expect([...attempts.values()].filter(({ state }) => state.kind === 'open')).toEqual([]);
	});

	it('let two students who join at one moment both in, under other names', async () => {
		await begin(0);
		const join = (store: Store, i: number) =>
			store.work.change(ID, ({ participants }) => {
				const taken = [...participants.values()].some(({ name }) => name === 'Ana');
				const name = taken ? 'Ana B' : 'Ana';
				return { participants: [aParticipant({ id: student(i), name })], result: name };
			});
		const names = await Promise.all([join(here, 1), join(there, 2)]);
		expect(names.sort()).toEqual(['Ana', 'Ana B']);
		expect((await there.work.get(ID))?.participants.size).toBe(2);
	});

	it('give a save the student as she is, and not as she was before another device took over', async () => {
		await begin(20);
		const saves = Array.from({ length: 20 }, (_, i) =>
			here.work.changeAttempt(ID, attemptOf(i), (attempt, { token }) => ({
				next: { ...attempt, number: attempt.number + 1 },
				result: token
			}))
		);
		const takeOver = there.work.change(ID, ({ participants, attempts }) => ({
			participants: [...participants.values()].map((each) => ({ ...each, token: 'new' as never })),
			result: [...attempts.values()].map(({ number }) => number)
		}));
		const [seen, ...tokens] = await Promise.all([takeOver, ...saves]);
		// Whoever saved under the old token was seen by the change; whoever was not seen knew of it.
		expect(tokens.map((token, i) => (token === 'new') === (seen![i] === 1))).toEqual(tokens.map(() => true));
	});

	it('know at once what the other has written, erased and created anew', async () => {
		const names = async (store: Store) => (await store.classes.all()).map(({ name }) => name);
		await here.classes.create(aKeptClass().id, aKeptClass({ name: 'One' }));
		expect(await names(there)).toEqual(['One']);
		await there.classes.erase(aKeptClass().id);
		expect(await names(here)).toEqual([]);
		await here.classes.create(aKeptClass().id, aKeptClass({ name: 'Two' }));
		expect(await names(there)).toEqual(['Two']);
		await there.work.create(ID);
		expect((await here.work.get(ID))?.attempts.size).toBe(0);
		await here.work.erase(ID);
		expect(await there.work.get(ID)).toBeUndefined();
	});

	it('create a document once', async () => {
		const id = anId('class') as ClassId;
		const tries = await Promise.allSettled(
			[here, there].map((store) => store.classes.create(id, aKeptClass({ id })))
		);
		expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		const works = await Promise.allSettled([here, there].map((store) => store.work.create(ID)));
		expect(works.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it('know who has signed in at the other once they ask', async () => {
		const setup = { digest: 'of a code' as never, madeAt: 1 };
		await here.accounts.change((accounts) => ({ next: { ...accounts, setup }, result: undefined }));
		expect((await there.accounts.fresh()).setup).toEqual(setup);
		expect(there.accounts.get().setup).toEqual(setup);
	});

	it('have one clock, which is not that of the machine they run on', async () => {
		const url = await anEmptySchema();
		await (await openAt(url)).close();
		const sql = postgres(url, { max: 1 });
		await sql`update clock set beat = beat + ${20 * HOUR}, shift = shift + ${20 * HOUR}`;
		await sql.end();
		const both = await Promise.all([openAt(url), openAt(url)]);
		for (const store of both) expect(Math.round((store.now() - here.now()) / HOUR)).toBe(20);
		await Promise.all(both.map((store) => store.close()));
	});
});
