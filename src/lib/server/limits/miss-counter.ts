import type { Moment } from '#lib/assignment/ids.ts';
import { Misses, type Leave, type MissTerms } from './misses.ts';

/** Counts misses by key, as `Misses` does, at one instance or at all that share a store. It never throws. */
export interface MissCounter {
	/** Counts a try as a miss if it may be made. Of two at one moment one sees the other. */
	take(key: string, now: Moment): Promise<Leave>;
	/** Counts a miss that was made already. @returns whether the next may be made */
	count(key: string, now: Moment): Promise<Leave>;
	/** Takes back one that was counted. */
	forgive(key: string, now: Moment): Promise<void>;
	clear(key: string, now: Moment): Promise<void>;
}

/** What is done to a counter. */
export const MISS_ACTS = {
	take(misses: Misses, key: string, now: Moment): Leave {
		const leave = misses.leave(key, now);
		if (leave.kind === 'go') misses.count(key, now);
		return leave;
	},
	count(misses: Misses, key: string, now: Moment): Leave {
		misses.count(key, now);
		return misses.leave(key, now);
	},
	forgive(misses: Misses, key: string): Leave {
		misses.forgive(key);
		return { kind: 'go' };
	},
	clear(misses: Misses, key: string): Leave {
		misses.clear(key);
		return { kind: 'go' };
	}
};
export type MissAct = keyof typeof MISS_ACTS;

/** Each act, done by whatever does them. */
export function counterOf(perform: (act: MissAct, key: string, now: Moment) => Promise<Leave>): MissCounter {
	return {
		take: (key, now) => perform('take', key, now),
		count: (key, now) => perform('count', key, now),
		async forgive(key, now) {
			await perform('forgive', key, now);
		},
		async clear(key, now) {
			await perform('clear', key, now);
		}
	};
}

/** In memory alone: a restart forgives. */
export function ownMisses(terms: MissTerms): MissCounter {
	const misses = new Misses(terms);
	return counterOf((act, key, now) => Promise.resolve(MISS_ACTS[act](misses, key, now)));
}
