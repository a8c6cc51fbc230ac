import { error } from '@sveltejs/kit';
import { practiceItems } from '#lib/items/outline.ts';
import { pack } from '#lib/items/pack.ts';
import type { RequestHandler } from './$types';

/** Every item of the article that may be practised, with its key: practice is marked where the reader is. */
export const GET: RequestHandler = ({ locals, params }) => {
	const article = locals.library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	return Response.json(pack(practiceItems(article)));
};
