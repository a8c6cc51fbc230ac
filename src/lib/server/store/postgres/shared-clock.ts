import type { Moment } from '#lib/assignment/ids.ts';
import { SILENCE } from './beat.ts';

/** So far behind what was given out that somebody must have said so: between two instances it is milliseconds. */
const SET_BACK = 60_000;

/**
 * The time that counts, between two looks at it. It stands still where there is no third look: what is true by then, the others
 * and the database have to say first.
 */
export class SharedClock {
	#time: Moment = 0;
	#at = 0;
	#last: Moment = 0;

	/** @param monotonic milliseconds since some moment */
	constructor(private readonly monotonic: () => number) {}

	/** In whole milliseconds; never earlier than before. */
	now = (): Moment => {
		const passed = Math.min(this.monotonic() - this.#at, SILENCE);
		this.#last = Math.max(this.#last, Math.floor(this.#time + passed));
		return this.#last;
	};

	/** What a look has shown, just now. */
	set(time: Moment): void {
		if (time < this.#last - SET_BACK) this.#last = time;
		[this.#time, this.#at] = [time, this.monotonic()];
	}
}
