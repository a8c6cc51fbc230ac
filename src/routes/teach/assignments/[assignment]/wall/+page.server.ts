import { publicationOf } from '#lib/assignment/window.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import { tallyOf } from '#lib/assignment/results.ts';
import { findAssignment } from '#lib/server/assignments/find-assignment.ts';
import { joinOf } from '#lib/server/assignments/show-results.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

/** What a class may see of its quiz on a wall: no names and no scores. */
export const load: PageServerLoad = async ({ locals: { deps, teacher }, params, url }) => {
	const mine = await findAssignment(deps, teacher!, params.assignment);
	const publication = mine && publicationOf(mine.assignment);
	if (!mine || !publication || mine.assignment.binnedAt !== undefined) return notThere();
	const { assignment } = mine;
	const work = await deps.store.work.get(assignment.id);
	return {
		id: assignment.id,
		title: assignment.title,
		state: sayState(assignment, deps.store.now()),
		join: joinOf(publication, url.origin),
		tally: work ? tallyOf(work) : { joined: 0, working: 0, finished: 0 }
	};
};
