import { NewerDocument } from './adapter.ts';
import type { ArticleRecord } from './article-record.svelte.ts';
import type { KeepingSaid } from './keeping.ts';
import type { Surroundings } from './kept.svelte.ts';
import type { ReadingRecord } from './reading-record.svelte.ts';
import type { ReviewRecord } from './review-record.svelte.ts';
import { openMemory } from './storage/memory.ts';
import { openStorage } from './storage/open.ts';
import type { Storage } from './storage/storage.ts';
import { TypesUnreachable } from './types-unreachable.ts';

/** A record, or anything else that lives of documents. */
interface Lives {
	/** Reads all its documents, or only the one with this key, where that is one of them. */
	read(key?: string): Promise<void>;
	forget(): void;
	/** Writes again what it knows. */
	keep(): Promise<void>;
	readonly latest: number;
}

/** Said to other tabs when everything has been erased; no key of a document. */
const ERASED = 'erased';
/** A clock may be corrected by a few minutes without a word. */
const UNNOTICED_MS = 3_600_000;

/** All that is kept in this browser: the records of articles, opened when they are asked for. */
export class Records {
	readonly #said: KeepingSaid;
	#storage: Promise<Storage> | undefined;
	#kind: Storage['kind'] = 'memory';
	readonly #records = new Map<string, Promise<Lives>>();
	#channel: BroadcastChannel | undefined;

	constructor(said: KeepingSaid) {
		this.#said = said;
	}

	/**
	 * The record of an article, read.
	 *
	 * @throws {TypesUnreachable} where there is no network and what is kept needs code that has not been fetched
	 */
	record(article: string): Promise<ArticleRecord> {
		return this.#opened(`attempts/${article}`, async (around) => {
			const { ArticleRecord } = await import('./article-record.svelte.ts');
			return new ArticleRecord(article, around);
		});
	}

	/**
	 * What a reader has marked and noted in an article, read.
	 *
	 * @throws where there is no network and the code for it has not been fetched
	 */
	reading(article: string): Promise<ReadingRecord> {
		return this.#opened(`reading/${article}`, async (around) => {
			const { ReadingRecord } = await import('./reading-record.svelte.ts');
			return new ReadingRecord(article, around);
		});
	}

	/**
	 * The log of reviews of cards, read.
	 *
	 * @throws where there is no network and the code for it has not been fetched
	 */
	reviews(): Promise<ReviewRecord> {
		return this.#opened('reviews', async (around) => {
			const { ReviewRecord } = await import('./review-record.svelte.ts');
			return new ReviewRecord(around);
		});
	}

	/** Where everything is kept. */
	get storage(): Promise<Storage> {
		this.#storage ??= openStorage().then((opened) => {
			this.#said.keeping = this.#kind = opened.kind;
			return opened;
		});
		return this.#storage;
	}

	/** Reads these documents again, here and in other tabs, since something has written them by itself. */
	async changed(keys: readonly string[]): Promise<void> {
		this.#listen();
		for (const key of keys) {
			this.#channel?.postMessage(key);
			await this.#readAgain(key);
		}
	}

	/** Erases these documents from this browser, and from the memory of every tab. */
	async erase(keys: readonly string[]): Promise<void> {
		this.#listen();
		const storage = await this.storage;
		for (const key of keys) await storage.remove(key);
		this.#channel?.postMessage(ERASED);
		await this.#forget();
	}

	/** What another tab has changed is read again here. */
	#listen(): void {
		if (this.#channel || typeof BroadcastChannel === 'undefined') return;
		this.#channel = new BroadcastChannel('courtside');
		this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (data === ERASED) void this.#forget();
			else if (typeof data === 'string') {
				this.#said.openElsewhere = /^open\/(.+)$/.exec(data)?.[1] ?? this.#said.openElsewhere;
				void this.#readAgain(data);
			}
		});
	}

	async #readAgain(key: string): Promise<void> {
		try {
			for (const record of this.#records.values()) await (await record).read(key);
		} catch (cause) {
			if (!(cause instanceof TypesUnreachable))
				this.#said.keeping = cause instanceof NewerDocument ? 'newer' : 'full';
		}
	}

	/** What was erased must not come back with the next thing that is written, so it is let go of here as well. */
	async #forget(): Promise<void> {
		for (const opening of this.#records.values()) {
			const record = await opening.catch(() => undefined);
			record?.forget();
			// What was not erased is still there.
			await record?.read().catch(() => undefined);
		}
	}

	async #keepAll(): Promise<void> {
		for (const opening of this.#records.values()) await (await opening.catch(() => undefined))?.keep();
	}

	#opened<T extends Lives>(name: string, make: (around: Surroundings) => Promise<T>): Promise<T> {
		let record = this.#records.get(name) as Promise<T> | undefined;
		if (record === undefined) {
			record = this.#open(make);
			this.#records.set(name, record);
			// Asked for again, it is tried again.
			record.catch(() => this.#records.delete(name));
		}
		return record;
	}

	async #open<T extends Lives>(make: (around: Surroundings) => Promise<T>): Promise<T> {
		this.#listen();
		const around = {
			announce: (key: string) => this.#channel?.postMessage(key),
			lost: () => (this.#said.keeping = 'full'),
			damaged: () => (this.#said.keeping = 'damaged'),
			cleared: () => {
				// Once: each record that is written again finds its document missing too.
				if (this.#said.keeping === 'cleared') return;
				this.#said.keeping = 'cleared';
				void this.#keepAll();
			},
			kept: () => {
				if (this.#said.keeping === 'full') this.#said.keeping = this.#kind;
			},
			now: () => Date.now()
		};
		const record = await make({ ...around, storage: await this.storage });
		try {
			await record.read();
			if (record.latest > Date.now() + UNNOTICED_MS) this.#said.clockIsBehind = true;
			return record;
		} catch (cause) {
			if (cause instanceof TypesUnreachable) throw cause;
			// What a newer Courtside kept stays as it is; this visit is remembered nowhere.
			this.#said.keeping = cause instanceof NewerDocument ? 'newer' : 'memory';
			return make({ ...around, storage: openMemory() });
		}
	}
}
