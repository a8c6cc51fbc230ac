import type { Moment } from '#lib/assignment/ids.ts';
import { openStore, type StoreOptions } from '#lib/server/store/open.ts';
import type { Store } from '#lib/server/store/store.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { MemoryFiles } from './memory-files.ts';

/** Nine in the morning of the first of March 2027, at Greenwich. */
export const NINE: Moment = Date.UTC(2027, 2, 1, 9);

/** The clocks of a machine, which stand still until a test moves them. */
export class TestClocks {
	#wall: Moment;
	#monotonic = 0;

	constructor(at: Moment = NINE) {
		this.#wall = at;
	}

	readonly wall = (): Moment => this.#wall;
	readonly monotonic = (): number => this.#monotonic;

	/** Time goes by as it should. */
	async pass(milliseconds: number): Promise<void> {
		this.#wall += milliseconds;
		this.#monotonic += milliseconds;
	}

	/** The wall clock is set, by a hand or by the network. */
	setWall(at: Moment): void {
		this.#wall = at;
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
	random: (bytes: number) => Uint8Array;
	/** What was said to whoever runs it. */
	said: string[];
	/** How the process was told to end, if it was. */
	ended: { code: number; why: string }[];
}

/** The real store on files in memory, empty unless they are given. */
export async function aStore({
	files = new MemoryFiles(),
	clocks = new TestClocks(),
	random = seededRandom(),
	...over
}: Partial<StoreOptions> & { files?: MemoryFiles; clocks?: TestClocks } = {}): Promise<TestStore> {
	const said: string[] = [];
	const ended: TestStore['ended'] = [];
	const store = await openStore({
		folder: '/data',
		files,
		wall: clocks.wall,
		monotonic: clocks.monotonic,
		random,
		log: (line) => said.push(line),
		onFatal: (code, why) => ended.push({ code, why }),
		...over
	});
	return { store, clocks, files, random, said, ended };
}
