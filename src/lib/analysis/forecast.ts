import type { CardId } from '#lib/cards/card.ts';
import { studyDay, type Moment } from '#lib/cards/day.ts';
import type { Hand } from '#lib/cards/hand.ts';

/** How many days a forecast looks ahead, today among them. */
export const FORECAST_DAYS = 30;

/** How many cards are due on a day. */
export interface DueOn {
	/** Of study. */
	day: number;
	cards: number;
}

/**
 * How many cards are due on each day from today on, as they are scheduled now: each card once, on the day when it comes
 * next. What is overdue is due today. Cards that are set aside, and those never looked at, are not counted; nor is what
 * reviews on the way will add. An empty hand: no cards on any day.
 *
 * @param isThere whether a card can still be asked
 */
export function forecast(
	{ cards }: Pick<Hand, 'cards'>,
	now: Moment,
	days = FORECAST_DAYS,
	isThere: (card: CardId) => boolean = () => true
): DueOn[] {
	const today = studyDay(now);
	const due = Array.from({ length: days }, (_, i) => ({ day: today + i, cards: 0 }));
	for (const [id, { memory, aside }] of Object.entries(cards)) {
		if (!memory || aside || !isThere(id as CardId)) continue;
		const on = due[Math.max(0, studyDay({ at: memory.due, zone: now.zone }) - today)];
		if (on) on.cards++;
	}
	return due;
}

/**
 * What a forecast shows, as a heading. It speaks of what comes after today only where that is plain: the busiest day that
 * follows has at most half of today's cards, or at least twice as many.
 */
export function forecastFinding(due: readonly DueOn[]): string {
	const [today, ...later] = due.map(({ cards }) => cards);
	if (today === undefined) return '';
	const most = Math.max(0, ...later);
	const said = today === 0 ? 'No card is due today' : `${today} ${today === 1 ? 'card' : 'cards'} due today`;
	if (most === 0) return today === 0 ? `No card is due in ${due.length} days` : said;
	if (today >= PLAIN && most <= today / 2) return `${said}, then it eases`;
	if (most >= PLAIN && most >= 2 * Math.max(1, today)) {
		const days = 1 + later.indexOf(most);
		return `${said}, ${most} ${days === 1 ? 'tomorrow' : `in ${days} days`}`;
	}
	return said;
}

/** Of fewer cards no day is busy. */
const PLAIN = 5;
