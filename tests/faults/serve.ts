import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Ahead, Command, Done } from '../server/clock.js';

export interface Ended {
	code: number | null;
	signal: NodeJS.Signals | null;
}

/** Courtside as it is built and served, in a process that can be killed and whose clocks can be moved. */
export interface Served {
	/** `http://127.0.0.1:40123` */
	address: string;
	/** All that it has said so far to whoever runs it. */
	said: () => string;
	/** What it has said beside, when it says what makes the first owner. */
	console: () => Promise<string>;
	/** Resolves when it is gone. */
	kill: (signal: NodeJS.Signals) => Promise<Ended>;
	signal: (signal: NodeJS.Signals) => void;
	ended: Promise<Ended>;
	/** @returns for how long it was busy at a stretch since it was asked last, in milliseconds */
	move: (by: Partial<Ahead>) => Promise<number>;
	/** Has it collect its garbage, where it was started with `--expose-gc`. */
	collect: () => Promise<void>;
	/** In bytes; 0 where this system does not tell. */
	memory: () => number;
}

/** A small library starts fast. What students were given is pinned, and needs none. */
export const SMALL_LIBRARY = 'tests/e2e/articles';

const CLOCK = pathToFileURL('tests/server/clock.js').href;
const MOST_SAID = 10_000;
const CODE = /with this code: /;
const AT = /^Courtside is at http:\/\/\S+:(\d+)$/m;

/** It ended before it said where it is. */
export class NotStarted extends Error {
	constructor(
		readonly ended: Ended,
		readonly said: string
	) {
		super(`Courtside did not start (${ended.code ?? ended.signal ?? ''}): ${said}`);
	}
}

/**
 * Starts it, and waits until it answers.
 *
 * @param env what it finds in its environment beside what is usual; `DATA_DIR` in any case
 * @param given `flags` of Node; `clocks` is false where they need not be moved, and what moves them would be measured too
 * @throws NotStarted
 */
export async function serve(
	env: { DATA_DIR: string } & Record<string, string>,
	{ ahead, flags = [], clocks = true }: { ahead?: Partial<Ahead>; flags?: string[]; clocks?: boolean } = {}
): Promise<Served> {
	const server: ChildProcess = spawn(
		process.execPath,
		[...flags, ...(clocks ? ['--import', CLOCK] : []), 'src/server.js'],
		{
			env: {
				...process.env,
				...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', QUESTIONS_DIR: SMALL_LIBRARY },
				...(ahead && { CLOCKS_AHEAD: JSON.stringify(ahead) }),
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe', 'ipc']
		}
	);
	let said = '';
	let log = '';
	const ended = new Promise<Ended>((resolve) =>
		server.on('close', (code, signal) => resolve({ code, signal }))
	);
	server.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
	const port = await new Promise<string>((resolve, reject) => {
		server.stdout!.setEncoding('utf8').on('data', (text: string) => {
			// A line for each request would fill the memory of whoever makes thousands of them.
			if (log.length > MOST_SAID) return;
			log += text;
			const at = AT.exec(log);
			if (at) resolve(at[1]!);
		});
		void ended.then((how) => reject(new NotStarted(how, said)));
	});
	const tell = (command: Command): Promise<Done> =>
		new Promise((resolve) => {
			server.once('message', resolve);
			server.send(command);
		});
	return {
		address: `http://127.0.0.1:${port}`,
		said: () => said,
		async console() {
			while (!CODE.test(log)) await new Promise((resolve) => server.stdout!.once('data', resolve));
			return log;
		},
		ended,
		signal: (signal) => server.kill(signal),
		kill(signal) {
			server.kill(signal);
			return ended;
		},
		move: async (by) => (await tell({ kind: 'leap', by })).longestMs,
		async collect() {
			await tell({ kind: 'collect' });
		},
		memory: () => memoryOf(server.pid!)
	};
}

function memoryOf(pid: number): number {
	try {
		const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return Number(kilobytes ?? 0) * 1024;
	} catch {
		return 0;
	}
}
