import type { Moment } from '#lib/assignment/ids.ts';
import { MISS_ACTS, counterOf, type MissAct, type MissCounter } from '../../limits/miss-counter.ts';
import { Misses, type Leave, type Missed, type MissTerms } from '../../limits/misses.ts';
import { digestOf } from '../../secrets.ts';
import { StorageFull } from '../store.ts';
import { Away, Overtaken, type Asking, type Database } from './database.ts';

interface Asked {
	act: MissAct;
	/** Only its digest is kept: keys are names and addresses. */
	key: string;
	now: Moment;
	tell: (leave: Leave) => void;
	reject: (why: unknown) => void;
}

/** Whoever guesses a thousand times at one moment is answered in a few goes, and never on more than one connection. */
const AT_ONCE = 500;

/** A counter in PostgreSQL. While that is away each instance goes on by itself from what it knew last. */
export function sharedMisses(database: Database, counter: string, terms: MissTerms): MissCounter {
	const own = new Misses(terms);
	const waiting: Asked[] = [];
	let isWorking = false;

	async function work(): Promise<void> {
		while (waiting.length > 0) {
			const some = waiting.splice(0, AT_ONCE);
			try {
				const leaves = await tried(some);
				some.forEach(({ tell }, i) => tell(leaves[i]!));
			} catch (error) {
				for (const { reject } of some) reject(error);
			}
		}
		isWorking = false;
	}

	async function tried(some: readonly Asked[]): Promise<Leave[]> {
		for (;;)
			try {
				const { leaves, after } = await database.transact((tx) => perform(tx, counter, terms, some));
				for (const [key, missed] of after) own.learn(key, missed, some[0]!.now);
				return leaves;
			} catch (error) {
				if (error instanceof Overtaken) continue;
				if (!(error instanceof Away || error instanceof StorageFull)) throw error;
				return some.map(({ act, key, now }) => MISS_ACTS[act](own, key, now));
			}
	}

	return counterOf(
		(act, key, now) =>
			new Promise((resolve, reject) => {
				waiting.push({ act, key: digestOf(key), now, tell: resolve, reject });
				if (isWorking) return;
				isWorking = true;
				void work();
			})
	);
}

/** All that were asked for, one on what the other has left. */
async function perform(tx: Asking, counter: string, terms: MissTerms, some: readonly Asked[]) {
	const keys = [...new Set(some.map(({ key }) => key))].sort();
	// A few of the last may be lost with the power.
	await tx`select set_config('synchronous_commit', 'off', true)`;
	await tx`
		insert into miss select ${counter}, key, 0, 0, 0, 0 from unnest(${keys}::text[]) as key order by key
		on conflict do nothing`;
	const rows = await tx<({ key: string } & Missed)[]>`
		select key, count, since, until from miss where counter = ${counter} and key = any(${keys}::text[])
		order by key for update`;
	const misses = new Misses(terms, Infinity);
	for (const { key, ...missed } of rows) if (missed.count > 0) misses.learn(key, missed, missed.since);
	const leaves = some.map(({ act, key, now }) => MISS_ACTS[act](misses, key, now));
	const after = new Map(keys.map((key) => [key, misses.known(key)]));
	const kept = [...after].flatMap(([key, missed]) => (missed ? [{ key, ...missed }] : []));
	await tx`
		update miss m set count = g.count, since = g.since, until = g.until, forgotten = g.since + ${terms.window}
		from unnest(
			${kept.map(({ key }) => key)}::text[], ${kept.map(({ count }) => count)}::int[],
			${kept.map(({ since }) => since)}::bigint[], ${kept.map(({ until }) => until)}::bigint[]
		) as g(key, count, since, until)
		where m.counter = ${counter} and m.key = g.key`;
	const gone = keys.filter((key) => after.get(key) === undefined);
	if (gone.length > 0) await tx`delete from miss where counter = ${counter} and key = any(${gone}::text[])`;
	return { leaves, after };
}

/** Lets go of those whose windows are over. */
export async function forgetMisses(database: Database, now: Moment): Promise<void> {
	await database.ask((sql) => sql`delete from miss where forgotten <= ${now}`);
}
