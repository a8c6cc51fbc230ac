import { createContext, onMount } from 'svelte';
import { NewerDocument } from './adapter.ts';
import { ArticleRecord, TypesUnreachable } from './article-record.svelte.ts';
import { openMemory } from './storage/memory.ts';
import { openStorage } from './storage/open.ts';
import type { Storage } from './storage/storage.ts';

/** How well this browser keeps what it is given. */
export type Keeping = 'indexed-db' | 'local-storage' | 'memory' | 'newer' | 'full' | 'damaged';

/** The reader at this browser: the records of articles, opened when they are asked for. */
export class Learner {
	keeping = $state<Keeping>('indexed-db');
	#storage: Promise<Storage> | undefined;
	#kind: Storage['kind'] = 'memory';
	readonly #records = new Map<string, Promise<ArticleRecord>>();
	#channel: BroadcastChannel | undefined;

	/**
	 * The record of an article, read.
	 *
	 * @throws {TypesUnreachable} where there is no network and what is kept needs code that has not been fetched
	 */
	record(article: string): Promise<ArticleRecord> {
		let record = this.#records.get(article);
		if (record === undefined) {
			record = this.#open(article);
			this.#records.set(article, record);
		}
		return record;
	}

	/** What another tab has changed is read again here. */
	#listen(): void {
		if (this.#channel || typeof BroadcastChannel === 'undefined') return;
		this.#channel = new BroadcastChannel('courtside');
		this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (typeof data !== 'string') return;
			const article = data.slice(data.indexOf('/') + 1);
			this.#records
				.get(article)
				?.then((record) => record.read(data))
				.catch((cause: unknown) => {
					if (!(cause instanceof TypesUnreachable))
						this.keeping = cause instanceof NewerDocument ? 'newer' : 'full';
				});
		});
	}

	async #open(article: string): Promise<ArticleRecord> {
		this.#listen();
		this.#storage ??= openStorage().then((opened) => {
			this.keeping = this.#kind = opened.kind;
			return opened;
		});
		const around = {
			announce: (key: string) => this.#channel?.postMessage(key),
			lost: () => (this.keeping = 'full'),
			damaged: () => (this.keeping = 'damaged'),
			kept: () => {
				if (this.keeping === 'full') this.keeping = this.#kind;
			},
			now: () => Date.now()
		};
		const record = new ArticleRecord(article, { ...around, storage: await this.#storage });
		try {
			await record.read();
			return record;
		} catch (cause) {
			if (cause instanceof TypesUnreachable) {
				// Asked for again, it is tried again.
				this.#records.delete(article);
				throw cause;
			}
			// What a newer Courtside kept stays as it is; this visit is remembered nowhere.
			this.keeping = cause instanceof NewerDocument ? 'newer' : 'memory';
			return new ArticleRecord(article, { ...around, storage: openMemory() });
		}
	}
}

export const [useLearner, provideLearner] = createContext<Learner>();

/** The record of an article for a view: `undefined` until it has been read, which is never on the server. */
export function useRecord(article: () => string): { readonly current: ArticleRecord | undefined } {
	const learner = useLearner();
	let record = $state.raw<ArticleRecord>();
	onMount(async () => {
		// Unreachable, it stays unread: nothing is said of what is not known.
		record = await learner.record(article()).catch(() => undefined);
	});
	return {
		get current() {
			return record;
		}
	};
}
