import type { CardId } from './card.ts';
import { studyDay, type Moment } from './day.ts';
import { inOrder, type CardEvent, type EventId, type Logged, type MissNote, type Settings } from './log.ts';
import { review, USUAL_RETENTION, type Memory } from './schedule.ts';

/** What is known of one card; of a card that nothing has happened to, nothing. */
export interface CardState {
	/** Missing until its first review. */
	memory?: Memory | undefined;
	/** Why it does not come: the student has set it aside, or it was forgotten too often. */
	aside?: 'suspended' | 'leech' | undefined;
	flagged?: boolean;
	/** That it was taken into the deck since its question was missed. */
	taken?: { at: number; sure: boolean; note?: MissNote };
}

/** What was done on a day of study. */
export interface DayTally {
	day: number;
	/** Cards seen for the first time. */
	fresh: number;
	/** Reviews of cards that had been learnt. */
	reviews: number;
	/** Every look at a card that counts for its schedule. */
	looks: number;
}

/** A step that can be undone, and how things were before. */
export interface Step {
	event: EventId;
	card: CardId;
	before: Pick<CardState, 'memory' | 'aside'>;
	tally: DayTally;
}

/** Everything that the log of reviews comes to. */
export interface Hand {
	cards: Readonly<Record<CardId, CardState>>;
	settings: Settings;
	/** Of the last day on which anything was reviewed. */
	tally: DayTally;
	/** What can be undone, the latest last. */
	steps: readonly Step[];
	/** The last event that is in it. */
	last?: { id: EventId; at: number };
}

export const USUAL_SETTINGS: Settings = { retention: USUAL_RETENTION, newPerDay: 10, reviewsPerDay: 200 };
/** So many steps can be undone. */
export const MOST_STEPS = 30;
/** A card that was forgotten so often takes more time than it gives. */
export const LEECH_LAPSES = 8;
/** Brought back, it is set aside again after so many more. */
const LEECH_AGAIN = 4;

export const EMPTY_HAND: Hand = {
	cards: {},
	settings: USUAL_SETTINGS,
	tally: { day: 0, fresh: 0, reviews: 0, looks: 0 },
	steps: []
};

/** An event of a card, and what was known of that card before and after it. */
export interface Happened {
	logged: Logged;
	/** `undefined` where nothing had happened to the card. */
	before: CardState | undefined;
	/** `undefined` where nothing has happened to it yet that counts. */
	after: CardState | undefined;
}

/** The hand that a whole log comes to, in whatever order it is given. */
export function replay(log: readonly Logged[]): Hand {
	const steps = replaying(log);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/**
 * Replays a log one event at a time, so that whoever asks can look on, and rest in between. What was withdrawn is passed
 * over, and so is what concerns no card.
 */
export function* replaying(log: readonly Logged[]): Generator<Happened, Hand> {
	const withdrawn = new Set(log.flatMap(({ event }) => (event.kind === 'withdraw' ? [event.of] : [])));
	const hand = { ...EMPTY_HAND, cards: {} as Record<CardId, CardState> };
	// One object for all, since a copy for each of fifty thousand events would take seconds.
	for (const logged of inOrder(log)) {
		const event = withdrawn.has(logged.id) ? NOTHING : logged.event;
		const card = 'card' in event ? event.card : undefined;
		const before = card && hand.cards[card];
		takeIn(hand, { ...logged, event });
		if (card) yield { logged, before, after: hand.cards[card] };
	}
	return hand;
}

/** Stands where an event was withdrawn. */
const NOTHING: CardEvent = { kind: 'settle', settings: {} };

/**
 * The hand after one event more, or `undefined` where it cannot be told from the hand alone and the log has to be
 * replayed: what comes before its last event, and the withdrawal of what is not the last step of its card.
 */
export function after(hand: Hand, logged: Logged): Hand | undefined {
	const { last } = hand;
	if (last && (logged.at < last.at || (logged.at === last.at && logged.id <= last.id))) return undefined;
	const { event } = logged;
	if (event.kind === 'withdraw') {
		const step = hand.steps.at(-1);
		if (step?.event !== event.of) return undefined;
		return {
			...hand,
			cards: put(hand.cards, step.card, { ...hand.cards[step.card], ...step.before }),
			tally: step.tally,
			steps: hand.steps.slice(0, -1),
			last: { id: logged.id, at: logged.at }
		};
	}
	const next = { ...hand, cards: { ...hand.cards } };
	takeIn(next, logged);
	return next;
}

/** Changes a hand that nobody else has yet. */
function takeIn(
	hand: { -readonly [K in keyof Hand]: Hand[K] } & { cards: Record<CardId, CardState> },
	{ id, at, event }: Logged
): void {
	hand.last = { id, at };
	if (event.kind === 'settle') hand.settings = { ...hand.settings, ...event.settings };
	if (event.kind === 'settle' || event.kind === 'withdraw' || event.kind === 'cram') return;
	const { card } = event;
	const state = hand.cards[card] ?? {};
	switch (event.kind) {
		case 'flag':
			hand.cards[card] = { ...state, flagged: event.on };
			return;
		case 'take':
			hand.cards[card] = {
				...state,
				taken: { at, sure: event.sure, ...(event.note && { note: event.note }) }
			};
			return;
		case 'suspend':
			step(hand, id, card, state);
			hand.cards = put(hand.cards, card, { ...state, aside: event.on ? 'suspended' : undefined });
			return;
		case 'review': {
			step(hand, id, card, state);
			const when = { at, zone: event.zone };
			const memory = review(state.memory, card, event.rating, when, hand.settings.retention);
			const lapsed = memory.lapses > (state.memory?.lapses ?? 0);
			hand.cards[card] = { ...state, memory, aside: lapsed && isLeech(memory) ? 'leech' : state.aside };
			hand.tally = counted(hand.tally, state.memory, when);
		}
	}
}

/** A card's state in place of the one before; of a card that nothing is known of any more, none. */
function put(
	cards: Readonly<Record<CardId, CardState>>,
	card: CardId,
	state: CardState
): Record<CardId, CardState> {
	const known = Object.entries(state).filter(([, value]) => value !== undefined);
	const { [card]: _before, ...others } = cards;
	return known.length === 0 ? others : { ...others, [card]: Object.fromEntries(known) };
}

function step(
	hand: { steps: readonly Step[]; tally: DayTally },
	event: EventId,
	card: CardId,
	state: CardState
): void {
	const before = { memory: state.memory, aside: state.aside };
	hand.steps = [...hand.steps.slice(1 - MOST_STEPS), { event, card, before, tally: hand.tally }];
}

function isLeech({ lapses }: Memory): boolean {
	return lapses >= LEECH_LAPSES && (lapses - LEECH_LAPSES) % LEECH_AGAIN === 0;
}

function counted(tally: DayTally, before: Memory | undefined, when: Moment): DayTally {
	const day = studyDay(when);
	const { fresh, reviews, looks } = tally.day === day ? tally : { fresh: 0, reviews: 0, looks: 0 };
	return {
		day,
		fresh: fresh + (before === undefined ? 1 : 0),
		reviews: reviews + (before?.phase === 'review' ? 1 : 0),
		looks: looks + 1
	};
}

/** What was done on this day of study. */
export function talliedOn(hand: Hand, day: number): DayTally {
	return hand.tally.day === day ? hand.tally : { day, fresh: 0, reviews: 0, looks: 0 };
}
