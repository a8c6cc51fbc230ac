import postgres from 'postgres';
import { inject } from 'vitest';
import { openPostgres, type PostgresOptions } from '#lib/server/store/postgres/open-postgres.ts';
import type { Store } from '#lib/server/store/store.ts';
import { nodeTimers } from '#lib/server/store/time/timers.ts';

let last = 0;

/** The address of an empty schema of a server: for a store, all there is. @param server left out: the one of this run */
export async function anEmptySchema(server = inject('postgres')): Promise<string> {
	const name = `test_${process.pid}_${Math.floor(performance.timeOrigin)}_${++last}`;
	const sql = postgres(server, { max: 1 });
	await sql`create schema ${sql(name)}`;
	await sql.end();
	return `${server}?search_path=${name}`;
}

/** The store as the server opens it. */
export function openAt(url: string, over: Partial<PostgresOptions> = {}): Promise<Store> {
	return openPostgres({
		url,
		timers: nodeTimers,
		monotonic: () => performance.now(),
		log: () => undefined,
		...over
	});
}
