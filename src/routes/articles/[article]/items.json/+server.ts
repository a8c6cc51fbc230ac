import { error } from '@sveltejs/kit';
import { practiceItems } from '#lib/items/outline.ts';
import { readItems } from '#lib/quiz/form.ts';
import type { RequestHandler } from './$types';

/**
 * The items that the query names, with their keys: practice is marked where the reader is. Those that are not there,
 * or may not be practised, are left out.
 */
export const GET: RequestHandler = ({ locals: { library }, params, url }) => {
	const article = library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	const wanted = new Set(readItems(params.article, url.searchParams));
	const items = practiceItems(article).filter(({ id }) => wanted.has(id));
	return Response.json(items.map((item) => ({ ...item, enemies: [] })));
};
