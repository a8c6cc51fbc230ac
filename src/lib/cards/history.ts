import type { CardId } from './card.ts';
import { studyDay } from './day.ts';
import { replaying } from './hand.ts';
import type { EventId, Logged } from './log.ts';
import type { Memory, Rating } from './schedule.ts';

/** A look at a card that was not taken back. */
export interface Looked {
	id: EventId;
	card: CardId;
	/** Milliseconds since 1970. */
	at: number;
	/** The day of study that it was on, by the clock of the place where it was. */
	day: number;
	rating: Rating;
	/** How long the card was looked at. */
	seconds: number;
	/** Whether it counted for the schedule; in a cram it may not have, and before and after are the same. */
	counts: boolean;
	/** `undefined` for a card that was new. */
	before: Memory | undefined;
	/** `undefined` for a new card that was only crammed. */
	after: Memory | undefined;
}

/** Every look in a log, the oldest first, in whatever order the log is given. An empty log: none. */
export function looksIn(log: readonly Logged[]): Looked[] {
	return [...looking(log)];
}

/** The same one by one, for a log that is so long that a page has to breathe in between. */
export function* looking(log: readonly Logged[]): Generator<Looked, void> {
	for (const { logged, before, after } of replaying(log)) {
		const { id, at, event } = logged;
		if (event.kind !== 'review' && event.kind !== 'cram') continue;
		const { card, rating, seconds, zone } = event;
		yield {
			id,
			card,
			at,
			day: studyDay({ at, zone }),
			rating,
			seconds,
			counts: event.kind === 'review',
			before: before?.memory,
			after: after?.memory
		};
	}
}

/** Every look at one card, the oldest first; takes no longer for the others that are in the log. */
export function looksAt(log: readonly Logged[], card: CardId): Looked[] {
	// What was settled and what was withdrawn bears on it as well; what happened to other cards does not.
	return looksIn(log.filter(({ event }) => !('card' in event) || event.card === card));
}
