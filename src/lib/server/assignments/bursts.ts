import type { Moment } from '#lib/assignment/ids.ts';

const SECOND = 1000;
/** More assignments than are joined at one time. */
const MOST_KEYS = 2000;

/** Lets so many through at once, and then one a second; in memory alone, so that a restart begins anew. */
export class Bursts {
	readonly #used = new Map<string, { count: number; at: Moment }>();

	/** Whether one more may come. It is counted where it may. */
	take(key: string, atOnce: number, now: Moment): boolean {
		const { count, at } = this.#used.get(key) ?? { count: 0, at: now };
		const left = Math.max(0, count - (now - at) / SECOND);
		// At the end, so that the first of the map is the one that has been left alone the longest.
		this.#used.delete(key);
		const goes = left + 1 <= atOnce;
		this.#used.set(key, { count: goes ? left + 1 : left, at: now });
		if (this.#used.size > MOST_KEYS) this.#used.delete(this.#used.keys().next().value!);
		return goes;
	}
}
