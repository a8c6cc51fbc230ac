// The cards of every article that comes with Courtside.
import { describe, expect, it } from 'vitest';
import { sentencesOf, type SentenceId } from '#lib/bank/passage.ts';
import { cardIdOf, type Card } from '#lib/cards/card.ts';
import { nameTest, standsIn, wholeProofs } from '#lib/items/enemies.ts';
import { foldText } from '#lib/items/fold.ts';
import { modelOf } from '#lib/items/models/model.ts';
import { practiceItems } from '#lib/items/outline.ts';
import { keyTexts, mark } from '#lib/items/registry.ts';
import type { Item } from '#lib/items/types.ts';
import { rightResponse } from '../builders/response.ts';
import { shipped } from './articles.ts';

/** How many there are of each kind in the deck, and of those that come after a miss alone. */
function counts(cards: readonly Card[]): Record<string, number> {
	const found: Record<string, number> = {};
	for (const { kind, inDeck } of cards) {
		const name = inDeck ? kind : 'after a miss';
		found[name] = (found[name] ?? 0) + 1;
	}
	return found;
}

const said = ({ id }: Card, what: string) => `${id} — ${what}`;

describe.each(shipped)('the deck of the article $id', ({ whole }) => {
	const { article, bank, deck } = whole();
	const { cards } = deck;
	const own = cards.filter(({ inDeck }) => inDeck);
	const texts = new Map(sentencesOf(article.passage).map(({ id, text }) => [id, text]));

	it('has one card for each item that may be practised, and besides only words asked the other way round', () => {
		const ids = cards.filter(({ kind }) => kind !== 'word').map(({ id }) => id);
		expect([...ids].sort()).toEqual(
			practiceItems(article)
				.map(({ id }) => cardIdOf(id))
				.sort()
		);
		const words = cards
			.filter(({ kind }) => kind === 'word')
			.map(({ id }) => id.replace('which-word', 'what-it-means'));
		expect(words.filter((id) => !ids.some((other) => other === id))).toEqual([]);
	});

	it('has no two cards of one id', () => {
		const ids = cards.map(({ id }) => id);
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	it('has a front, a back, a reason and a proof for every card', () => {
		const lacking = cards.filter(
			({ front, back, why, proof }) =>
				[front, back, why].some((text) => text.split('\n').some((line) => line.trim() === '')) ||
				proof.length === 0
		);
		expect(lacking.map((card) => said(card, 'lacks something'))).toEqual([]);
	});

	it('quotes sentences that the passage has, and no others', () => {
		const quoted = new Set(
			cards.flatMap(({ proof, context }) => [...proof, ...(context ? [context.sentence] : [])])
		);
		expect(Object.keys(deck.sentences).sort()).toEqual([...quoted].sort());
		for (const [id, text] of Object.entries(deck.sentences)) expect(text).toBe(texts.get(id as SentenceId));
	});

	it('marks words that stand once in the sentence which a card has in sight', () => {
		const wrong = cards.filter(
			({ context }) => context && texts.get(context.sentence)?.split(context.words).length !== 2
		);
		expect(wrong.map((card) => said(card, `“${card.context?.words}” is not there, or not once`))).toEqual([]);
	});

	it('asks nothing in the deck that leans on options or on a page', () => {
		const leaning = own.filter(({ front }) =>
			/of these|which one|the following|above|below|\n– /i.test(front)
		);
		expect(leaning.map((card) => said(card, card.front))).toEqual([]);
	});

	it('gives no back away on its front', () => {
		const telling = own.filter(
			({ front, back }) =>
				!/True, false, or not given\?$/.test(front) &&
				back.split('\n').some((line) => standsIn(foldText(line), ` ${foldText(front)} `))
		);
		expect(telling.map((card) => said(card, `${card.front} — ${card.back}`))).toEqual([]);
	});

	it('shows the place that a question points to', () => {
		const items = new Map<string, Item>(article.items.map((item) => [item.id, item]));
		const lost = own.filter(({ id, context, typed }) => {
			const item = items.get(id);
			const isForced = bank.questions.some((one) => `${article.id}/${one.id}` === id && one.card === true);
			return item?.passage === 'open' && context === undefined && typed === undefined && !isForced;
		});
		expect(lost.map((card) => said(card, card.front))).toEqual([]);
	});

	it('marks what is typed as in a quiz: its key is right', () => {
		const wrong = cards.flatMap((card) => {
			if (card.typed === undefined) return [];
			const given = mark(card.typed, rightResponse(card.typed));
			return 'earned' in given && given.earned === given.possible ? [] : [said(card, 'its key earns less')];
		});
		expect(wrong).toEqual([]);
	});

	it('holds nothing of an item that is kept for assigned quizzes', () => {
		const kept = new Set<string>(article.items.filter(({ use }) => use === 'assign').map(({ id }) => id));
		expect(cards.filter(({ id }) => kept.has(id))).toEqual([]);
		expect(cards.filter(({ typed }) => (typed?.enemies.length ?? 0) > 0)).toEqual([]);
	});

	it('does not say what an assigned question about the same sentences asks for, unless an authored one says so in a quiz', () => {
		const isName = nameTest(bank.voices);
		const sentences = new Set(texts.values());
		const byId = new Map<string, Item>(article.items.map((item) => [item.id, item]));
		const kept = article.items.filter(({ id, use }) => use === 'assign' && modelOf(id) === undefined);
		const telling = cards.flatMap((card) => {
			const item = byId.get(card.id) ?? byId.get(card.id.replace('which-word', 'what-it-means'))!;
			const proofs = wholeProofs(item);
			// Sentences of the passage are there to be read anyway.
			const lines = `${card.front}\n${card.back}`.split('\n').filter((line) => !sentences.has(line));
			const text = ` ${foldText(lines.join(' | '))} `;
			const all = foldText(JSON.stringify(item));
			return kept
				.filter((one) => [...wholeProofs(one)].some((proof) => proofs.has(proof)))
				.flatMap((one) => keyTexts(one).map(foldText))
				.filter(
					(key) =>
						!(modelOf(item.id) === undefined && standsIn(key, all)) &&
						key !== '' &&
						!isName(key) &&
						standsIn(key, text)
				)
				.map((key) => said(card, key));
		});
		expect(telling).toEqual([]);
	});

	it('parts siblings', () => {
		const together = own.filter(({ entry }, i) => entry === own[i - 1]?.entry);
		expect(together.map(({ id }) => id)).toEqual([]);
	});
});

it('the article that comes with Courtside has so many cards of each kind', () => {
	const { deck } = shipped.find(({ id }) => id === 'uk-eu-defence')!.whole();
	expect(counts(deck.cards)).toEqual({
		meaning: 21,
		word: 21,
		holder: 33,
		view: 8,
		quotation: 6,
		reference: 15,
		figure: 11,
		question: 44,
		'after a miss': 277
	});
});
