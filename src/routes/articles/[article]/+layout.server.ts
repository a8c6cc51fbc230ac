import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params }) => {
	const article = locals.library.articles.get(params.article);
	if (!article) error(404, 'There is no article at this address.');
	return { article: article.id, passage: article.passage };
};
