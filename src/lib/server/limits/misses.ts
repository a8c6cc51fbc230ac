import type { Moment } from '#lib/assignment/ids.ts';

/** How often something may be missed, and what follows. All times in milliseconds. */
export interface MissTerms {
	/** Misses that cost nothing. */
	free: number;
	/** The wait after the last free one; it doubles with each further miss. */
	firstWait: number;
	longestWait: number;
	/** How long after the first miss all of them are forgotten. */
	window: number;
	/** Misses within a window after which nothing goes until it is over; left out where waits are enough. */
	most?: number;
}

export type Leave = { kind: 'go' } | { kind: 'wait'; until: Moment } | { kind: 'shut'; until: Moment };

/** What is known of a key. */
export interface Missed {
	count: number;
	since: Moment;
	until: Moment;
}

/** More than a school has addresses and names; each weighs about 200 bytes. */
const MOST_KEYS = 20_000;

/**
 * Counts misses by key, in memory alone: a restart forgives. A try is counted as a miss *before* it is made, and forgiven when it
 * was none; otherwise a hundred guesses at one moment would count as one.
 */
export class Misses {
	readonly #terms: MissTerms;
	readonly #mostKeys: number;
	readonly #missed = new Map<string, Missed>();

	constructor(terms: MissTerms, mostKeys = MOST_KEYS) {
		this.#terms = terms;
		this.#mostKeys = mostKeys;
	}

	/** Whether a try may be made now. Asking counts nothing. */
	leave(key: string, now: Moment): Leave {
		const missed = this.#current(key, now);
		if (!missed) return { kind: 'go' };
		if (missed.count >= (this.#terms.most ?? Infinity))
			return { kind: 'shut', until: missed.since + this.#terms.window };
		return missed.until > now ? { kind: 'wait', until: missed.until } : { kind: 'go' };
	}

	count(key: string, now: Moment): void {
		const { count, since } = this.#current(key, now) ?? { count: 0, since: now };
		// Anew at the end, so that the first of the map is the one that has been left alone the longest.
		this.#missed.delete(key);
		this.#makeRoom(now);
		this.#missed.set(key, { count: count + 1, since, until: now + this.#waitAfter(count + 1) });
	}

	/** What is known of a key, though its window may be over; `undefined` where nothing is. */
	known(key: string): Missed | undefined {
		return this.#missed.get(key);
	}

	/** Takes over what is known elsewhere. */
	learn(key: string, missed: Missed | undefined, now: Moment): void {
		this.#missed.delete(key);
		if (missed === undefined) return;
		this.#makeRoom(now);
		this.#missed.set(key, missed);
	}

	/** Takes back one that was counted. */
	forgive(key: string): void {
		const missed = this.#missed.get(key);
		if (!missed) return;
		if (missed.count <= 1) this.#missed.delete(key);
		else this.#missed.set(key, { ...missed, count: missed.count - 1, until: missed.since });
	}

	clear(key: string): void {
		this.#missed.delete(key);
	}

	#current(key: string, now: Moment): Missed | undefined {
		const missed = this.#missed.get(key);
		return missed && now < missed.since + this.#terms.window ? missed : undefined;
	}

	#waitAfter(count: number): number {
		const { free, firstWait, longestWait } = this.#terms;
		return count < free ? 0 : Math.min(firstWait * 2 ** (count - free), longestWait);
	}

	#makeRoom(now: Moment): void {
		if (this.#missed.size < this.#mostKeys) return;
		for (const key of [...this.#missed.keys()]) if (!this.#current(key, now)) this.#missed.delete(key);
		for (const key of this.#missed.keys()) {
			if (this.#missed.size < this.#mostKeys) return;
			this.#missed.delete(key);
		}
	}
}
