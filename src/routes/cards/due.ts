import { forecast } from '#lib/analysis/forecast.ts';
import { beginningOf, DAY_MS } from '#lib/cards/day.ts';
import { queueOf } from '#lib/cards/queue.ts';
import type { Learner } from '#lib/learner/learner.svelte.ts';
import { articlesIn, bringDecks } from './decks.ts';
import { now } from './moment.ts';

/** How many cards are waiting. */
export interface Due {
	/** Due today, those that are being learnt among them. */
	due: number;
	/** New cards for today. */
	fresh: number;
	/** Of one article, by its folder. */
	byArticle: ReadonlyMap<string, { due: number; fresh: number }>;
	/** Due on each of the next days, as far as is known now. */
	ahead: readonly { at: number; due: number }[];
}

const DAYS_AHEAD = 5;

/** What is waiting; `undefined` for who has no cards in hand. @throws where the decks cannot be had */
export async function dueOf(learner: Learner): Promise<Due | undefined> {
	const { hand } = await learner.reviews();
	const articles = articlesIn(hand);
	if (articles.length === 0) return undefined;
	const decks = await bringDecks(articles);
	const moment = now();
	const waiting = (cards: (typeof decks)[number]['cards']) => {
		const { due, learning, fresh } = queueOf(cards, hand, moment);
		return { due: due + learning, fresh };
	};
	const known = new Set(decks.flatMap(({ cards }) => cards.map(({ id }) => id)));
	const [, ...ahead] = forecast(hand, moment, DAYS_AHEAD + 1, (card) => known.has(card));
	return {
		...waiting(decks.flatMap(({ cards }) => cards)),
		byArticle: new Map(decks.map(({ article, cards }) => [article, waiting(cards)])),
		ahead: ahead.map(({ day, cards }) => ({ at: beginningOf(day, moment.zone) + DAY_MS / 2, due: cards }))
	};
}
