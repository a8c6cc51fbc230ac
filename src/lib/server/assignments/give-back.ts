import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { Assignment } from '#lib/assignment/assignment.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Leap, Store } from '../store/store.ts';

/**
 * Adds time in which nobody could save to every attempt that was open across it: nobody loses a second of theirs. Each
 * assignment in one write.
 *
 * @returns to how many attempts
 */
export async function giveBack(store: Store, { at, by }: Leap): Promise<number> {
	if (by <= 0) return 0;
	let count = 0;
	for (const assignment of await store.assignments.all()) {
		if (!mayBeWorkedAt(assignment)) continue;
		count +=
			(await store.work.change(assignment.id, ({ attempts }) => {
				const open = [...attempts.values()].filter(
					({ state, startedAt }) => state.kind === 'open' && startedAt <= at
				);
				const later = open.map((attempt): AssignedAttempt => ({
					...attempt,
					givenBack: attempt.givenBack + by
				}));
				return { attempts: later, result: later.length };
			})) ?? 0;
	}
	return count;
}

/** Whether an attempt can be open in it. */
export function mayBeWorkedAt(assignment: Assignment): boolean {
	const publication = publicationOf(assignment);
	return publication !== undefined && publication.settledAt === undefined;
}
