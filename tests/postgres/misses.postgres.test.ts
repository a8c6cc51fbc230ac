// Misses that are made at several instances.
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MissCounter } from '#lib/server/limits/miss-counter.ts';
import type { MissTerms } from '#lib/server/limits/misses.ts';
import type { Store } from '#lib/server/store/store.ts';
import { anEmptySchema, openAt } from './schemas.ts';
import { startPostgres } from './server.ts';

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const TERMS: MissTerms = {
	free: 5,
	firstWait: 10 * SECOND,
	longestWait: 60 * SECOND,
	window: DAY,
	most: 8
};
const NOW = 1_800_000_000_000;
const ANA = 'ana at 192.0.2.1';

let [url, stores, counters] = ['', [] as Store[], [] as MissCounter[]];
beforeEach(async () => {
	url = await anEmptySchema();
	stores = await Promise.all([openAt(url), openAt(url)]);
	counters = stores.map((store) => store.misses('name', TERMS));
});
afterEach(() => Promise.all(stores.map((store) => store.close())));

/** Tries at one instance and the other in turn. */
const turns = async (times: number, now = NOW) => {
	for (let i = 0; i < times; i++) expect(await counters[i % 2]!.take(ANA, now)).toEqual({ kind: 'go' });
};

describe('misses at two instances', () => {
	it('cost a wait at both, as if there were one', async () => {
		await turns(5);
		for (const counter of counters)
			expect(await counter.take(ANA, NOW)).toEqual({ kind: 'wait', until: NOW + 10 * SECOND });
		expect(await counters[0]!.take(ANA, NOW + 10 * SECOND)).toEqual({ kind: 'go' });
		expect(await counters[1]!.take(ANA, NOW + 10 * SECOND)).toEqual({
			kind: 'wait',
			until: NOW + 30 * SECOND
		});
	});

	it('of two hundred at one moment let five through', async () => {
		const leaves = await Promise.all(Array.from({ length: 200 }, (_, i) => counters[i % 2]!.take(ANA, NOW)));
		expect(leaves.filter(({ kind }) => kind === 'go').length).toBe(5);
	});

	it('shut both until the day is over, and not longer', async () => {
		let now = NOW;
		for (let i = 0; i < 8; i++) {
			const counter = counters[i % 2]!;
			const leave = await counter.take(ANA, now);
			if (leave.kind === 'go') continue;
			now = leave.until;
			expect(await counter.take(ANA, now)).toEqual({ kind: 'go' });
		}
		for (const counter of counters)
			expect(await counter.take(ANA, now + 1000 * SECOND)).toEqual({ kind: 'shut', until: NOW + DAY });
		expect(await counters[1]!.take(ANA, NOW + DAY)).toEqual({ kind: 'go' });
	});

	it('are taken back and cleared for both, and counted for each key and under each name by themselves', async () => {
		await turns(5);
		await counters[0]!.forgive(ANA, NOW);
		expect(await counters[1]!.take(ANA, NOW)).toEqual({ kind: 'go' });
		expect(await counters[1]!.take('ben', NOW)).toEqual({ kind: 'go' });
		expect(await stores[0]!.misses('address', TERMS).take(ANA, NOW)).toEqual({ kind: 'go' });
		expect((await counters[0]!.take(ANA, NOW)).kind).toBe('wait');
		await counters[1]!.clear(ANA, NOW);
		await turns(5);
	});

	it('that were made already are counted too', async () => {
		for (let i = 0; i < 4; i++) expect(await counters[i % 2]!.count(ANA, NOW)).toEqual({ kind: 'go' });
		expect(await counters[0]!.count(ANA, NOW)).toEqual({ kind: 'wait', until: NOW + 10 * SECOND });
		expect(await counters[1]!.count(ANA, NOW)).toEqual({ kind: 'wait', until: NOW + 20 * SECOND });
	});

	it('are kept without saying whose they are', async () => {
		await turns(1);
		const sql = postgres(url, { max: 1 });
		const rows = await sql`select * from miss`;
		await sql.end();
		expect(rows.length).toBe(1);
		expect(JSON.stringify(rows)).not.toMatch(/ana|192/);
	});
});

describe('while PostgreSQL is away', () => {
	it('each instance goes on from what it knew, and lets nobody try more often', async () => {
		const server = await startPostgres();
		const store = await openAt(await anEmptySchema(server.url));
		const counter = store.misses('name', TERMS);
		for (let i = 0; i < 4; i++) await counter.take(ANA, NOW);
		await server.stop('immediate');
		expect(await counter.take(ANA, NOW)).toEqual({ kind: 'go' });
		expect(await counter.take(ANA, NOW)).toEqual({ kind: 'wait', until: NOW + 10 * SECOND });
		await server.start();
		await store.close();
		await server.remove();
	});
});
