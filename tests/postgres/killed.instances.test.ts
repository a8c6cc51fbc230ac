// Two servers behind a proxy, one of which is killed again and again while a school takes a quiz.
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Work } from '#lib/assignment/attempt.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { seat, type Sitting } from '../faults/sitting.ts';
import { freePort } from '../server/free-port.js';
import { startBalancer, type Balancer } from './instances/balancer.ts';
import { anInstance, type Instance } from './instances/instance.ts';
import { play, type Played, SAVES_PER_QUESTION } from './instances/player.ts';
import { submissions, watchSubmissions } from './instances/submissions.ts';
import { anEmptySchema, openAt } from './schemas.ts';

const STUDENTS = 200;
/** So many at a time: the others join while servers are killed. */
const AT_A_TIME = 100;
const ITEMS = 8;
/**
 * Since both were there, by what is acknowledged and not by a clock: a slow machine has as many kills as a fast one. With the start
 * in between it is about two seconds on two cores.
 */
const SAVES_BETWEEN_KILLS = 200;

let url: string;
let sitting: Sitting;
let instances: Instance[] = [];
let balancer: Balancer;
beforeAll(async () => {
	url = await anEmptySchema();
	const store = await openAt(url);
	sitting = await seat(store, { students: 0, items: ITEMS });
	await store.close();
	const port = await freePort();
	const behindProxy = {
		TRUST_PROXY: '1',
		ORIGIN: `http://127.0.0.1:${port}`,
		ADDRESS_HEADER: 'x-forwarded-for'
	};
	instances = await Promise.all([1, 2].map(() => anInstance({ DATABASE_URL: url, ...behindProxy })));
	await Promise.all(instances.map((each) => each.start()));
	balancer = await startBalancer(
		instances.map(({ address }) => address),
		port
	);
});
afterAll(async () => {
	await balancer.close();
	await Promise.all(instances.map((each) => each.remove()));
});

it('200 students lose nothing that was acknowledged and hand in once, while one of two servers is killed again and again', async () => {
	const sql = postgres(url, { max: 1 });
	await watchSubmissions(sql);
	const again = new Map<string, number>();
	let [saves, kills, isOver] = [0, 0, false];
	let enough: { at: number; go: () => void } | undefined;
	const told = {
		saved: () => {
			if (++saves === enough?.at) enough.go();
		},
		again: (what: string) => void again.set(what, (again.get(what) ?? 0) + 1)
	};
	const killing = (async () => {
		for (;;) {
			if (!isOver) await new Promise<void>((go) => (enough = { at: saves + SAVES_BETWEEN_KILLS, go }));
			if (isOver) return;
			const victim = instances[kills++ % instances.length]!;
			await victim.kill('SIGKILL');
			await victim.start();
			await balancer.all();
		}
	})();
	const { code, published } = sitting;
	const played: Played[] = [];
	let begun = 0;
	await Promise.all(
		Array.from({ length: AT_A_TIME }, async () => {
			while (begun < STUDENTS) {
				const name = `Student ${++begun}`;
				const quiz = { address: balancer.address, code, name, passage: published.passage };
				played.push(await play(quiz, rngFor('KILLED' as Seed, name), told));
			}
		})
	);
	isOver = true;
	enough?.go();
	await killing;

	const work = await workAt(url);
	expect(played.flatMap(({ device }) => device.missingIn(work))).toEqual([]);
	expect(work.attempts.size).toBe(STUDENTS);
	const names = (await submissions(sql)).map(({ name }) => name);
	expect([names.length, new Set(names).size]).toEqual([STUDENTS, STUDENTS]);
	expect([...work.attempts.values()].filter(({ state }) => state.kind !== 'submitted')).toEqual([]);
	// A name of which nobody heard that it was taken is given again, and stands there twice.
	const joins = played.reduce((all, each) => all + each.joins, 0);
	expect(work.participants.size).toBeLessThanOrEqual(joins);
	expect(saves).toBe(STUDENTS * ITEMS * SAVES_PER_QUESTION);
	expect(kills).toBeGreaterThanOrEqual(4);
	// Otherwise none of it was seen by anyone.
	expect(again.get('save')).toBeGreaterThan(0);
	await sql.end();
});

async function workAt(url: string): Promise<Work> {
	const store = await openAt(url);
	const work = await store.work.get(sitting.assignment);
	await store.close();
	return work!;
}
