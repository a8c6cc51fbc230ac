import { describe, expect, it } from 'vitest';
import { replay, EMPTY_HAND } from '#lib/cards/hand.ts';
import { aLog, FIRST_DAY, FIRST_NOON, review } from '../../../tests/builders/log.ts';
import { DAY_MS } from '#lib/cards/day.ts';
import { forecast, forecastFinding } from './forecast.ts';

const on = (day: number) => ({ at: FIRST_NOON + day * DAY_MS, zone: 0 });
/** Easy at first sight: due about a week later. */
const hand = replay(aLog(review('boats', 'easy'), review('tides', 'easy')));
const [boats] = Object.entries(hand.cards)[0]!;
const interval = Object.values(hand.cards)[0]!.memory!.interval;

describe('a forecast', () => {
	it('has thirty days from today on, all empty where there is no card', () => {
		const due = forecast(EMPTY_HAND, on(0));
		expect(due).toHaveLength(30);
		expect(due[0]).toEqual({ day: FIRST_DAY, cards: 0 });
		expect(due.at(-1)).toEqual({ day: FIRST_DAY + 29, cards: 0 });
	});

	it('counts a card on the day when it comes', () => {
		const due = forecast({ cards: { [boats]: hand.cards[boats as never]! } }, on(0));
		expect(due.filter(({ cards }) => cards > 0)).toEqual([{ day: FIRST_DAY + interval, cards: 1 }]);
	});

	it('counts what is overdue today', () => {
		expect(forecast(hand, on(100))[0]).toEqual({ day: FIRST_DAY + 100, cards: 2 });
	});

	it('leaves out what is set aside, what is gone, and what comes later than it looks', () => {
		const aside = replay([
			...aLog(review('boats', 'easy'), {
				kind: 'suspend',
				card: boats as never,
				on: true,
				zone: 0
			})
		]);
		const sum = (due: { cards: number }[]) => due.reduce((all, { cards }) => all + cards, 0);
		expect(sum(forecast(aside, on(0)))).toBe(0);
		expect(sum(forecast(hand, on(0), 30, (id) => id !== boats))).toBe(1);
		expect(sum(forecast(hand, on(0), 2))).toBe(0);
	});
});

describe('what is said of a forecast', () => {
	const of = (...cards: number[]) => forecastFinding(cards.map((each, i) => ({ day: i, cards: each })));

	it('is how many cards are due today', () => {
		expect(of(12, 8, 3)).toBe('12 cards due today');
		expect(of(1, 1)).toBe('1 card due today');
	});

	it('is that it eases only where no later day has more than half of them', () => {
		expect(of(12, 6, 3)).toBe('12 cards due today, then it eases');
		expect(of(12, 7, 0)).toBe('12 cards due today');
		expect(of(2, 1, 0)).toBe('2 cards due today');
	});

	it('names a day that has at least twice as many', () => {
		expect(of(3, 8, 1)).toBe('3 cards due today, 8 tomorrow');
		expect(of(0, 0, 9)).toBe('No card is due today, 9 in 2 days');
	});

	it('is that nothing is due where nothing is', () => {
		expect(of(0, 0, 0)).toBe('No card is due in 3 days');
		expect(of(0, 2, 0)).toBe('No card is due today');
		expect(of(4, 0, 0)).toBe('4 cards due today');
	});
});
