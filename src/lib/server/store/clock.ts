import type { Moment } from '#lib/assignment/ids.ts';

/** The clocks of the machine. */
export interface Clocks {
	/** What its user sees, which may be set. */
	wall: () => Moment;
	/** Milliseconds since some moment; it is never set, and may stand still while the machine sleeps. */
	monotonic: () => number;
}

/** The time that counts: pulled forward by the wall and by what is written, and never back. */
export class Clock {
	#now: Moment;
	#seen: number;

	constructor(private readonly clocks: Clocks) {
		this.#now = clocks.wall();
		this.#seen = clocks.monotonic();
	}

	/** Always a whole number, as moments are. */
	now = (): Moment => {
		const seen = this.clocks.monotonic();
		this.#now = Math.max(this.#now + (seen - this.#seen), this.clocks.wall());
		this.#seen = seen;
		return Math.floor(this.#now);
	};

	/** From now on it is at least as late as something that was written. */
	raise(written: Moment): void {
		this.#now = Math.max(this.now(), written);
	}
}
