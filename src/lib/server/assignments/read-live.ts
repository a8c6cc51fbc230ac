import '#lib/items/all-types.ts';
import type { AssignedAttempt } from '#lib/assignment/attempt.ts';
import type { Assignment, Publication, Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import { boardOf, liveAttempt, type LiveAttempt, type LiveBoard } from '#lib/assignment/live.ts';
import { present } from '#lib/assignment/roster.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Desk } from './desk.ts';
import { findAssignment } from './find-assignment.ts';

export interface LiveRead {
	kind: 'live';
	assignment: Assignment;
	publication: Publication;
	published: Published;
	class?: Class;
	board: LiveBoard;
}

/**
 * What each attempt came to by what was published. An attempt is another object as soon as anything of it changes, and so is what
 * was published when a key is mended: what was worked out can stand beside them for as long as they are there.
 */
const known = new WeakMap<Published, WeakMap<AssignedAttempt, LiveAttempt>>();

function remembering(published: Published): typeof liveAttempt {
	const before = known.get(published) ?? new WeakMap<AssignedAttempt, LiveAttempt>();
	known.set(published, before);
	return (attempt, keys, columns) => {
		const live = before.get(attempt) ?? liveAttempt(attempt, keys, columns);
		before.set(attempt, live);
		return live;
	};
}

/** How a class stands with a quiz at this moment. What lies in the bin has no board. */
export async function readLive(
	{ store, contacts }: Pick<Desk, 'store' | 'contacts'>,
	teacher: Asking,
	id: string
): Promise<LiveRead | { kind: 'draft' } | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { assignment, class: ofClass } = mine;
	const publication = publicationOf(assignment);
	if (publication === undefined) return { kind: 'draft' };
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	return {
		kind: 'live',
		assignment,
		publication,
		published,
		...(ofClass && { class: ofClass }),
		board: boardOf(published, work, {
			now: store.now(),
			heard: (attempt) => contacts.last(attempt),
			of: remembering(published),
			...(ofClass && { roster: present(ofClass) })
		})
	};
}
