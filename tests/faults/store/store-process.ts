import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Orders } from './at-work.ts';
import { bundled } from './bundle.ts';

let program: Promise<string> | undefined;

/** By attempt, how many saves there were. */
type Saves = ReadonlyMap<string, number>;

/** A store at work in a process of its own, and what it has said. */
export class StoreProcess {
	/** What it has acknowledged. */
	readonly acked = new Map<string, number>();
	/** What it found when it started; −1 where that is not what was saved. */
	readonly found = new Map<string, number>();
	readonly troubles: string[] = [];
	/** How it was told to end, or why it did not start. */
	refused: { code: number; why: string } | undefined;
	saves = 0;
	failures = 0;
	/** Resolves when it is open, or has ended. */
	readonly ready: Promise<void>;
	readonly ended: Promise<number | null>;
	readonly #child;

	static async start(orders: Partial<Orders> & { folder: string }): Promise<StoreProcess> {
		program ??= bundled('tests/faults/store/at-work.ts');
		return new StoreProcess(await program, { writers: 30, watches: true, syncs: true, ...orders });
	}

	private constructor(path: string, orders: Orders) {
		this.#child = spawn(process.execPath, [path, JSON.stringify(orders)], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let tellReady = (): void => undefined;
		this.ready = new Promise((resolve) => (tellReady = resolve));
		createInterface(this.#child.stdout).on('line', (line) => {
			if (line === 'ready') tellReady();
			else this.#hear(line);
		});
		this.ended = new Promise((resolve) =>
			this.#child.on('close', (code) => {
				tellReady();
				resolve(code);
			})
		);
	}

	signal(name: NodeJS.Signals): void {
		this.#child.kill(name);
	}

	kill(): Promise<number | null> {
		this.signal('SIGKILL');
		return this.ended;
	}

	/** Whether it opened, and found nothing damaged. */
	get isSound(): boolean {
		const damaged = this.troubles.some((kind) => kind === 'damaged' || kind === 'missing');
		return !this.refused && !damaged && ![...this.found.values()].includes(-1);
	}

	/** What must be there from now on: what was found, and what was acknowledged since. */
	get held(): Saves {
		return new Map([...this.found, ...this.acked]);
	}

	#hear(line: string): void {
		const [word, id = '', ...rest] = line.split(' ');
		if (word === 'saved') {
			this.acked.set(id, Number(rest[0]));
			this.saves++;
		} else if (word === 'found') this.found.set(id, Number(rest[0]));
		else if (word === 'failed') this.failures++;
		else if (word === 'trouble') this.troubles.push(id);
		else this.refused = { code: Number(id), why: rest.join(' ') };
	}
}

/** How many of the saves that there must be are not there. */
export function lostOf(must: Saves, found: Saves): number {
	let lost = 0;
	for (const [id, count] of must) lost += Math.max(0, count - Math.max(0, found.get(id) ?? 0));
	return lost;
}
