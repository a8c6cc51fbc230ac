import { describe, expect, it } from 'vitest';
import type { Card, CardId, Deck } from '#lib/cards/card.ts';
import { EMPTY_HAND, type CardState, type Hand } from '#lib/cards/hand.ts';
import { articlesIn, cramCards, readCram, type CramChoice } from './decks.ts';

const aCard = (id: string, given: Partial<Card> = {}): Card => ({
	id: id as CardId,
	article: id.split('/')[0]!,
	kind: 'question',
	skill: 'locate',
	entry: id,
	front: '?',
	back: '!',
	why: '',
	proof: [],
	inDeck: true,
	...given
});
const aDeck = (article: string, ...cards: Card[]): Deck => ({
	article,
	title: article,
	language: 'en-GB',
	cards,
	sentences: {}
});
const handOf = (cards: Record<string, CardState>): Hand => ({ ...EMPTY_HAND, cards });
const taken: CardState = { taken: { at: 1, sure: false } };
const all: CramChoice = { article: undefined, skill: undefined, only: undefined, counts: false };

describe('the articles in hand', () => {
	it('are those of which a card was seen or taken', () => {
		const memory = {} as CardState['memory'];
		expect(
			articlesIn(
				handOf({ 'river/a': { memory }, 'ferry/b': taken, 'ferry/c': taken, 'tower/d': { flagged: true } })
			)
		).toEqual(['ferry', 'river']);
		expect(articlesIn(EMPTY_HAND)).toEqual([]);
	});
});

describe('a cram', () => {
	it.each([
		['article=ferry', undefined],
		['cram', all],
		['cram=&article=&skill=&only=', all],
		[
			'cram=&article=ferry&skill=infer&only=flagged&counts=',
			{ article: 'ferry', skill: 'infer', only: 'flagged', counts: true }
		],
		['cram=&only=other', all]
	])('is asked for by ?%s', (query, choice) => {
		expect(readCram(new URLSearchParams(query))).toEqual(choice);
	});

	const decks = [
		aDeck(
			'ferry',
			aCard('ferry/a'),
			aCard('ferry/b', { skill: 'infer' }),
			aCard('ferry/c', { inDeck: false })
		),
		aDeck('river', aCard('river/d'))
	];
	const hand = handOf({ 'ferry/a': { flagged: true }, 'ferry/c': taken });
	const chances: Record<string, number> = { 'ferry/a': 0.9, 'ferry/b': 0.2, 'river/d': 0.5, 'ferry/c': 0.7 };
	const names = (choice: Partial<CramChoice>) =>
		cramCards(decks, hand, { ...all, ...choice }, (id) => chances[id]!).map(({ id }) => id);

	it('has all cards, those least sure to be remembered first, and of the others those that were missed', () => {
		expect(names({})).toEqual(['ferry/b', 'river/d', 'ferry/c', 'ferry/a']);
	});

	it('has those of an article, of a skill, the flagged or the missed', () => {
		expect(names({ article: 'river' })).toEqual(['river/d']);
		expect(names({ skill: 'infer' })).toEqual(['ferry/b']);
		expect(names({ only: 'flagged' })).toEqual(['ferry/a']);
		expect(names({ only: 'missed' })).toEqual(['ferry/c']);
	});
});
