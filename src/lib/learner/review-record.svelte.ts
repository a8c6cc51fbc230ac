import { after, EMPTY_HAND, replay, type Hand } from '#lib/cards/hand.ts';
import { inOrder, type CardEvent, type EventId, type Logged } from '#lib/cards/log.ts';
import { readEvent } from '#lib/cards/read-event.ts';
import type { Document } from './document.ts';
import { LAST_MOMENT } from './document.ts';
import { HAND_CACHE, readHandCache, writeHandCache } from './hand-cache.ts';
import { Kept, type Surroundings } from './kept.svelte.ts';
import { newEventId } from './random.ts';

const MONTH = /^reviews\/(\d{4,6}-\d{2})$/;
/** Looked at and rated, a card is kept at once; what follows from it is kept once so many have come together. */
const CACHE_EVERY = 20;

/** The log of reviews of all cards, a document a month, and what it comes to. */
export class ReviewRecord {
	/** What the log comes to. */
	hand = $state.raw<Hand>(EMPTY_HAND);
	readonly #around: Surroundings;
	/** The months that are in memory, by their keys. The others have been looked into when what they come to was kept. */
	readonly #months = new Map<string, Kept>();
	/** How many events each month holds, as far as they are in the hand. */
	#counts: Record<string, number> = {};
	#uncached = 0;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/**
	 * Reads what is needed to know what the log comes to: what was worked out before and the events since, or where that
	 * does not fit together the whole log.
	 *
	 * @param key of a document that another tab has changed; nothing happens where it is none of this record
	 * @throws where it cannot be read
	 */
	async read(key?: string): Promise<void> {
		if (key !== undefined && !MONTH.test(key)) return;
		const keys = (await this.#around.storage.keys()).filter((each) => MONTH.test(each)).sort();
		if (key === undefined && (await this.#readFromCache(keys))) return;
		await this.#readAll(keys);
	}

	async #readFromCache(keys: readonly string[]): Promise<boolean> {
		const cache = readHandCache(await this.#around.storage.get(HAND_CACHE));
		const last = cache?.hand.last;
		if (cache === undefined || last === undefined) return false;
		const from = monthOf(last.at);
		if (keys.some((each) => each < from && cache.counts[each] === undefined)) return false;
		await this.#open(keys.filter((each) => each >= from));
		const since = this.#logged().filter(({ id, at }) => at > last.at || (at === last.at && id > last.id));
		const counts = { ...cache.counts, ...this.#countsOf(this.#months) };
		const known = total(cache.counts);
		// What came from elsewhere with an earlier time is not after the last, and would be missed.
		if (total(counts) !== known + since.length) return false;
		const hand = since.reduce<Hand | undefined>((so, each) => so && after(so, each), cache.hand);
		if (hand === undefined) return false;
		this.hand = hand;
		this.#counts = counts;
		this.#uncached = since.length;
		return true;
	}

	async #readAll(keys: readonly string[]): Promise<void> {
		await this.#open(keys);
		this.hand = replay(this.#logged());
		this.#counts = this.#countsOf(this.#months);
		if (this.hand.last) await this.#cache();
	}

	/** The whole log, in order. @throws where it cannot be read */
	async log(): Promise<Logged[]> {
		const keys = (await this.#around.storage.keys()).filter((each) => MONTH.test(each));
		await this.#open(keys.filter((key) => !this.#months.has(key)));
		return this.#logged();
	}

	async #open(keys: readonly string[]): Promise<void> {
		await Promise.all(keys.map((key) => this.#month(key).read()));
	}

	#month(key: string): Kept {
		const known = this.#months.get(key);
		if (known) return known;
		const kept = new Kept(key, this.#around);
		this.#months.set(key, kept);
		return kept;
	}

	#logged(): Logged[] {
		return inOrder([...this.#months.values()].flatMap(({ document }) => eventsIn(document)));
	}

	#countsOf(months: ReadonlyMap<string, Kept>): Record<string, number> {
		return Object.fromEntries([...months].map(([key, { document }]) => [key, eventsIn(document).length]));
	}

	/** Notes what has happened; seen at once. Where it cannot be kept it stays in memory, and that is said. */
	async add(event: CardEvent): Promise<EventId> {
		// Never before what was noted last: a clock that was set back changes no order.
		const at = Math.min(LAST_MOMENT, Math.max(this.#around.now(), (this.hand.last?.at ?? 0) + 1));
		const id = newEventId();
		const key = monthOf(at);
		const kept = this.#month(key);
		const next = after(this.hand, { id, at, event });
		if (next) this.hand = next;
		const added = kept.add({ [id]: { at, value: event } });
		this.#counts = { ...this.#counts, [key]: (this.#counts[key] ?? 0) + 1 };
		if (next === undefined) this.hand = replay(await this.log());
		await added;
		if (++this.#uncached >= CACHE_EVERY) await this.#cache();
		return id;
	}

	/** Takes back the last step; nothing happens where there is none. */
	async undo(): Promise<void> {
		const step = this.hand.steps.at(-1);
		if (step) await this.add({ kind: 'withdraw', of: step.event });
	}

	/** Keeps what the log comes to, so that it is known sooner the next time. */
	async settle(): Promise<void> {
		if (this.#uncached > 0) await this.#cache();
	}

	async #cache(): Promise<void> {
		this.#uncached = 0;
		// It can be worked out again: where there is no room for it nothing is lost.
		await writeHandCache(this.#around.storage, { hand: this.hand, counts: this.#counts }).catch(
			() => undefined
		);
	}

	/** Lets go of everything, since it has been erased. */
	forget(): void {
		this.#months.clear();
		this.#counts = {};
		this.#uncached = 0;
		this.hand = EMPTY_HAND;
	}

	/** Writes again what this page knows, since something else has cleared it. */
	async keep(): Promise<void> {
		for (const month of this.#months.values()) await month.keep();
	}

	/** The latest time that was noted; 0 where none was. */
	get latest(): number {
		return this.hand.last?.at ?? 0;
	}
}

/** The key of the document for a moment: of the month that it lies in by Greenwich. */
function monthOf(at: number): string {
	return `reviews/${new Date(at).toISOString().slice(0, -17)}`;
}

/** The events of a document, in no order; what cannot be read is left out. */
export function eventsIn(document: Document): Logged[] {
	return Object.entries(document.entries).flatMap(([id, { at, value }]) => {
		const event = readEvent(value);
		return event ? [{ id: id as EventId, at, event }] : [];
	});
}

function total(counts: Record<string, number>): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
