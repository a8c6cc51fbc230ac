import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from './card.ts';
import { DAY_MS } from './day.ts';
import { after, EMPTY_HAND, LEECH_LAPSES, MOST_STEPS, replay, type Hand } from './hand.ts';
import type { CardEvent, EventId, Logged } from './log.ts';
import { outcomes, RATINGS, type Rating } from './schedule.ts';

const START = 20_000 * DAY_MS + DAY_MS / 2;
const boats = 'ferry/boats' as CardId;
const tides = 'ferry/tides' as CardId;
const look = (card: CardId, rating: Rating): CardEvent => ({
	kind: 'review',
	card,
	rating,
	zone: 0,
	seconds: 4
});

/** A log of events, a minute apart unless it is said otherwise. */
function logOf(...events: (CardEvent | [CardEvent, number])[]): Logged[] {
	let at = START;
	return events.map((each, i) => {
		const [event, minutes] = Array.isArray(each) ? each : [each, 1];
		at += minutes * 60_000;
		return { id: `e${String(i).padStart(4, '0')}` as EventId, at, event };
	});
}

/** Event by event, as a session has it. */
const stepped = (log: readonly Logged[]): Hand =>
	log.reduce<Hand>((hand, each, i) => after(hand, each) ?? replay(log.slice(0, i + 1)), EMPTY_HAND);
/** What can be taken back depends on what was taken back before, and is no part of how things stand. */
const standing = ({ cards, settings, tally }: Hand) => ({ cards, settings, tally });

