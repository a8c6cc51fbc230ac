import type { Card, CardId } from './card.ts';
import { studyDay, type Moment } from './day.ts';
import { talliedOn, type CardState, type Hand } from './hand.ts';
import type { Memory } from './schedule.ts';

/** What is left to do at a moment. */
export interface Queue {
	/** The card that comes now; `undefined` where there is none, or none yet. */
	next: CardId | undefined;
	/** How many cards in learning come again today, now or later. */
	learning: number;
	/** How many learnt cards are due today. */
	due: number;
	/** How many new cards come today. */
	fresh: number;
	/** When the next card in learning comes, where nothing comes before it; milliseconds since 1970. */
	waitsUntil: number | undefined;
	/** Due cards that the limit of the day leaves for another. */
	overLimit: number;
}

/** A card in learning may come so much early where nothing else is left. */
const AHEAD_MS = 20 * 60_000;

/**
 * What comes next, and how much is left today: cards in learning whose time has come, then those that are due, then new ones.
 * Of siblings only one comes on a day, unless others are in learning already; those never follow each other where there is
 * another card to come between.
 *
 * @param cards that may be asked, in the order in which new ones come
 * @param last the card that was asked last
 */
export function queueOf(cards: readonly Card[], hand: Hand, now: Moment, last?: Card): Queue {
	const day = studyDay(now);
	const { settings } = hand;
	const tally = talliedOn(hand, day);
	const learning: Waiting[] = [];
	const due: Waiting[] = [];
	const fresh: Waiting[] = [];
	/** Entries of which a card has been looked at today, or is being learnt. */
	const busy = new Set<string>();
	for (const card of cards) {
		const state = hand.cards[card.id] ?? {};
		const { memory } = state;
		if (memory && studyDay(memory.last) === day) busy.add(card.entry);
		if (state.aside) continue;
		const waiting = { card, state, memory };
		if (memory === undefined) {
			if (card.inDeck || state.taken) fresh.push(waiting);
		} else if (memory.phase === 'review') {
			if (studyDay({ at: memory.due, zone: now.zone }) <= day) due.push(waiting);
		} else {
			busy.add(card.entry);
			if (studyDay({ at: memory.due, zone: now.zone }) <= day) learning.push(waiting);
		}
	}
	learning.sort((a, b) => a.memory!.due - b.memory!.due || byId(a, b));
	due.sort((a, b) => a.memory!.due - b.memory!.due || byId(a, b));
	fresh.sort(byNewness);

	const dueToday = onePerEntry(due, busy);
	const freshToday = onePerEntry(fresh, busy);
	const mayReview = Math.max(0, settings.reviewsPerDay - tally.reviews);
	const mayLearn = Math.max(0, settings.newPerDay - tally.fresh);
	const dueNow = dueToday.slice(0, mayReview);
	const freshNow = freshToday.slice(0, mayLearn);
	const ready = learning.filter(({ memory }) => memory!.due <= now.at);
	const soon = learning.filter(({ memory }) => memory!.due > now.at);

	const order = [...ready, ...dueNow, ...freshNow];
	const ahead = soon.filter(({ memory }) => memory!.due <= now.at + AHEAD_MS);
	const next = apartFrom(last, order) ?? apartFrom(last, ahead);
	return {
		next: next?.card.id,
		learning: learning.length,
		due: dueNow.length,
		fresh: freshNow.length,
		waitsUntil: next === undefined ? soon[0]?.memory?.due : undefined,
		overLimit: dueToday.length - dueNow.length
	};
}

interface Waiting {
	card: Card;
	state: CardState;
	memory: Memory | undefined;
}

function byId(a: Waiting, b: Waiting): number {
	return a.card.id < b.card.id ? -1 : 1;
}

/** Missed questions first, and of those the ones whose student was sure; the others stay in their order. */
function byNewness({ state: { taken: a } }: Waiting, { state: { taken: b } }: Waiting): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a ? -1 : 1;
	return Number(b.sure) - Number(a.sure) || a.at - b.at;
}

/** The first of each entry; marks its entry as busy. */
function onePerEntry(waiting: readonly Waiting[], busy: Set<string>): Waiting[] {
	return waiting.filter(({ card: { entry } }) => {
		if (busy.has(entry)) return false;
		busy.add(entry);
		return true;
	});
}

/** The first that is no sibling of the last; where all are, another card; only where there is none, the same. */
function apartFrom(last: Card | undefined, order: readonly Waiting[]): Waiting | undefined {
	return (
		order.find(({ card }) => card.entry !== last?.entry) ??
		order.find(({ card }) => card.id !== last?.id) ??
		order[0]
	);
}
