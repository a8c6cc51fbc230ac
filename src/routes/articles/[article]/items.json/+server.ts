import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { version } from '$app/environment';
import { practiceItems } from '#lib/items/outline.ts';
import { readItems } from '#lib/quiz/form.ts';
import type { RequestHandler } from './$types';

/**
 * The items that the query names, with their keys: practice is marked where the reader is. Those that are not there,
 * or may not be practised, are left out. Without a query all of them, for a reader who will have no network.
 */
export const GET: RequestHandler = ({ locals: { library }, params, url }) => {
	const article = library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	const items = practiceItems(article).map((item) => ({ ...item, enemies: [] }));
	if (!url.searchParams.has('items')) {
		const text = JSON.stringify(items);
		// Whoever has them already is told so, and gets nothing; not from an earlier version, which may have read them otherwise.
		const etag = `"${version}-${createHash('sha256').update(text).digest('base64url')}"`;
		return new Response(text, { headers: { 'content-type': 'application/json', etag } });
	}
	const wanted = new Set(readItems(params.article, url.searchParams));
	return Response.json(items.filter(({ id }) => wanted.has(id)));
};