describe('a hand', () => {
	it('is empty before anything has happened', () => {
		expect(replay([])).toEqual(EMPTY_HAND);
	});

	it('has the due date that was shown when the card was rated', () => {
		const log = logOf(look(boats, 'good'), [look(boats, 'good'), 10], [look(boats, 'easy'), 3 * 24 * 60]);
		let hand = EMPTY_HAND;
		for (const logged of log) {
			const { memory } = hand.cards[boats] ?? {};
			const promised = outcomes(memory, boats, { at: logged.at, zone: 0 }, hand.settings.retention);
			hand = after(hand, logged)!;
			const { rating } = logged.event as { rating: Rating };
			expect(hand.cards[boats]!.memory).toEqual(promised[rating]);
		}
		expect(replay(log).cards[boats]).toEqual(hand.cards[boats]);
	});

	it('keeps what was due when the share to be remembered is changed, and goes by that from then on', () => {
		const log = logOf(look(boats, 'easy'), { kind: 'settle', settings: { retention: 0.97 } });
		expect(replay(log).cards[boats]).toEqual(replay(log.slice(0, 1)).cards[boats]);
		const later = look(boats, 'good');
		const due = (events: CardEvent[]) =>
			replay(logOf(...events, [later, 9 * 24 * 60])).cards[boats]!.memory!.due;
		expect(due([look(boats, 'easy'), { kind: 'settle', settings: { retention: 0.97 } }])).toBeLessThan(
			due([look(boats, 'easy'), { kind: 'settle', settings: {} }])
		);
	});

	it('is as it was before when a step is taken back', () => {
		const log = logOf(look(boats, 'good'), look(tides, 'again'), look(boats, 'again'));
		const before = stepped(log.slice(0, 2));
		const undone = stepped([
			...log,
			{ id: 'z' as EventId, at: START + 9e6, event: { kind: 'withdraw', of: log[2]!.id } }
		]);
		expect(standing(undone)).toEqual(standing(before));
	});

	it(`has ${MOST_STEPS} steps to take back`, () => {
		const log = logOf(...Array.from({ length: 40 }, () => look(boats, 'again')));
		expect(stepped(log).steps).toHaveLength(MOST_STEPS);
		expect(stepped(log).steps.at(-1)!.event).toBe(log.at(-1)!.id);
	});

	it('does not have what a cram through cards came to', () => {
		expect(replay(logOf({ kind: 'cram', card: boats, rating: 'again', zone: 0, seconds: 3 })).cards).toEqual(
			{}
		);
	});

	it('has a card that was set aside until it is brought back', () => {
		const on = { kind: 'suspend', card: boats, on: true, zone: 0 } as const;
		expect(replay(logOf(on)).cards[boats]!.aside).toBe('suspended');
		expect(replay(logOf(on, { ...on, on: false })).cards[boats]).toBeUndefined();
	});

	it(`sets a card aside that was forgotten ${LEECH_LAPSES} times, and again after four more`, () => {
		/** Learnt, forgotten so often, and brought back wherever it was set aside. */
		const forgotten = (times: number) => {
			const events: [CardEvent, number][] = [[look(boats, 'easy'), 1]];
			for (let i = 0; i < times; i++) {
				events.push([look(boats, 'again'), 30 * 24 * 60], [look(boats, 'good'), 30]);
				if (i + 1 < times) events.push([{ kind: 'suspend', card: boats, on: false, zone: 0 }, 1]);
			}
			return replay(logOf(...events)).cards[boats]!;
		};
		expect(forgotten(LEECH_LAPSES - 1).aside).toBeUndefined();
		expect(forgotten(LEECH_LAPSES)).toMatchObject({ aside: 'leech', memory: { lapses: LEECH_LAPSES } });
		expect(forgotten(LEECH_LAPSES + 1).aside).toBeUndefined();
		expect(forgotten(LEECH_LAPSES + 4).aside).toBe('leech');
	});

	it('counts what was done on a day, new cards apart', () => {
		const log = logOf(
			look(boats, 'easy'),
			look(tides, 'good'),
			[look(boats, 'good'), 9 * 24 * 60],
			look(tides, 'good')
		);
		expect(replay(log.slice(0, 2)).tally).toMatchObject({ fresh: 2, reviews: 0, looks: 2 });
		expect(replay(log).tally).toMatchObject({ fresh: 0, reviews: 1, looks: 2 });
	});

	it('is the same from the whole log as it was step by step, in whatever order the log is read, through undo and settings', () => {
		const cards = [boats, tides, 'ferry/crew' as CardId];
		const event = fc.oneof(
			{
				weight: 6,
				arbitrary: fc
					.record({ card: fc.constantFrom(...cards), rating: fc.constantFrom(...RATINGS) })
					.map(({ card, rating }) => look(card, rating))
			},
			fc.constant('undo' as const),
			fc.record({ kind: fc.constant('flag' as const), card: fc.constantFrom(...cards), on: fc.boolean() }),
			fc.record({
				kind: fc.constant('suspend' as const),
				card: fc.constantFrom(...cards),
				on: fc.boolean(),
				zone: fc.constant(0)
			}),
			fc.record({ kind: fc.constant('take' as const), card: fc.constantFrom(...cards), sure: fc.boolean() }),
			fc.record({
				kind: fc.constant('settle' as const),
				settings: fc.record({ retention: fc.constantFrom(0.8, 0.9, 0.95) })
			})
		);
		const steps = fc.array(fc.tuple(event, fc.nat(20 * 24 * 60)), { maxLength: 40 });
		fc.assert(
			fc.property(steps, fc.func(fc.nat()), (steps, shuffled) => {
				let hand = EMPTY_HAND;
				let at = START;
				const log: Logged[] = [];
				for (const [each, minutes] of steps) {
					at += 1 + minutes * 60_000;
					const last = hand.steps.at(-1);
					if (each === 'undo' && !last) continue;
					const event: CardEvent = each === 'undo' ? { kind: 'withdraw', of: last!.event } : each;
					const logged = { id: `e${String(log.length).padStart(4, '0')}` as EventId, at, event };
					log.push(logged);
					hand = after(hand, logged)!;
				}
				const mixed = [...log].sort((a, b) => shuffled(a.id) - shuffled(b.id));
				expect(standing(replay(mixed))).toEqual(standing(hand));
			})
		);
	});

	it('says that the log has to be replayed for what comes too late, or takes back another step than the last', () => {
		const log = logOf(look(boats, 'good'), look(tides, 'good'));
		const hand = stepped(log);
		expect(after(hand, { ...log[0]!, id: 'late' as EventId })).toBeUndefined();
		expect(
			after(hand, { id: 'z' as EventId, at: START + 9e6, event: { kind: 'withdraw', of: log[0]!.id } })
		).toBeUndefined();
	});
});
