import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundled } from './bundle.js';

/** @typedef {import('../tests/store/at-work.ts').Orders} Orders */

/** @type {Promise<string> | undefined} */
let program;

/**
 * A store at work in a process of its own; what it says is kept.
 * @param {Partial<Orders> & { folder: string }} orders
 */
export async function storeProcess(orders) {
	program ??= bundled('tests/store/at-work.ts');
	const all = { writers: 30, watches: true, syncs: true, ...orders };
	const child = spawn(process.execPath, [await program, JSON.stringify(all)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	/** How many saves were acknowledged, by attempt. @type {Map<string, number>} */
	const acked = new Map();
	/** How many it found when it started, by attempt. @type {Map<string, number>} */
	const found = new Map();
	/** @type {string[]} */
	const troubles = [];
	/** @type {{ code: number, why: string } | undefined} */
	let refused;
	let failures = 0;
	let saves = 0;
	/** @type {() => void} */
	let tellReady = () => undefined;
	/** Resolves when it is open, or has ended. @type {Promise<void>} */
	const ready = new Promise((resolve) => (tellReady = resolve));
	const lines = createInterface(child.stdout);
	lines.on('line', (line) => {
		const [word, id = '', ...rest] = line.split(' ');
		if (word === 'saved') {
			acked.set(id, Number(rest[0]));
			saves++;
		} else if (word === 'found') found.set(id, Number(rest[0]));
		else if (word === 'failed') failures++;
		else if (word === 'trouble') troubles.push(id);
		else if (word === 'ready') tellReady();
		else refused = { code: Number(id), why: rest.join(' ') };
	});
	/** @type {Promise<number | null>} */
	const ended = new Promise((resolve) =>
		child.on('close', (code) => {
			tellReady();
			resolve(code);
		})
	);
	return {
		acked,
		found,
		troubles,
		ready,
		ended,
		get refused() {
			return refused;
		},
		get saves() {
			return saves;
		},
		get failures() {
			return failures;
		},
		/** @param {NodeJS.Signals} name */
		signal: (name) => child.kill(name),
		kill() {
			child.kill('SIGKILL');
			return ended;
		}
	};
}

/**
 * Which of the acknowledged saves are not there.
 * @param {ReadonlyMap<string, number>} acked
 * @param {ReadonlyMap<string, number>} found
 */
export function lostOf(acked, found) {
	let lost = 0;
	for (const [id, count] of acked) lost += Math.max(0, count - Math.max(0, found.get(id) ?? 0));
	return lost;
}
