import { redirect } from '@sveltejs/kit';
import { showAnalysis } from '#lib/analysis/quiz/analysis-shown.ts';
import { sayCounted } from '#lib/assignment/say-counted.ts';
import { readAnalysis } from '#lib/server/assignments/read-analysis.ts';
import { notThere } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const read = await readAnalysis(locals.deps, locals.teacher!, params.assignment);
	if (read.kind === 'not-found') return notThere();
	if (read.kind === 'draft') redirect(303, `/teach/assignments/${params.assignment}/draft`);
	const { assignment, published, figured, working } = read;
	const { language, paragraphs } = published.passage;
	return {
		id: assignment.id,
		title: assignment.title,
		class: read.class?.name,
		counted: sayCounted(figured.sat.sittings.length, working, assignment.policy.attempts),
		passage: { language, paragraphs },
		...showAnalysis(figured, published.passage, url.searchParams.get('question') ?? undefined)
	};
};
