import { MANY_ATTEMPTS, MOST_ATTEMPTS } from '#lib/assignment/defaults.ts';
import { permits } from '../accounts/permits.ts';
import type { SignedIn } from '../accounts/signed-in.ts';
import type { Standing, Trouble } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { mayBeWorkedAt } from './give-back.ts';

/** How a server does, and how much more it carries. */
export interface ServerRead {
	kind: 'server';
	standing: Standing;
	/** Milliseconds since a copy was made; left out where there is none. */
	backupAgo?: number;
	/** Attempts at the largest quiz that may be worked at, whoever's it is. */
	largest: number;
	/** Saves a second in the busiest minute of the last hour. */
	busiest: number;
	limits: Limits;
	troubles: readonly Trouble[];
}

export interface Limits {
	/** Attempts at one quiz: above the first it is slow, above the second nobody is taken. */
	many: number;
	most: number;
	/** Saves a second, for minutes on end, above which it is time for more than one process. */
	sustained: number;
}

/** Half of what one process kept up with where it was measured (docs/operating.md, “How much it carries”). */
export const SUSTAINED_SAVES = 100;

export async function readServer(desk: Desk, by: SignedIn): Promise<ServerRead | { kind: 'not-theirs' }> {
	if (permits(by, 'owner')) return { kind: 'not-theirs' };
	const { store, saves } = desk;
	const standing = await store.standing();
	const now = store.now();
	let largest = 0;
	for (const assignment of await store.assignments.all()) {
		// The others are at rest, and would have to be read for this.
		if (!mayBeWorkedAt(assignment)) continue;
		const work = await store.work.get(assignment.id).catch(() => undefined);
		largest = Math.max(largest, work?.attempts.size ?? 0);
	}
	return {
		...{ kind: 'server', standing, largest, busiest: saves.busiest(now) },
		...(standing.backupAt !== undefined && { backupAgo: Math.max(0, now - standing.backupAt) }),
		limits: { many: MANY_ATTEMPTS, most: MOST_ATTEMPTS, sustained: SUSTAINED_SAVES },
		troubles: store.troubles()
	};
}
