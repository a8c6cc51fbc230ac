import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.js';

const scriptsOff = '**/*.scripts-off.spec.ts';
/** What is kept, linked, watched and printed is the same on every size, and walked once. */
const anySize = ['keeping', 'link', 'killed', 'new-version', 'watch', 'print', 'class-quiz-*'];
/** Pages of teachers, and charts, are walked once too, and made narrow where their looks are tested. */
const narrowed = ['teach*', 'live', 'analysis', 'regrade', 'marking', 'away', 'progress-cards'];
/** A phone is what is without a network. */
const onPhone = '**/offline.spec.ts';

// Each worker starts a server of its own (tests/e2e/courtside.ts), from what `npm run build` has made.
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	// A test that passes only at the second try is a fault to find: `npm test` names it at its end.
	retries: 1,
	forbidOnly: Boolean(process.env['CI']),
	// Guards against what never ends, not measures: a machine that does other things beside is slow.
	timeout: 90_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		launchOptions: await launchOptions(),
		contextOptions: { reducedMotion: 'reduce' },
		// Each test would fetch the whole build, and be answered by what no test of its kind asks about. Those of the worker let it in.
		serviceWorkers: 'block',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'desktop', testIgnore: [scriptsOff, onPhone], use: { viewport: { width: 1280, height: 800 } } },
		{
			name: 'phone',
			testIgnore: [scriptsOff, ...[...anySize, ...narrowed].map((name) => `**/${name}.spec.ts`)],
			use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
		},
		{
			name: 'scripts-off',
			testMatch: scriptsOff,
			use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false }
		}
	]
});
