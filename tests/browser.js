// Finds the Chromium that tests and benchmarks drive. Run as a program, it makes sure that there is one and that it starts.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { installBrowser } from './browser/install.js';
import { bundledBrowser, bundleRunsHere } from './browser/bundled.js';

/**
 * @typedef {object} Browser
 * @property {string} source where it was found, in words
 * @property {string} executablePath
 * @property {Record<string, string>} [env] what this browser needs in its environment to start
 */

const systemPaths = ['/usr/bin/chromium', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

const args = [
	// Containers and root accounts cannot make Chromium's sandbox; it only ever opens our own pages here.
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const howToHelp = `No browser to test with was found. Any one of these helps:
  npx playwright install chromium          downloads one (on bare Linux: add --with-deps)
  CHROMIUM_PATH=/path/to/chromium npm test  uses one that you have`;

/** @returns {Promise<Browser | undefined>} */
async function findBrowser() {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen && !existsSync(chosen))
		throw new Error(`CHROMIUM_PATH names a file that is not there: ${chosen}`);
	if (chosen) return { source: 'CHROMIUM_PATH', executablePath: chosen };

	const downloaded = chromium.executablePath();
	if (existsSync(downloaded)) return { source: 'downloaded by Playwright', executablePath: downloaded };

	const installed = systemPaths.find((path) => existsSync(path));
	if (installed && !process.env['NO_SYSTEM_CHROMIUM'])
		return { source: 'this system', executablePath: installed };

	return bundleRunsHere ? bundledBrowser() : undefined;
}

/** What Playwright, and Vitest through it, start the browser with. Throws in plain words when there is none. */
export async function launchOptions() {
	const browser = await findBrowser();
	if (!browser) throw new Error(howToHelp);
	const { executablePath, env } = browser;
	return { args, executablePath, ...(env ? { env: { ...ownEnvironment(), ...env } } : {}) };
}

/** @returns {Record<string, string>} */
function ownEnvironment() {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))
	);
}

async function setUp() {
	if (!(await findBrowser())) installBrowser();
	const found = await findBrowser();
	if (!found) throw new Error(howToHelp);
	const running = await chromium.launch(await launchOptions());
	console.log(`Chromium ${running.version()} (${found.source}: ${found.executablePath})`);
	await running.close();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		await setUp();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		console.error(`\n${howToHelp}`);
		process.exitCode = 1;
	}
}
