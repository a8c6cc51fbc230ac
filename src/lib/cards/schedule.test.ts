import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating as Grade } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { CardId } from './card.ts';
import { DAY_MS, studyDay, type Moment } from './day.ts';
import { outcomes, RATINGS, recallChance, review, type Memory, type Rating } from './schedule.ts';

const card = 'ferry/who-holds-it:boats' as CardId;
/** Noon of a day, by Greenwich. */
const noon = (day: number): Moment => ({ at: day * DAY_MS + DAY_MS / 2, zone: 0 });
const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const;

/** The memory after ratings, each given when the card is due. */
function rated(...ratings: Rating[]): Memory {
	return ratings.reduce<Memory | undefined>(
		(memory, rating) => review(memory, card, rating, { at: memory?.due ?? noon(20_000).at, zone: 0 }, 0.9),
		undefined
	)!;
}

describe('the schedule', () => {
	it.each<[Rating[], number[]]>([
		[
			['good', 'good', 'good', 'good'],
			[0, 2, 11, 46]
		],
		[
			['again', 'good', 'good', 'good'],
			[0, 0, 1, 2]
		],
		[
			['easy', 'good'],
			[8, 34]
		]
	])('after %j is what the library makes of it, a little apart', (ratings, days) => {
		const intervals = ratings.map((_, i) => rated(...ratings.slice(0, i + 1)).interval);
		for (const [i, interval] of intervals.entries())
			expect(Math.abs(interval - days[i]!), `after ${i + 1}: ${intervals.join()}`).toBeLessThanOrEqual(
				Math.ceil(days[i]! * 0.15)
			);
	});

	it('has the memory that ts-fsrs itself has, for any ratings at any times', () => {
		const looks = fc.array(fc.record({ rating: fc.constantFrom(...RATINGS), after: fc.nat(100 * 24 * 60) }), {
			minLength: 1,
			maxLength: 12
		});
		fc.assert(
			fc.property(looks, (looks) => {
				// By Greenwich and from 4 in the morning, so that both count the same days.
				const zone = 240;
				let at = noon(20_000).at;
				let memory: Memory | undefined;
				let known = createEmptyCard(new Date(at));
				const scheduler = fsrs({ request_retention: 0.9 });
				for (const { rating, after } of looks) {
					at += after * 60_000;
					memory = review(memory, card, rating, { at, zone }, 0.9);
					known = scheduler.next(known, new Date(at), GRADES[rating]).card;
				}
				expect(memory).toMatchObject({
					stability: known.stability,
					difficulty: known.difficulty,
					reviews: known.reps,
					lapses: known.lapses,
					step: known.learning_steps
				});
			})
		);
	});

	it('gives the same for the same review, and other days to other cards', () => {
		const learnt = rated('good', 'good', 'good');
		const again = (id: string) => review(learnt, id as CardId, 'good', { at: learnt.due, zone: 0 }, 0.9).due;
		expect(again(card)).toBe(again(card));
		expect(new Set(Array.from({ length: 30 }, (_, i) => again(`ferry/${i}`))).size).toBeGreaterThan(3);
	});

	it('shows beforehand what a rating comes to', () => {
		const learnt = rated('good', 'good');
		const when = { at: learnt.due, zone: 0 };
		for (const rating of RATINGS)
			expect(outcomes(learnt, card, when, 0.9)[rating]).toEqual(review(learnt, card, rating, when, 0.9));
	});

	it('brings a card sooner where more is to be remembered', () => {
		const learnt = rated('good', 'good', 'good');
		const due = (retention: number) =>
			review(learnt, card, 'good', { at: learnt.due, zone: 0 }, retention).due;
		expect(due(0.95)).toBeLessThan(due(0.9));
		expect(due(0.9)).toBeLessThan(due(0.8));
	});

	it('takes a review before the last one as at the time of that', () => {
		const learnt = rated('good', 'good');
		const before = { at: learnt.last.at - 5 * DAY_MS, zone: 0 };
		expect(review(learnt, card, 'good', before, 0.9).stability).toBe(
			review(learnt, card, 'good', learnt.last, 0.9).stability
		);
	});

	it('is nine in ten sure of a card after as many days as its stability', () => {
		const learnt = rated('good', 'good', 'good');
		const then = { at: learnt.last.at + learnt.stability * DAY_MS, zone: 0 };
		expect(recallChance(learnt, then)).toBeCloseTo(0.9, 3);
		expect(recallChance(learnt, learnt.last)).toBe(1);
	});
});

describe('a day of study', () => {
	const at = (time: string, zone: number) => ({ at: Date.parse(time), zone });

	it('ends at 4 in the morning, wherever the student is', () => {
		const day = studyDay(at('2026-11-26T12:00:00Z', 0));
		expect(studyDay(at('2026-11-27T03:59:00Z', 0))).toBe(day);
		expect(studyDay(at('2026-11-27T04:00:00Z', 0))).toBe(day + 1);
		// In Delhi it is half past five hours later.
		expect(studyDay(at('2026-11-26T22:29:00Z', 330))).toBe(day);
		expect(studyDay(at('2026-11-26T22:30:00Z', 330))).toBe(day + 1);
	});
});
