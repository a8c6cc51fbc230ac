import { erasedAt } from '#lib/assignment/acts.ts';
import { eraseAssignment } from '../classes/erase.ts';
import type { Deps } from '../deps.ts';

/** Erases what has been in the bin for 30 days, with all that was handed in. @returns how many */
export async function emptyBin(deps: Pick<Deps, 'store'>): Promise<number> {
	const now = deps.store.now();
	const due = (await deps.store.assignments.all()).filter((each) => (erasedAt(each) ?? Infinity) <= now);
	for (const { id } of due) await eraseAssignment(deps, id);
	return due.length;
}
