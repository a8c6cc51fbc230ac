import type { CardId } from '#lib/cards/card.ts';
import { DAY_MS } from '#lib/cards/day.ts';
import type { CardEvent, EventId, Logged } from '#lib/cards/log.ts';
import type { Rating } from '#lib/cards/schedule.ts';

/** The day of study on which logs begin, at noon by Greenwich. */
export const FIRST_DAY = 20_000;
export const FIRST_NOON = FIRST_DAY * DAY_MS + DAY_MS / 2;

type Over = { zone?: number; seconds?: number };

/** A look at the card `ferry/<name>`, by Greenwich and four seconds long unless it is said otherwise. */
export const review = (name: string, rating: Rating, over: Over = {}): CardEvent => ({
	kind: 'review',
	card: `ferry/${name}` as CardId,
	rating,
	zone: 0,
	seconds: 4,
	...over
});

/** The same in a cram that leaves the schedule as it is. */
export const cram = (name: string, rating: Rating, over: Over = {}): CardEvent => ({
	...(review(name, rating, over) as Extract<CardEvent, { kind: 'review' }>),
	kind: 'cram'
});

/** A log of events from noon of the first day, each a minute after the one before or as many as are said. */
export function aLog(...events: (CardEvent | [CardEvent, minutes: number])[]): Logged[] {
	let at = FIRST_NOON;
	return events.map((each, i) => {
		const [event, minutes] = Array.isArray(each) ? each : [each, 1];
		at += minutes * 60_000;
		return { id: `e${String(i).padStart(6, '0')}` as EventId, at, event };
	});
}
