import { listAssignments, SHELVES } from '#lib/server/assignments/list-assignments.ts';
import { wholeIn } from './not-there.ts';
import type { PageServerLoad } from './$types';

/** More than anybody looks for. */
const MOST_TYPED = 120;

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
	const shelf = SHELVES.find((each) => each === searchParams.get('in')) ?? 'current';
	const search = (searchParams.get('q') ?? '').slice(0, MOST_TYPED);
	const page = wholeIn(searchParams, 'page', 1);
	const listed = await listAssignments(locals.deps, locals.teacher!, { shelf, search, page });
	return { ...listed, shelf, search, page };
};
