import { error } from '@sveltejs/kit';
import { practiceItems } from '#lib/items/outline.ts';
import { pack } from '#lib/quiz/pack.ts';
import type { RequestHandler } from './$types';

/** What a quiz for practice can be drawn from: the items themselves follow when it is known which they are. */
export const GET: RequestHandler = ({ locals: { library }, params }) => {
	const article = library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	return Response.json(pack(practiceItems(article)));
};
