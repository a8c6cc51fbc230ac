import { createContext, onMount } from 'svelte';
import type { ArticleRecord } from './article-record.svelte.ts';
import type { Keeping, KeepingSaid } from './keeping.ts';
import type { ReadingRecord } from './reading-record.svelte.ts';
import type { ReviewRecord } from './review-record.svelte.ts';
import type { Records } from './records.ts';
import type { Storage } from './storage/storage.ts';
import { whenIdle } from './when-idle.ts';

/** The reader at this browser. What it takes to open records is brought when the first is asked for: a page can be read before. */
export class Learner implements KeepingSaid {
	keeping = $state<Keeping>('indexed-db');
	clockIsBehind = $state(false);
	openElsewhere = $state<string>();
	#records: Promise<Records> | undefined;

	/**
	 * The record of an article, read.
	 *
	 * @throws where there is no network and the code for it has not been fetched
	 */
	async record(article: string): Promise<ArticleRecord> {
		return (await this.#opened()).record(article);
	}

	/**
	 * What a reader has marked and noted in an article, read.
	 *
	 * @throws where there is no network and the code for it has not been fetched
	 */
	async reading(article: string): Promise<ReadingRecord> {
		return (await this.#opened()).reading(article);
	}

	/**
	 * The log of reviews of cards, read.
	 *
	 * @throws where there is no network and the code for it has not been fetched
	 */
	async reviews(): Promise<ReviewRecord> {
		return (await this.#opened()).reviews();
	}

	/** Where everything is kept. */
	get storage(): Promise<Storage> {
		return this.#opened().then(({ storage }) => storage);
	}

	/** Reads these documents again, here and in other tabs, since something has written them by itself. */
	async changed(keys: readonly string[]): Promise<void> {
		await (await this.#opened()).changed(keys);
	}

	/** Erases these documents from this browser, and from the memory of every tab. */
	async erase(keys: readonly string[]): Promise<void> {
		await (await this.#opened()).erase(keys);
	}

	#opened(): Promise<Records> {
		this.#records ??= this.#open();
		return this.#records;
	}

	async #open(): Promise<Records> {
		try {
			const { Records } = await import('./records.ts');
			return new Records(this);
		} catch (cause) {
			// Asked for again, it is tried again.
			this.#records = undefined;
			throw cause;
		}
	}
}

export const [useLearner, provideLearner] = createContext<Learner>();

/** The record of an article for a view: `undefined` until it has been read, which is never on the server. */
export function useRecord(article: () => string): { readonly current: ArticleRecord | undefined } {
	const learner = useLearner();
	let record = $state.raw<ArticleRecord>();
	async function read() {
		// Unreachable, it stays unread: nothing is said of what is not known.
		record = await learner.record(article()).catch(() => undefined);
	}
	onMount(() => whenIdle(() => void read()));
	return {
		get current() {
			return record;
		}
	};
}

/**
 * The log of reviews of cards for a view: `undefined` until it has been read, which is never on the server.
 *
 * @param isWanted whether there is anything to do with it; it is not read before
 */
export function useReviews(isWanted = () => true): { readonly current: ReviewRecord | undefined } {
	const learner = useLearner();
	let record = $state.raw<ReviewRecord>();
	async function read() {
		record = await learner.reviews().catch(() => undefined);
	}
	$effect(() => {
		if (isWanted()) whenIdle(() => void read());
	});
	return {
		get current() {
			return record;
		}
	};
}
