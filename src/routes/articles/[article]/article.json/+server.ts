import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What is read. */
export const GET: RequestHandler = ({ locals: { library }, params }) => {
	const article = library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	return Response.json(article.passage);
};
