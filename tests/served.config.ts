import { defineConfig } from 'vitest/config';

/** Tests of what `npm run build` has made, over real HTTP. They start it themselves, each with data of its own. */
export default defineConfig({
	test: {
		name: 'served',
		root: '.',
		environment: 'node',
		include: ['tests/{server,faults,load}/**/*.served.test.ts'],
		expect: { requireAssertions: true },
		// A guard against what never ends, not a measure.
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
