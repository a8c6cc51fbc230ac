import type { Moment } from '#lib/assignment/ids.ts';

/** Counts what should be rare, and says once in a window that it is not. */
export class Alarm {
	#since: Moment = 0;
	#count = 0;

	/** @param terms how many are borne within how many milliseconds */
	constructor(private readonly terms: { most: number; window: number }) {}

	/** @returns whether it is to be raised now */
	count(now: Moment): boolean {
		if (now - this.#since >= this.terms.window) {
			this.#since = now;
			this.#count = 0;
		}
		return ++this.#count === this.terms.most + 1;
	}
}
