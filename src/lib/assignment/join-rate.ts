import type { Moment } from './ids.ts';

const SECOND = 1000;

/**
 * Whether one more may join: so many at once, and then one a second (T19). It follows from who is there already, so that all servers
 * know the same, and a restart changes nothing.
 *
 * @param joined when those who are there joined, in any order; nobody yet, if empty
 * @param atOnce as many as are expected
 */
export function mayJoin(joined: Iterable<Moment>, atOnce: number, now: Moment): boolean {
	let count = 0;
	let last = -Infinity;
	for (const at of [...joined, now].sort((a, b) => a - b)) {
		count = Math.max(0, count - (at - last) / SECOND) + 1;
		last = at;
	}
	return count <= atOnce;
}
