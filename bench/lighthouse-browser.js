import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchOptions } from '../tests/browser.js';

const patienceMs = 20_000;

/**
 * A Chromium that listens on a port, so that Lighthouse and Playwright can drive the same one, one after the other, and
 * what the one leaves in its storage the other finds.
 */
export async function startBrowser() {
	const profile = await mkdtemp(join(tmpdir(), 'courtside-bench-'));
	const { executablePath, args, env = process.env } = await launchOptions();
	const browser = spawn(
		executablePath,
		[...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
		{ env, stdio: 'ignore' }
	);
	const ended = new Promise((resolve) => {
		browser.on('error', resolve);
		browser.on('close', resolve);
	});

	async function stop() {
		browser.kill();
		await ended;
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}

	try {
		return { port: await portIn(profile, ended), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * @param {string} profile
 * @param {Promise<unknown>} ended
 */
async function portIn(profile, ended) {
	const file = join(profile, 'DevToolsActivePort');
	let over = false;
	void ended.then(() => (over = true));
	for (const start = Date.now(); Date.now() - start < patienceMs && !over; await setTimeout(100)) {
		const port = existsSync(file) && parseInt(await readFile(file, 'utf8'));
		if (port) return port;
	}
	throw new Error('The browser for Lighthouse did not start.');
}
