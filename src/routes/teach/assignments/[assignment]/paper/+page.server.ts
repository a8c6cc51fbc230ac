import { readPrinted } from '#lib/server/assignments/read-printed.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const paper = await readPrinted(locals.deps, locals.teacher!, params.assignment);
	return paper.kind === 'paper' ? { id: params.assignment, paper } : notThere();
};
