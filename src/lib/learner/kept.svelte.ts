import { Low } from 'lowdb';
import { documentAdapter } from './adapter.ts';
import { emptyDocument, LAST_MOMENT, unite, type Document, type Entry } from './document.ts';
import type { Storage } from './storage/storage.ts';

/** Where a record meets the rest of this browser. */
export interface Surroundings {
	storage: Storage;
	/** Tells other tabs that a document has changed. */
	announce(key: string): void;
	/** Said when something could not be kept; the page goes on from memory. */
	lost(): void;
	/** Said when something could be kept; what this document could not keep before is kept with it. */
	kept(): void;
	/** Said when what was kept cannot be read; it is set aside. */
	damaged(): void;
	/** Said when something else has cleared what was kept. */
	cleared(): void;
	now(): number;
}

/** One document, and its state for views. */
export class Kept {
	#document = $state.raw<Document>(emptyDocument());
	readonly key: string;
	#low: Low<Document>;
	readonly #around: Surroundings;

	readonly #ready: (document: Document) => Promise<void>;

	/** @param ready has what is needed to look into a document brought; where it rejects, the document stays unread */
	constructor(
		key: string,
		around: Surroundings,
		ready: (document: Document) => Promise<void> = async () => undefined
	) {
		this.key = key;
		this.#around = around;
		this.#ready = ready;
		this.#low = this.#lowOf();
	}

	#lowOf(): Low<Document> {
		const { storage } = this.#around;
		const tell = { damaged: () => this.#around.damaged(), cleared: () => this.#around.cleared() };
		return new Low(documentAdapter(storage, this.key, tell), emptyDocument());
	}

	get document(): Document {
		return this.#document;
	}

	/** @throws where it cannot be read, or what it takes to look into it cannot be brought */
	async read(): Promise<void> {
		await this.#low.read();
		await this.#ready(this.#low.data);
		this.#document = unite(this.#document, this.#low.data);
	}

	/** Lets go of everything, since it has been erased from where it was kept. */
	forget(): void {
		this.#document = emptyDocument();
		this.#low = this.#lowOf();
	}

	/** Writes again what this page knows, since something else has cleared it. */
	async keep(): Promise<void> {
		if (Object.keys(this.#document.entries).length > 0) await this.add({});
	}

	/** The latest time in it; 0 where it is empty. */
	get latest(): number {
		return Object.values(this.#document.entries).reduce((most, { at }) => Math.max(most, at), 0);
	}

	/** Seen at once; resolves with whether it is kept. What cannot be kept stays in memory, and that is said. */
	async add(given: Record<string, Entry>): Promise<boolean> {
		// A clock that was set back must not make what is said now older than what was said before.
		const entries = Object.fromEntries(
			Object.entries(given).map(([id, entry]) => {
				const earlier = this.#document.entries[id]?.at ?? -Infinity;
				return [id, { ...entry, at: Math.min(LAST_MOMENT, Math.max(entry.at, earlier + 1)) }];
			})
		);
		this.#document = unite(this.#document, { ...emptyDocument(), entries });
		this.#low.data = this.#document;
		try {
			await this.#low.write();
			this.#around.announce(this.key);
			this.#around.kept();
			return true;
		} catch {
			this.#around.lost();
			return false;
		}
	}
}
