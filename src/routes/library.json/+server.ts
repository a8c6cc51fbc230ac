import { outline } from '#lib/items/outline.ts';
import type { RequestHandler } from './$types';

/** What there is to read. */
export const GET: RequestHandler = ({ locals }) =>
	Response.json([...locals.library.articles.values()].map(outline));
