import type { Moment } from '#lib/assignment/ids.ts';
import { openStore } from '#lib/server/store/open.ts';
import type { StoreOptions } from '#lib/server/store/options.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { ProcessId, Processes } from '#lib/server/store/owner/processes.ts';
import type { Timers } from '#lib/server/store/time/timers.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { MemoryFiles } from './memory-files.ts';

/** Nine in the morning of the first of March 2027, at Greenwich. */
export const NINE: Moment = Date.UTC(2027, 2, 1, 9);

interface Timer {
	due: number;
	/** Left out where it is due once. */
	every?: number;
	act: () => void;
}

/** The clocks of a machine, which stand still until a test moves them, and what waits on them. */
export class TestClocks implements Timers {
	#wall: Moment;
	#monotonic = 0;
	#uptime = 0;
	readonly #timers = new Set<Timer>();

	constructor(at: Moment = NINE) {
		this.#wall = at;
	}

	readonly wall = (): Moment => this.#wall;
	readonly monotonic = (): number => this.#monotonic;
	readonly uptime = (): number => this.#uptime;

	every(milliseconds: number, act: () => void): () => void {
		return this.#add({ due: this.#monotonic + milliseconds, every: milliseconds, act });
	}

	wait(milliseconds: number): Promise<void> {
		return new Promise((resolve) => this.#add({ due: this.#monotonic + milliseconds, act: resolve }));
	}

	/** Time goes by as it should; resolves when all that was due has been done. */
	async pass(milliseconds: number): Promise<void> {
		const end = this.#monotonic + milliseconds;
		for (let timer = this.#next(end); timer; timer = this.#next(end)) {
			this.#move(timer.due - this.#monotonic);
			if (timer.every === undefined) this.#timers.delete(timer);
			else timer.due += timer.every;
			timer.act();
			await settled();
		}
		this.#move(end - this.#monotonic);
		await settled();
	}

	/** The machine sleeps: its wall clock goes on, and nothing else does. */
	sleep(milliseconds: number): void {
		this.#wall += milliseconds;
		this.#uptime += milliseconds;
	}

	/** The process is held: time goes by, and nothing is done. */
	hold(milliseconds: number): void {
		this.#move(milliseconds);
		for (const timer of this.#timers) timer.due = Math.max(timer.due, this.#monotonic);
	}

	/** The wall clock is set, by a hand or by the network. */
	setWall(at: Moment): void {
		this.#wall = at;
	}

	/** All that waits is forgotten, as when a process ends. */
	forget(): void {
		this.#timers.clear();
	}

	#add(timer: Timer): () => void {
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	}

	#next(end: number): Timer | undefined {
		return [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
	}

	#move(milliseconds: number): void {
		this.#wall += milliseconds;
		this.#monotonic += milliseconds;
		this.#uptime += milliseconds;
	}
}

/** When all that can go on without time has gone on. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The processes of a machine on which each store of a test has a number of its own. */
export class TestProcesses implements Processes {
	static readonly #ended = new Set<number>();
	static #last = 0;
	readonly self: ProcessId = { pid: ++TestProcesses.#last, host: 'here' };

	hasEnded({ pid }: ProcessId): boolean {
		return TestProcesses.#ended.has(pid);
	}

	/** As by kill -9. */
	end(): void {
		TestProcesses.#ended.add(this.self.pid);
	}
}

/** Random bytes that are the same for the same seed. */
export function seededRandom(seed = 'SPRING'): (bytes: number) => Uint8Array {
	const rng = rngFor(seed as Seed, 'random bytes');
	return (bytes) => Uint8Array.from({ length: bytes }, () => rng.below(256));
}

export interface TestStore {
	store: Store;
	clocks: TestClocks;
	files: MemoryFiles;
	processes: TestProcesses;
	/** Fit for `Deps`. */
	random: (bytes: number) => Uint8Array;
	/** What was said to whoever runs it. */
	said: string[];
	/** How the process was told to end, if it was. */
	ended: { code: number; why: string }[];
}

/** The real store on files in memory, empty unless they are given. Where it waits for another owner, the clocks go on. */
export async function aStore({
	files = new MemoryFiles(),
	clocks = new TestClocks(),
	processes = new TestProcesses(),
	random = seededRandom(),
	...over
}: Partial<Pick<TestStore, 'files' | 'clocks' | 'processes' | 'random'>> &
	Pick<Partial<StoreOptions>, 'kinds' | 'folder'> = {}): Promise<TestStore> {
	const said: string[] = [];
	const ended: TestStore['ended'] = [];
	const opening = openStore({
		folder: '/data',
		files,
		processes,
		timers: clocks,
		wall: clocks.wall,
		monotonic: clocks.monotonic,
		uptime: clocks.uptime,
		log: (line) => said.push(line),
		onFatal: (code, why) => ended.push({ code, why }),
		...over
	});
	return { store: await whilePassing(clocks, opening), clocks, files, processes, random, said, ended };
}

/** Lets time pass for as long as something waits for it. */
async function whilePassing<T>(clocks: TestClocks, waiting: Promise<T>): Promise<T> {
	const over = waiting.then(
		() => true,
		() => true
	);
	const soon = () => Promise.race([over, settled().then(() => false)]);
	while (!(await soon())) await clocks.pass(500);
	return waiting;
}
