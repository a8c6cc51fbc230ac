import { defineConfig } from 'vitest/config';

/** Tests on a real PostgreSQL, which they bring themselves. */
export default defineConfig({
	test: {
		name: 'postgres',
		root: '.',
		environment: 'node',
		include: ['tests/postgres/**/*.postgres.test.ts'],
		globalSetup: ['tests/postgres/one-server.ts'],
		expect: { requireAssertions: true },
		// A guard against what never ends, not a measure.
		testTimeout: 120_000,
		hookTimeout: 60_000
	}
});
