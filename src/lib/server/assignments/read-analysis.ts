import '#lib/items/all-types.ts';
import type { Figured } from '#lib/analysis/quiz/figured.ts';
import type { Assignment, Published } from '#lib/assignment/assignment.ts';
import type { Class } from '#lib/assignment/class.ts';
import { tallyOf } from '#lib/assignment/results.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { NOT_FOUND, type Asking, type NotFound } from '../classes/find-class.ts';
import type { Deps } from '../deps.ts';
import { figuredOf } from './figured.ts';
import { findAssignment } from './find-assignment.ts';

export interface AnalysisRead {
	kind: 'analysis';
	assignment: Assignment;
	published: Published;
	class?: Class;
	/** Of each student the attempt that counts. */
	figured: Figured;
	/** How many students are at work on an attempt. What they have given is in no figure until they hand it in. */
	working: number;
}

/** What the figures of a quiz are made of. What lies in the bin has none. */
export async function readAnalysis(
	{ store }: Pick<Deps, 'store'>,
	teacher: Asking,
	id: string
): Promise<AnalysisRead | { kind: 'draft' } | NotFound> {
	const mine = await findAssignment({ store }, teacher, id);
	if (mine === undefined || mine.assignment.binnedAt !== undefined) return NOT_FOUND;
	const { assignment, class: ofClass } = mine;
	if (publicationOf(assignment) === undefined) return { kind: 'draft' };
	const [published, work] = [await store.published.get(assignment.id), await store.work.get(assignment.id)];
	if (published === undefined || work === undefined) return NOT_FOUND;
	return {
		kind: 'analysis',
		assignment,
		published,
		...(ofClass && { class: ofClass }),
		figured: await figuredOf(published, work),
		working: tallyOf(work).working
	};
}
