import { isWritten } from '#lib/assignment/marking.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import type { Asking } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment } from './find-assignment.ts';

/** Whether a published quiz asks anything that a teacher marks; of another’s quiz nothing is said. */
export async function hasWritten(deps: Pick<Deps, 'store'>, teacher: Asking, id: string): Promise<boolean> {
	const mine = await findAssignment(deps, teacher, id);
	if (mine === undefined || publicationOf(mine.assignment) === undefined) return false;
	return (await deps.store.published.get(mine.assignment.id))?.items.some(isWritten) ?? false;
}
