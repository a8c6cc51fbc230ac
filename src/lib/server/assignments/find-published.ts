import type { Published } from '#lib/assignment/assignment.ts';
import type { Work } from '#lib/assignment/attempt.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { findAssignment, type Mine } from './find-assignment.ts';

/** A quiz that is or was given out, with what is asked and what was given. */
export interface PublishedFound extends Mine {
	kind: 'published';
	published: Published;
	work: Work;
}

/** What lies in the bin is not found. */
export async function findPublished(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<PublishedFound | { kind: 'draft' } | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	if (publicationOf(mine.assignment) === undefined) return { kind: 'draft' };
	const { assignment } = mine;
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	return { kind: 'published', ...mine, published, work };
}
