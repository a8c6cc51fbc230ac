/** What came of a task that asked for a slot. */
export type Served<T> = { kind: 'done'; value: T } | { kind: 'busy' };

/**
 * Runs only so many tasks at once, and takes those that wait in turn: one of each key, then the next of each. So whoever asks a
 * hundred times waits for a hundred, and everyone else for one.
 */
export class Slots {
	readonly #mostEach: number;
	#free: number;
	/** Those that wait, by key, the keys in the order of their turns. */
	readonly #queues = new Map<string, (() => void)[]>();

	/** @param mostEach how many of one key may wait; further ones are turned away at once */
	constructor(count: number, mostEach: number) {
		this.#free = count;
		this.#mostEach = mostEach;
	}

	/** @throws what the task throws */
	async run<T>(key: string, task: () => Promise<T>): Promise<Served<T>> {
		if (this.#free > 0) this.#free -= 1;
		else if (!(await this.#turn(key))) return { kind: 'busy' };
		try {
			return { kind: 'done', value: await task() };
		} finally {
			this.#next();
		}
	}

	#turn(key: string): Promise<boolean> {
		const queue = this.#queues.get(key) ?? [];
		if (queue.length >= this.#mostEach) return Promise.resolve(false);
		return new Promise((resolve) => {
			queue.push(() => resolve(true));
			this.#queues.set(key, queue);
		});
	}

	/** Hands the slot on, or frees it. */
	#next(): void {
		const [turn] = this.#queues;
		if (!turn) {
			this.#free += 1;
			return;
		}
		const [key, [first, ...others]] = turn;
		this.#queues.delete(key);
		// To the end of the turns.
		if (others.length > 0) this.#queues.set(key, others);
		first?.();
	}
}
