import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, CardId } from './card.ts';
import { DAY_MS, type Moment } from './day.ts';
import { after, EMPTY_HAND, replay, type Hand } from './hand.ts';
import type { CardEvent, EventId, Logged, Settings } from './log.ts';
import { queueOf } from './queue.ts';
import { RATINGS, type Rating } from './schedule.ts';

const NOON = 20_000 * DAY_MS + DAY_MS / 2;
const at = (minutes: number): Moment => ({ at: NOON + minutes * 60_000, zone: 0 });
const days = (count: number) => count * 24 * 60;

const aCard = (name: string, entry = name, given: Partial<Card> = {}): Card => ({
	id: `ferry/${name}` as CardId,
	article: 'ferry',
	kind: 'question',
	skill: 'locate',
	entry: `ferry/${entry}`,
	front: `${name}?`,
	back: name,
	why: '',
	proof: [],
	inDeck: true,
	...given
});
let events = 0;
const logged = (minutes: number, event: CardEvent): Logged => ({
	id: `e${String(events++).padStart(5, '0')}` as EventId,
	at: at(minutes).at,
	event
});
const look = (minutes: number, { id }: Card, rating: Rating = 'good') =>
	logged(minutes, { kind: 'review', card: id, rating, zone: 0, seconds: 3 });
const settled = (settings: Partial<Settings>) => logged(-1, { kind: 'settle', settings });
/** What comes, one after the other, where each is rated the moment it comes. */
function pass(
	cards: readonly Card[],
	log: Logged[],
	from: Moment,
	rating: Rating = 'easy',
	most = 100
): string[] {
	let hand = replay(log);
	let last: Card | undefined;
	const names: string[] = [];
	for (let i = 0; i < most; i++) {
		const now = { ...from, at: from.at + i * 1000 };
		const { next } = queueOf(cards, hand, now, last);
		if (next === undefined) break;
		last = cards.find(({ id }) => id === next)!;
		names.push(next.slice('ferry/'.length));
		hand = after(hand, { ...look(0, last, rating), at: now.at })!;
	}
	return names;
}

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => aCard(name)) as [Card, Card, Card, Card];

describe('what comes next', () => {
	it('is nothing where there is no card', () => {
		expect(queueOf([], EMPTY_HAND, at(0))).toEqual({
			next: undefined,
			learning: 0,
			due: 0,
			fresh: 0,
			waitsUntil: undefined,
			overLimit: 0
		});
	});

	it('are cards in learning whose time has come, then those that are due, then new ones', () => {
		const log = [look(-days(30), b, 'easy'), look(-20, a, 'again')];
		expect(pass([d, b, a], log, at(0))).toEqual(['a', 'b', 'd']);
	});

	it('are due cards by when they were due, and new ones in the order of the deck', () => {
		const log = [look(-days(20), b, 'easy'), look(-days(40), a, 'easy')];
		expect(pass([d, c, b, a], log, at(0))).toEqual(['a', 'b', 'd', 'c']);
	});

	it('is no card that is set aside, and none that reads only beside its question unless that was missed', () => {
		const odd = aCard('odd', 'odd', { inDeck: false });
		const aside = logged(-5, { kind: 'suspend', card: a.id, on: true, zone: 0 });
		expect(pass([a, odd], [aside], at(0))).toEqual([]);
		const take = logged(-5, { kind: 'take', card: odd.id, sure: false });
		expect(pass([a, odd], [aside, take], at(0))).toEqual(['odd']);
	});

	it('are of new cards first those of missed questions, and of those the ones whose student was sure', () => {
		const take = (minutes: number, card: Card, sure: boolean) =>
			logged(minutes, { kind: 'take', card: card.id, sure });
		expect(pass([a, b, c, d], [take(-3, b, false), take(-2, d, true)], at(0))).toEqual(['d', 'b', 'a', 'c']);
	});

	it('are no more new cards and no more reviews than a day may have', () => {
		const log = [
			look(-days(30), a, 'easy'),
			look(-days(30), b, 'easy'),
			settled({ newPerDay: 1, reviewsPerDay: 1 })
		];
		const queue = queueOf([a, b, c, d], replay(log), at(0));
		expect(queue).toMatchObject({ due: 1, fresh: 1, overLimit: 1 });
		expect(pass([a, b, c, d], log, at(0))).toHaveLength(2);
	});

	it('is as many new cards again on the next day', () => {
		const log = [settled({ newPerDay: 1 }), look(0, a, 'easy')];
		expect(queueOf([a, b], replay(log), at(1)).fresh).toBe(0);
		// Noon to 4 in the morning is 16 hours.
		expect(queueOf([a, b], replay(log), at(16 * 60 - 1)).fresh).toBe(0);
		expect(queueOf([a, b], replay(log), at(16 * 60)).fresh).toBe(1);
	});

	it('is one of siblings on a day', () => {
		const [one, other] = [aCard('one', 'same'), aCard('other', 'same')];
		expect(pass([one, other, a], [], at(0))).toEqual(['one', 'a']);
		expect(pass([one, other, a], [look(0, one, 'easy'), look(0, a, 'easy')], at(days(1)))).toEqual(['other']);
	});

	it('is a card in learning a little early where nothing else is left, and otherwise waits', () => {
		const soon = replay([look(0, a, 'good')]);
		expect(queueOf([a], soon, at(1)).next).toBe(a.id);
		const hand: Hand = {
			...soon,
			cards: { [a.id]: { memory: { ...soon.cards[a.id]!.memory!, due: at(40).at } } }
		};
		expect(queueOf([a], hand, at(1))).toMatchObject({ next: undefined, learning: 1, waitsUntil: at(40).at });
	});

	it('has no card twice in a pass, none that is over, and no siblings next to each other while there is another', () => {
		const cards = Array.from({ length: 12 }, (_, i) => aCard(`c${i}`, `entry-${i % 5}`));
		const looks = fc.array(
			fc.record({
				card: fc.constantFrom(...cards),
				rating: fc.constantFrom(...RATINGS),
				day: fc.integer({ min: -60, max: -1 })
			}),
			{ maxLength: 40 }
		);
		fc.assert(
			fc.property(looks, (looks) => {
				const log = [...looks]
					.sort((a, b) => a.day - b.day)
					.map(({ card, rating, day }, i) => look(days(day) + i / 100, card, rating));
				const names = pass(cards, log, at(0));
				expect(new Set(names).size).toBe(names.length);
				const entries = names.map((name) => cards.find(({ id }) => id === `ferry/${name}`)!.entry);
				for (const [i, entry] of entries.entries())
					if (entry === entries[i - 1])
						expect(new Set(entries.slice(i)), entries.join()).toEqual(new Set([entry]));
			})
		);
	});
});
