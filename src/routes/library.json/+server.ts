import { outline } from '#lib/items/outline.ts';
import type { RequestHandler } from './$types';

/** What there is to read. */
export const GET: RequestHandler = ({ locals: { library } }) =>
	Response.json(Array.from(library.articles.values(), outline));
