import { erasedAt } from '#lib/assignment/acts.ts';
import { isClockInDoubt } from './clock-in-doubt.ts';
import { eraseAssignment } from '../classes/erase.ts';
import type { Deps } from '../deps.ts';

/**
 * Erases what has been in the bin for 30 days, with all that was handed in. While nobody knows which clock is right, nothing.
 *
 * @returns how many
 */
export async function emptyBin(deps: Pick<Deps, 'store'>): Promise<number> {
	if (isClockInDoubt(deps.store)) return 0;
	const now = deps.store.now();
	const due = (await deps.store.assignments.all()).filter((each) => (erasedAt(each) ?? Infinity) <= now);
	for (const { id } of due) await eraseAssignment(deps, id);
	return due.length;
}
