import { openPostgres } from '#lib/server/store/postgres/open-postgres.ts';
import type { Store } from '#lib/server/store/store.ts';
import { nodeTimers } from '#lib/server/store/time/timers.ts';
import { startPostgres } from '../postgres/server.ts';

/** Has a PostgreSQL of its own, which waits for its disk as one in use does, for as long as something is done with it. */
export async function onPostgres<T>(act: (url: string) => Promise<T>): Promise<T> {
	const postgres = await startPostgres({ isDurable: true });
	try {
		return await act(postgres.url);
	} finally {
		await postgres.remove();
	}
}

/** Opens the store there before a server does, puts something into it and closes it. */
export async function inDatabase<T>(url: string, act: (store: Store) => Promise<T>): Promise<T> {
	const store = await openPostgres({
		url,
		timers: nodeTimers,
		monotonic: () => performance.now(),
		log: () => undefined
	});
	try {
		return await act(store);
	} finally {
		await store.close();
	}
}
