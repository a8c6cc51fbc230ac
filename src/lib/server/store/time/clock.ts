import type { Moment } from '#lib/assignment/ids.ts';
import type { Leap } from '../store.ts';

/** The clocks of the machine. */
export interface Clocks {
	/** What its user sees, which may be set. */
	wall: () => Moment;
	/** Milliseconds since some moment; it is never set, and may stand still while the machine sleeps. */
	monotonic: () => number;
	/** Milliseconds since the machine was started, its sleep with them. */
	uptime: () => number;
}

export interface ClockWatch {
	/** Told before any caller is given a time behind the leap. */
	leap: (leap: Leap) => void;
	/** The wall was set back by more than a minute; `now` went on. */
	setBack: (at: Moment, by: number) => void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The time that counts: it runs on the monotonic clock, is pulled forward by the wall and by what is written, and never back. */
export class Clock {
	#now: Moment;
	#wall: Moment;
	#monotonic: number;
	/** How much longer the machine has been on than the monotonic clock says, when that was last looked at. */
	#asleep: number;

	constructor(
		private readonly clocks: Clocks,
		private readonly watch: ClockWatch
	) {
		this.#now = this.#wall = clocks.wall();
		this.#monotonic = clocks.monotonic();
		this.#asleep = clocks.uptime() - this.#monotonic;
	}

	/** To be asked at least once in a minute, since a longer silence is taken for sleep. In whole milliseconds. */
	now = (): Moment => {
		const { clocks } = this;
		const [wall, monotonic] = [clocks.wall(), clocks.monotonic()];
		const before = this.#now;
		const passed = monotonic - this.#monotonic;
		const wallSetBack = passed - (wall - this.#wall);
		this.#now = Math.max(before + passed, wall);
		const pulled = this.#now - before - passed;
		[this.#wall, this.#monotonic] = [wall, monotonic];
		// Whoever slept finds the wall ahead. Asking how long costs a file that is opened and read, too much for every save.
		const slept = pulled > SECOND ? this.#sleptSince(monotonic) : 0;

		const at = Math.floor(this.#now);
		if (passed > MINUTE) this.watch.leap({ at, by: Math.round(this.#now - before), of: 'sleep' });
		else if (pulled > MINUTE)
			this.watch.leap({ at, by: Math.round(pulled), of: slept > MINUTE ? 'sleep' : 'clock' });
		if (wallSetBack > MINUTE) this.watch.setBack(at, Math.round(wallSetBack));
		return at;
	};

	get wall(): Moment {
		return this.clocks.wall();
	}

	/** How long the machine has slept since this was last asked. */
	#sleptSince(monotonic: number): number {
		const before = this.#asleep;
		this.#asleep = this.clocks.uptime() - monotonic;
		return this.#asleep - before;
	}

	/** From now on it is at least as late as something that was written. */
	raise(written: Moment): void {
		this.#now = Math.max(this.#now, written);
	}

	/** The one way back: somebody has said that the wall is right, and what was written is not. */
	reset(): void {
		this.now();
		this.#now = this.#wall;
	}
}
