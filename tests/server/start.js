import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Starts the server as `npm start` does, on a port of its own, only for this machine, and with data of its own, which go when it
 * has ended.
 * @param {Record<string, string>} [env] what it finds in its environment beside that
 * @param {string} [folder] the project, built
 * @param {string} [program] what starts it
 * @param {string} [preload] a file that is run in its process before
 */
export function startServer(env = {}, folder = '.', program = 'src/server.js', preload = undefined) {
	const own = env['DATA_DIR'] ? undefined : mkdtempSync(join(tmpdir(), 'courtside-data-'));
	/** Its streams are there: all of them are pipes. */
	const server = /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */ (
		spawn(process.execPath, [...(preload ? ['--import', preload] : []), program], {
			cwd: folder,
			stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
			env: {
				...process.env,
				...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: own ?? '' },
				...env
			}
		})
	);
	let complaints = '';
	server.stderr.setEncoding('utf8').on('data', (text) => (complaints += text));
	// All of it is read as it comes: a server whose output nobody takes waits for somebody to do so.
	/** @type {string[]} */
	const lines = [];
	/** @type {(() => void)[]} */
	const waiting = [];
	let isOver = false;
	const wake = () => waiting.splice(0).forEach((resolve) => resolve());
	createInterface(server.stdout)
		.on('line', (line) => {
			lines.push(line);
			wake();
		})
		.on('close', () => {
			isOver = true;
			wake();
		});
	/** @type {Promise<{ code: number | null, complaints: string }>} */
	const ended = new Promise((resolve) =>
		server.on('close', (code) => {
			if (own) rmSync(own, { recursive: true, force: true });
			resolve({ code, complaints });
		})
	);

	let said = 0;
	/**
	 * The next line that it says, beside those of its log.
	 * @returns {Promise<string>}
	 */
	async function nextLine() {
		for (;;) {
			while (said < lines.length) {
				const line = lines[said++] ?? '';
				if (!LOGGED.test(line)) return line;
			}
			if (isOver)
				throw new Error(`The server ended without a word more on its output.\n${(await ended).complaints}`);
			await new Promise((/** @type {(value?: unknown) => void} */ resolve) => waiting.push(resolve));
		}
	}

	return {
		ended,
		nextLine,
		/**
		 * Has what was run before it do something, and waits until it is done.
		 * @param {import('./clock.js').Command} command
		 */
		tell(command) {
			return new Promise((/** @type {(value?: unknown) => void} */ resolve, reject) => {
				server.once('message', resolve);
				server.send(command, (error) => error && reject(error));
			});
		},
		/** All that it has written so far, its log too. */
		output: () => [...lines],
		/** Waits for the line that says where it is. Call it once. */
		async address() {
			const line = await nextLine();
			const address = / (http:\S+)$/.exec(line)?.[1];
			if (!address) throw new Error(`The server's first line names no address: ${line}`);
			return address;
		},
		/** Waits for the line with the code that makes the owner. Call it after `address`, and once. */
		async setUpCode() {
			const line = await nextLine();
			const code = / ([2-9A-Z]{4}(?:-[2-9A-Z]{4}){2})$/.exec(line)?.[1];
			if (!code) throw new Error(`The server's second line gives no code: ${line}`);
			return code;
		},
		stop() {
			server.kill('SIGTERM');
			return ended;
		}
	};
}

/** A line of the log is JSON, and what is said to people is not. */
const LOGGED = /^\{"time":/;
