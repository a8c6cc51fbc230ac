// Hundreds of attempts run out at once, and a server is killed while it hands them in.
import postgres from 'postgres';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { seat } from '../faults/sitting.ts';
import { anInstance, type Instance } from './instances/instance.ts';
import { stopInTheMiddle, submissions, watchSubmissions } from './instances/submissions.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const STUDENTS = 300;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How long after its end what is given still counts, and a little more. */
const GRACE = 31 * SECOND;
/** Three times what is promised, and measured on a quiet machine: this one may be busy with something else. */
const LONGEST_AFTER = 30 * SECOND;
const PATIENCE = { timeout: 60 * SECOND, interval: 20 };
/** As whom each server signs in to the database, which thereby tells them apart. */
const NAMES = ['first_server', 'second_server'] as const;

let sql: postgres.Sql;
let instances: Record<string, Instance>;

beforeAll(async () => {
	const server = postgres(inject('postgres'), { max: 1 });
	const { password } = new URL(inject('postgres'));
	for (const name of NAMES) await server.unsafe(`create role ${name} superuser login password '${password}'`);
	await server.end();
});

/** Two servers at work, and a quiz whose attempts are all over within a minute. */
beforeEach(async () => {
	const url = await anEmptySchema();
	sql = postgres(url, { max: 3 });
	const store = await openAt(url);
	const begunAgo = (place: number) => (place * SECOND) / STUDENTS;
	await seat(store, { students: STUDENTS, policy: { minutes: 1 }, begunAgo });
	await watchSubmissions(sql);
	const as = (username: string) => Object.assign(new URL(url), { username }).href;
	const made = NAMES.map(async (name) => [name, await anInstance({ DATABASE_URL: as(name) })] as const);
	instances = Object.fromEntries(await Promise.all(made));
	await Promise.all(Object.values(instances).map((each) => each.start()));
	await store.close();
});
afterEach(async () => {
	await Promise.all(Object.values(instances).map((each) => each.remove()));
	await sql.end();
});

describe('F26: of two servers that hand in 300 attempts', () => {
	it('one is killed in the middle and never comes back: the other hands in the rest within ten seconds, each once', async () => {
		const middle = await stopInTheMiddle(sql);
		await letPass(MINUTE + GRACE);
		const victim = await middle.reached();
		await instances[victim]!.kill();
		const killedAt = await timeNow();
		await middle.goOn();
		await allAreIn(killedAt + LONGEST_AFTER);
		const last = (await submissions(sql)).at(-1)!;
		expect(last.who).toBe(NAMES.find((name) => name !== victim));
	});

	it('both are killed in the middle: what is left is handed in within ten seconds of the minute after the start, each once', async () => {
		const middle = await stopInTheMiddle(sql);
		await letPass(MINUTE + GRACE);
		await middle.reached();
		await Promise.all(Object.values(instances).map((each) => each.kill()));
		await middle.goOn();
		await Promise.all(Object.values(instances).map((each) => each.start()));
		const startedAt = await timeNow();
		const before = (await submissions(sql)).length;
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThan(STUDENTS);
		await letPass(MINUTE);
		await allAreIn(startedAt + MINUTE + LONGEST_AFTER);
	});
});

/** Waits until all attempts are handed in, and sees that each was once, and when. */
async function allAreIn(latest: number): Promise<void> {
	await expect.poll(async () => (await submissions(sql)).length, PATIENCE).toBeGreaterThanOrEqual(STUDENTS);
	const all = await submissions(sql);
	expect([all.length, new Set(all.map(({ name }) => name)).size]).toEqual([STUDENTS, STUDENTS]);
	expect(all.at(-1)!.at).toBeLessThanOrEqual(latest);
}

/** By the clock that counts. */
async function timeNow(): Promise<number> {
	const [read] = await sql<{ now: string }[]>`
		select floor(extract(epoch from clock_timestamp()) * 1000)::bigint + shift as now from clock`;
	return Number(read!.now);
}

/** Time goes by for all servers, as if somebody had been heard of in every second of it. */
async function letPass(ms: number): Promise<void> {
	await sql`update clock set beat = beat + ${ms}, shift = shift + ${ms}`;
}
