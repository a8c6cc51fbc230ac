import { readPreview } from '#lib/server/assignments/read-preview.ts';
import { notThere, wholeIn } from '../../../not-there.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
	const place = {
		question: wholeIn(searchParams, 'question', 1),
		form: searchParams.get('form') === 'B' ? 1 : 0
	};
	const preview = await readPreview(locals.deps, locals.teacher!, params.assignment, place);
	return preview.kind === 'preview' ? { preview, id: params.assignment } : notThere();
};
