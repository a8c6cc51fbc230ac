// What it takes to open a queue of 5,000 cards from a log of 50,000 reviews, and to keep one rating, in a real browser.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../tests/browser.js';
import { startServer } from '../tests/server/start.js';
import { freshBuild } from './fresh-build.js';
import { below, line, spread } from './source.js';

export async function benchCards() {
	freshBuild('.');
	const code = await bundle('bench/cards-in-browser.ts');
	const server = startServer();
	const browser = await chromium.launch(await launchOptions());
	try {
		// The page's policy lets no foreign script run; here it is ours.
		const context = await browser.newContext({ bypassCSP: true });
		const page = await context.newPage();
		await page.goto(await server.address());
		await page.addScriptTag({ content: code, type: 'module' });
		await page.waitForFunction('globalThis.measured');
		/** @type {import('./cards-in-browser.ts').Times} */
		const times = await page.evaluate('globalThis.measured');
		console.log('\n5,000 cards from 50,000 reviews, in a browser, ms\n');
		console.log(line(['', 'median', 'p95', 'max', 'goals']));
		console.log(row('opened from what was kept', times.cached, 50));
		console.log(row('opened by replaying the log', times.replayed, 1000));
		console.log(row('one rating kept', times.rated, 16));
	} finally {
		await browser.close();
		await server.stop();
	}
}

/**
 * @param {string} name
 * @param {readonly number[]} times
 * @param {number} goal for the median
 */
function row(name, times, goal) {
	const { median, p95, max } = spread(times);
	return `${line(['', median.toFixed(1), p95.toFixed(1), max.toFixed(1), below(name, median, goal)])}`;
}

/**
 * One file with all that it imports, as a browser takes it.
 * @param {string} entry
 * @returns {Promise<string>}
 */
async function bundle(entry) {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: {
			write: false,
			lib: { entry, formats: ['es'] },
			rollupOptions: { output: { codeSplitting: false } }
		}
	});
	const [{ output }] = /** @type {any[]} */ ([built].flat());
	return output[0].code;
}
