import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const unit: TestProjectConfiguration = {
	extends: true,
	test: {
		name: 'unit',
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		// Those about what a build has made, and those on a PostgreSQL, have configurations of their own: tests/served.config.ts,
		// tests/postgres/config.ts, tests/postgres/instances.config.ts.
		exclude: [
			'**/*.browser.test.ts',
			'**/*.served.test.ts',
			'**/*.postgres.test.ts',
			'**/*.instances.test.ts'
		]
	}
};

/** Code that needs a real browser, in a real browser. */
async function browser(): Promise<TestProjectConfiguration> {
	const { playwright } = await import('@vitest/browser-playwright');
	const { launchOptions } = await import('./tests/browser.js');
	return {
		extends: true,
		// Vite reloads the page in the middle of a test when it meets a package it did not know of: name all beforehand.
		optimizeDeps: { entries: ['src/**/*.browser.test.ts', 'src/lib/{items,learner,ui}/**/*.{ts,svelte}'] },
		test: {
			name: 'browser',
			include: ['src/**/*.browser.test.ts'],
			browser: {
				enabled: true,
				headless: true,
				screenshotFailures: false,
				provider: playwright({ launchOptions: await launchOptions() }),
				instances: [{ browser: 'chromium' }]
			}
		}
	};
}

// A build or the development server has no use for a browser, and should not look for one.
const wantsBrowser = process.env['VITEST'] && !process.env['NO_BROWSER'];

/** A face that arrives late would move what is being read: for that visit its stand-in, of like metrics, stays. */
const settledFonts = {
	postcssPlugin: 'settled-fonts',
	Declaration: {
		'font-display': (declaration: { value: string }) => {
			declaration.value = 'optional';
		}
	}
};

/**
 * A form is read by the rules of every type of question, each a few lines. By themselves they were ten files, which weighed more than
 * what is in them and were asked for one by one.
 */
const fewerFiles: Plugin = {
	name: 'fewer-files',
	applyToEnvironment: ({ name }) => name === 'client',
	outputOptions: (options) => ({
		...options,
		codeSplitting: { groups: [{ name: 'respond', test: /\/lib\/items\/[a-z-]+\/(respond|verdicts)\.ts$/ }] }
	})
};

export default defineConfig({
	plugins: [sveltekit(), fewerFiles],
	css: { postcss: { plugins: [settledFonts] } },
	// A font inlined as a data: address would be refused by the content security policy.
	build: {
		assetsInlineLimit: 0,
		// With a late part only its styles are named: lists of all that each needs weigh more on every page than they spare it.
		modulePreload: {
			resolveDependencies: (_file, dependencies) => dependencies.filter((file) => file.endsWith('.css'))
		}
	},
	test: {
		expect: { requireAssertions: true },
		// A guard against what never ends, not a measure: a machine that does other things beside is slow.
		testTimeout: 30_000,
		projects: wantsBrowser ? [unit, await browser()] : [unit]
	}
});
