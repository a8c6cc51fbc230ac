import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** What words of the passage mean there; none that only an assigned quiz may give away. */
export const GET: RequestHandler = ({ locals: { library }, params }) => {
	const article = library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	return Response.json(article.vocabulary);
};
