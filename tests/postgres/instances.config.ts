import { defineConfig } from 'vitest/config';

/** Several servers as they are built, at one real PostgreSQL, all of which the tests start themselves. */
export default defineConfig({
	test: {
		name: 'instances',
		root: '.',
		environment: 'node',
		include: ['tests/postgres/**/*.instances.test.ts'],
		globalSetup: ['tests/postgres/one-server.ts'],
		// Each file starts several processes: two files at once would be more than two cores are good for.
		fileParallelism: false,
		expect: { requireAssertions: true },
		// A guard against what never ends, not a measure.
		testTimeout: 120_000,
		hookTimeout: 60_000
	}
});
