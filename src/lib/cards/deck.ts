import { paragraphOf, sentencesOf, type SentenceId } from '#lib/bank/passage.ts';
import type { Card, CardKind, Deck } from './card.ts';
import { cardMaker, type Source } from './card-maker.ts';
import { spread } from './spread.ts';

/**
 * The cards of an article: one for each item that may be practised, with the item's id, and one for each word of its
 * vocabulary that can be asked the other way round. They come by their place in the passage, siblings apart.
 */
export function deckOf(source: Source): Deck {
	const { article, passage, expanded } = source;
	const texts = new Map(sentencesOf(passage).map(({ id, text }) => [id, text]));
	const practised = expanded.filter(({ item }) => item.use !== 'assign');
	const all = practised.flatMap(cardMaker(source, texts)).sort(byPlace);
	const own = all.filter(({ inDeck }) => inDeck);
	const cards = [...spread(own, ({ entry }) => entry), ...all.filter(({ inDeck }) => !inDeck)];
	const quoted = new Set(cards.flatMap(({ context, proof }) => [...proof, ...sentenceOf(context)]));
	return {
		article,
		title: passage.title,
		language: passage.language,
		cards,
		sentences: Object.fromEntries([...texts].filter(([id]) => quoted.has(id)))
	};
}

const sentenceOf = (context: Card['context']): SentenceId[] => (context ? [context.sentence] : []);

/** In one sentence: to know what is said and by whom before the words themselves, and to be asked about it last. */
const RANKS: Record<CardKind, number> = {
	meaning: 0,
	reference: 1,
	figure: 2,
	holder: 3,
	view: 4,
	quotation: 5,
	word: 6,
	question: 7
};

function byPlace(a: Card, b: Card): number {
	return placeIn(a) - placeIn(b) || RANKS[a.kind] - RANKS[b.kind] || (a.id < b.id ? -1 : 1);
}

/** A number that grows from sentence to sentence; a paragraph has less than a thousand. */
function placeIn({ context, proof: [first] }: Card): number {
	const id = context?.sentence ?? first;
	return id === undefined ? 0 : paragraphOf(id) * 1000 + Number(id.slice(id.indexOf('.') + 1));
}
