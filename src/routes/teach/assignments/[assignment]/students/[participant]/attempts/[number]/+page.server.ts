import { readPaper } from '#lib/server/assignments/read-paper.ts';
import { notThere, wholeIn } from '../../../../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const { assignment, participant, number } = params;
	const paper = await readPaper(locals.deps, locals.teacher!, assignment, participant, {
		number: /^\d{1,4}$/.test(number) ? Number(number) : 0,
		version: wholeIn(searchParams, 'version', 0)
	});
	return paper.kind === 'paper' ? { paper } : notThere();
};
