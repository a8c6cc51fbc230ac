import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The cards of the article; none that only an assigned quiz may ask for. */
export const GET: RequestHandler = ({ locals: { library }, params }) => {
	const deck = library.decks.get(params.article);
	if (!deck) error(404, 'There is no article at this address.');
	return Response.json(deck);
};
