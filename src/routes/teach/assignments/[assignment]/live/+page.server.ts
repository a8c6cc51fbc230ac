import { redirect } from '@sveltejs/kit';
import { phaseOf } from '#lib/assignment/window.ts';
import { sayState } from '#lib/assignment/say-state.ts';
import { readLive } from '#lib/server/assignments/read-live.ts';
import { joinOf } from '#lib/server/assignments/show-results.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const read = await readLive(locals.desk, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'draft') redirect(303, `/teach/assignments/${params.assignment}/draft`);
	const { assignment, publication, board } = read;
	const { policy, window } = assignment;
	return {
		id: assignment.id,
		title: assignment.title,
		class: read.class?.name,
		state: sayState(assignment, board.now),
		phase: phaseOf(assignment, board.now),
		isTimed: policy.minutes !== undefined || window.closesAt !== undefined,
		/** When it closes for all; left out where that is left to the teacher. */
		closesAt: window.closesAt,
		isShuffled: policy.arrangement === 'shuffled',
		join: joinOf(publication, url.origin),
		board
	};
};
