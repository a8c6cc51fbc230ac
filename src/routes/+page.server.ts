import { outline } from '#lib/server/library/outline.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	articles: [...locals.library.articles.values()].map(outline)
});
