import { outline } from '#lib/items/outline.ts';
import type { RequestHandler } from './$types';

/** What there is to read. */
export const GET: RequestHandler = ({ locals: { library } }) =>
	Response.json(
		Array.from(library.articles.values(), (article) => {
			const deck = library.decks.get(article.id);
			return outline(article, deck?.cards.filter(({ inDeck }) => inDeck).length ?? 0);
		})
	);
