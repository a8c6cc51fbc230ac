import type { TestProject } from 'vitest/node';
import { startPostgres } from './server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the PostgreSQL of this run is. */
		postgres: string;
	}
}

/** One server for all tests of a run, each of which takes a schema of its own. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const server = await startPostgres();
	provide('postgres', server.url);
	return () => server.remove();
}
