import type { CardId } from './card.ts';
import type { Rating } from './schedule.ts';

export type EventId = string & { readonly __brand: 'EventId' };

/** What a student has settled for all cards. */
export interface Settings {
	/** The share of cards to be remembered when they come, from 0.7 to 0.97. */
	retention: number;
	/** At most so many new cards a day. */
	newPerDay: number;
	/** At most so many reviews a day, new cards not counted. */
	reviewsPerDay: number;
}

/** What a distractor that was chosen says, with the reason why it is wrong. */
export interface MissNote {
	given: string;
	why: string;
}

/** One thing that happened to cards. Nothing is ever taken out of the log: what is undone is withdrawn by another. */
export type CardEvent =
	/** `seconds` that it was looked at. */
	| { kind: 'review'; card: CardId; rating: Rating; zone: number; seconds: number }
	/** A look at a card that leaves its schedule as it is. */
	| { kind: 'cram'; card: CardId; rating: Rating; zone: number; seconds: number }
	| { kind: 'withdraw'; of: EventId }
	/** Set aside, or brought back. */
	| { kind: 'suspend'; card: CardId; on: boolean; zone: number }
	| { kind: 'flag'; card: CardId; on: boolean }
	/** Taken into the deck since its question was missed; `sure` where the student was. */
	| { kind: 'take'; card: CardId; sure: boolean; note?: MissNote }
	| { kind: 'settle'; settings: Partial<Settings> };

/** An event and when it was noted. */
export interface Logged {
	id: EventId;
	/** Milliseconds since 1970. */
	at: number;
	event: CardEvent;
}

/** By time, and among those of one moment by id: the same in every tab. */
export function inOrder(log: readonly Logged[]): Logged[] {
	return [...log].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
