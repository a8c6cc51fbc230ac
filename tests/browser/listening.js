import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchOptions } from '../browser.js';

const patienceMs = 20_000;

/**
 * A Chromium that listens on a port, so that several can drive the same one, one after the other, and what the one leaves in
 * its storage the other finds.
 * @param {string} [kept] the folder of its profile, which is then left where it is; without it, one that goes with it
 */
export async function startBrowser(kept) {
	const profile = kept ?? (await mkdtemp(join(tmpdir(), 'courtside-browser-')));
	await rm(join(profile, 'DevToolsActivePort'), { force: true });
	const { executablePath, args, env = process.env } = await launchOptions();
	const browser = spawn(
		executablePath,
		[...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
		// A group of its own, so that all its processes can be ended at one stroke.
		{ env, stdio: 'ignore', detached: true }
	);
	const ended = new Promise((resolve) => {
		browser.on('error', resolve);
		browser.on('close', resolve);
	});

	/** Ends it without a word, as a phone ends what it needs the memory of. */
	async function kill() {
		endAll();
		await ended;
	}

	async function stop() {
		browser.kill();
		await ended;
		endAll();
		if (!kept) await removeProfile(profile);
	}

	function endAll() {
		try {
			if (browser.pid) process.kill(-browser.pid, 'SIGKILL');
		} catch {
			// None of them is left.
		}
	}

	try {
		return { port: await portIn(profile, ended), stop, kill };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * Removes a browser's folder; what is still being written there as its last process ends is tried again.
 * @param {string} profile
 */
export function removeProfile(profile) {
	return rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
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
	throw new Error('The browser did not start.');
}
