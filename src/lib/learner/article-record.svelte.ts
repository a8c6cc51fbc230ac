import { Low } from 'lowdb';
import type { ItemId } from '#lib/items/item.ts';
import { bringTypes } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { AskedItem, AttemptId } from '#lib/quiz/attempt.ts';
import type { Form } from '#lib/quiz/form.ts';
import { documentAdapter } from './adapter.ts';
import { emptyDocument, LAST_MOMENT, unite, type Document, type Entry } from './document.ts';
import { entry, finishedAttempts, isUnreadable, openAttempt, typesIn } from './entries.ts';
import { isAnswerTo } from './guards.ts';
import { newAttemptId } from './random.ts';
import type { Storage } from './storage/storage.ts';

/** What is kept cannot be looked into, since the code for an item type cannot be fetched; it stays as it is. */
export class TypesUnreachable extends Error {}

/** Where an article's record meets the rest of this browser. */
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
	now(): number;
}

/** One document, and its state for views. */
class Kept {
	#document = $state.raw<Document>(emptyDocument());
	readonly key: string;
	readonly #low: Low<Document>;
	readonly #around: Surroundings;

	constructor(key: string, around: Surroundings) {
		this.key = key;
		this.#around = around;
		this.#low = new Low(
			documentAdapter(around.storage, key, () => around.damaged()),
			emptyDocument()
		);
	}

	get document(): Document {
		return this.#document;
	}

	/** @throws {TypesUnreachable} and where it cannot be read */
	async read(): Promise<void> {
		await this.#low.read();
		try {
			await bringTypes(typesIn(this.#low.data));
		} catch (cause) {
			throw new TypesUnreachable(this.key, { cause });
		}
		this.#document = unite(this.#document, this.#low.data);
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

/** What this browser remembers of one article: the open attempt, and those that are over. */
export class ArticleRecord {
	readonly #article: string;
	readonly #around: Surroundings;
	readonly #open: Kept;
	readonly #finished: Kept;

	/** Attempts that are over, the latest first. */
	readonly finished = $derived.by(() => finishedAttempts(this.#finished.document));
	/** The attempt that is under way. One that is over is not, even where its page was closed before that was noted. */
	readonly current = $derived.by(() => {
		const over = new Set(this.finished.map(({ id }) => id));
		return openAttempt(this.#open.document, (id) => over.has(id));
	});
	/** Every item that has been asked here, so that a new quiz asks others. */
	readonly seen = $derived.by(
		(): ReadonlySet<ItemId> =>
			new Set(
				[...this.finished, ...(this.current ? [this.current] : [])].flatMap(({ asked }) =>
					asked.map(({ item }) => item.id)
				)
			)
	);

	constructor(article: string, around: Surroundings) {
		this.#article = article;
		this.#around = around;
		this.#open = new Kept(`open/${article}`, around);
		this.#finished = new Kept(`finished/${article}`, around);
	}

	/** Reads everything, or only what another tab has changed. */
	async read(key?: string): Promise<void> {
		await Promise.all(
			[this.#open, this.#finished]
				.filter((kept) => key === undefined || kept.key === key)
				.map((kept) => kept.read())
		);
	}

	/** Begins an attempt. One that is under way is ended first: kept if anything was answered, else forgotten. What is
	 * only a draft has no score: whoever has written one is asked before. */
	async start(title: string, form: Form, asked: AskedItem[]): Promise<void> {
		const { current } = this;
		if (current) await this.#end(Object.keys(current.responses).length > 0);
		const latest = Object.values(this.#open.document.entries).reduce((most, { at }) => Math.max(most, at), 0);
		const now = Math.min(LAST_MOMENT, Math.max(this.#around.now(), latest + 1));
		await this.#open.add(entry.start(newAttemptId(), now, { article: this.#article, title, form, asked }));
	}

	/** Keeps the response to an item; one that answers nothing is not kept, since the first that is kept stands. */
	respond(item: ItemId, response: ItemResponse): Promise<void> {
		return this.#add((attempt, now) => {
			const asked = this.#asked(item);
			if (asked === undefined || !isAnswerTo(asked, response)) return {};
			return isUnreadable(this.#open.document, attempt, asked)
				? entry.responseAgain(attempt, item, now, response)
				: entry.response(attempt, item, now, response);
		});
	}

	/** Keeps which points its writer has found in a response: those alone that differ, so that two tabs can both say some. */
	compare(item: ItemId, response: ItemResponse): Promise<void> {
		return this.#add((attempt, now) => {
			const [asked, given] = [this.#asked(item), this.current?.responses[item]];
			if (asked?.type !== 'open-response' || given?.type !== asked.type || response.type !== asked.type)
				return {};
			// Another tab's text may have been given first: what was found in this one is not in that.
			if (given.text !== response.text) return {};
			const points = asked.rubric.map(({ id }) => id);
			const [before, after] = [new Set(given.points), new Set(response.points)];
			const changed = points.filter((id) => before.has(id) !== after.has(id));
			const said = changed.length === 0 && given.points === undefined && response.points ? points : changed;
			return Object.assign(
				{},
				...said.map((id) => entry.compared(attempt, item, id, now, after.has(id)))
			) as Record<string, Entry>;
		});
	}

	/** @param response `undefined` when what had been chosen was taken back */
	draft(item: ItemId, response: ItemResponse | undefined): Promise<void> {
		return this.#add((attempt, now) => entry.draft(attempt, item, now, response ?? null));
	}

	moveTo(place: number): Promise<void> {
		return this.#add((attempt, now) => entry.place(attempt, now, place));
	}

	/** Ends the attempt that is under way, answered or not, and gives its id. */
	async finish(): Promise<AttemptId | undefined> {
		const id = this.current?.id;
		await this.#end(true);
		return id;
	}

	async #end(keep: boolean): Promise<void> {
		const { current } = this;
		if (current === undefined) return;
		const now = this.#around.now();
		const { id, article, title, form, startedAt, asked, responses } = current;
		const attempt = { id, article, title, form, startedAt, finishedAt: now, asked, responses };
		// First kept, then let go of: a page that is closed in between has it in both, and `current` knows.
		// Not kept, it is not let go of either: what is stored of it is all that is left once this page is gone.
		if (keep && !(await this.#finished.add(entry.finished(attempt, now)))) return;
		await this.#open.add(entry.finish(id, now));
	}

	#asked(id: ItemId): Item | undefined {
		return this.current?.asked.find(({ item }) => item.id === id)?.item;
	}

	async #add(make: (attempt: AttemptId, now: number) => Record<string, Entry>): Promise<void> {
		if (!this.current) return;
		const entries = make(this.current.id, this.#around.now());
		if (Object.keys(entries).length > 0) await this.#open.add(entries);
	}
}
