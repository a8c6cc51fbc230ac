import { resolve } from '$app/paths';
import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import type { Hand } from '#lib/cards/hand.ts';

/** The articles that a student has cards of in hand: at least one has been seen or taken. */
export function articlesIn(hand: Hand): string[] {
	const ids = Object.entries(hand.cards).filter(([, { memory, taken }]) => memory ?? taken);
	return [...new Set(ids.map(([id]) => id.slice(0, id.indexOf('/'))))].sort();
}

/** The decks of these articles; one that is gone is left out. @throws where they cannot be had */
export async function bringDecks(articles: readonly string[]): Promise<Deck[]> {
	const decks = await Promise.all(
		articles.map(async (article) => {
			const response = await fetch(resolve('/articles/[article]/deck.json', { article }));
			if (response.status === 404) return undefined;
			if (!response.ok) throw new Error(`The deck of ${article}: ${response.status}`);
			return (await response.json()) as Deck;
		})
	);
	return decks.filter((deck) => deck !== undefined);
}

/** What a list that is gone through once is made of. */
export interface CramChoice {
	/** The folder of an article; every article in hand without it. */
	article: string | undefined;
	skill: string | undefined;
	only: 'flagged' | 'missed' | undefined;
	counts: boolean;
}

/** What an address asks for; `undefined` where it asks for what is due. */
export function readCram(query: URLSearchParams): CramChoice | undefined {
	if (!query.has('cram')) return undefined;
	const only = query.get('only');
	return {
		article: query.get('article') || undefined,
		skill: query.get('skill') || undefined,
		only: only === 'flagged' || only === 'missed' ? only : undefined,
		counts: query.has('counts')
	};
}

/** The cards of a choice, those least sure to be remembered first. */
export function cramCards(
	decks: readonly Deck[],
	hand: Hand,
	{ article, skill, only }: CramChoice,
	chance: (id: CardId) => number
): Card[] {
	const cards = decks
		.flatMap((deck) => deck.cards)
		.filter(
			(card) =>
				(article === undefined || card.article === article) &&
				(skill === undefined || card.skill === skill) &&
				(card.inDeck || hand.cards[card.id]?.taken !== undefined) &&
				(only !== 'flagged' || hand.cards[card.id]?.flagged === true) &&
				(only !== 'missed' || hand.cards[card.id]?.taken !== undefined)
		);
	return cards
		.map((card) => ({ card, chance: chance(card.id) }))
		.sort((a, b) => a.chance - b.chance)
		.map(({ card }) => card);
}
