import { Low } from 'lowdb';
import type { DocumentFile } from './document-file.ts';
import type { Changed } from '../store.ts';

/**
 * As `change` of a store takes it, and what has to be done before the outcome is written. Where `current` is not what is
 * `durable`, others that share the write have made it, and nobody outside has seen it.
 */
export type Act<T, R> = (
	current: T,
	durable: T
) => Changed<T, R> & { first?: (() => Promise<void>) | undefined };

interface Waiting<T> {
	act: Act<T, unknown>;
	resolve: (result: unknown) => void;
	reject: (why: unknown) => void;
}

/**
 * One document: what is true of it is in `low`, and it is on the disk. All changes that wait for a write share the next one:
 * each is run on what the one before it left, the outcome is written once, and only then it is true and all are told.
 */
export class Document<T> {
	readonly #low: Low<T>;
	#waiting: Waiting<T>[] = [];
	#writing: Promise<void> | undefined;

	/** @param value what is in the file */
	constructor(
		readonly file: DocumentFile<T>,
		value: T
	) {
		this.#low = new Low(file, value);
	}

	get(): T {
		return this.#low.data;
	}

	/**
	 * Resolves with what `act` wants known, when it is durable.
	 *
	 * @throws what `act` throws; StorageFull; what else kept it from being written. Then it is as if it had never been asked for
	 */
	change<R>(act: Act<T, R>): Promise<R> {
		return new Promise<R>((resolve, reject) => {
			this.#waiting.push({ act, resolve: resolve as (result: unknown) => void, reject });
			this.#writing ??= this.#writeAll();
		});
	}

	/** When nothing waits and nothing is being written. */
	async idle(): Promise<void> {
		while (this.#writing) await this.#writing;
	}

	async #writeAll(): Promise<void> {
		// Whatever else is asked for in this turn shares the first write.
		await Promise.resolve();
		while (this.#waiting.length > 0) await this.#writeWaiting();
		this.#writing = undefined;
	}

	async #writeWaiting(): Promise<void> {
		const batch = this.#waiting;
		this.#waiting = [];
		const before = this.#low.data;
		let next = before;
		const changed: { waiting: Waiting<T>; result: unknown }[] = [];
		const firsts: (() => Promise<void>)[] = [];
		for (const waiting of batch)
			try {
				const { next: left, result, first } = waiting.act(next, before);
				// What is only a look at what is durable need not wait for the others, nor fail with them.
				if (left === undefined && next === before) waiting.resolve(result);
				else changed.push({ waiting, result });
				if (left !== undefined) next = left;
				if (first !== undefined) firsts.push(first);
			} catch (error) {
				waiting.reject(error);
			}
		if (changed.length === 0) return;
		try {
			for (const first of firsts) await first();
			if (next !== before) await this.file.write(next);
			this.#low.data = next;
			for (const { waiting, result } of changed) waiting.resolve(result);
		} catch (error) {
			for (const { waiting } of changed) waiting.reject(error);
		}
	}
}
