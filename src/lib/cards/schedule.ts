// The one door to ts-fsrs: nothing else knows its names.
import {
	createEmptyCard,
	fsrs,
	Rating as Grade,
	State,
	StrategyMode,
	type Card as Scheduled,
	type FSRS
} from 'ts-fsrs';
import type { CardId } from './card.ts';
import { DAY_MS, fromStudyTime, studyTime, type Moment } from './day.ts';

/** How well a card was remembered. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

/** What is known of how well a card is remembered, after at least one review. */
export interface Memory {
	/** In learning and in relearning it comes again within the hour. */
	phase: 'learning' | 'review' | 'relearning';
	/** Milliseconds since 1970. */
	due: number;
	/** The days after which nine in ten would still be remembered. */
	stability: number;
	/** From 1 to 10. */
	difficulty: number;
	/** Whole days from the last review until it is due; 0 where it comes again the same day. */
	interval: number;
	/** Which step of learning comes next, from 0. */
	step: number;
	reviews: number;
	/** How often it was forgotten after it had been learnt. */
	lapses: number;
	last: Moment;
}

export const LEAST_RETENTION = 0.7;
export const MOST_RETENTION = 0.97;
/** Nine in ten are to be remembered when they come. */
export const USUAL_RETENTION = 0.9;

const GRADES: Record<Rating, Exclude<Grade, Grade.Manual>> = {
	again: Grade.Again,
	hard: Grade.Hard,
	good: Grade.Good,
	easy: Grade.Easy
};
const STATES: Record<Memory['phase'], State> = {
	learning: State.Learning,
	review: State.Review,
	relearning: State.Relearning
};
const PHASES: Record<number, Memory['phase']> = {
	[State.Learning]: 'learning',
	[State.Review]: 'review',
	[State.Relearning]: 'relearning'
};

/**
 * What is known of a card after one more review: FSRS-6 with the library's own parameters and learning steps (1 and 10
 * minutes; 10 after a lapse). An interval of days is drawn from a few near it, by the card's id and how often it has been
 * reviewed, so that cards learnt together part; the same review always gives the same.
 *
 * @param before `undefined` for a card that is new
 * @param when a review before the last one counts as at the time of that
 * @param retention the share to be remembered, from 0.7 to 0.97
 * @see https://github.com/open-spaced-repetition/ts-fsrs
 */
export function review(
	before: Memory | undefined,
	card: CardId,
	rating: Rating,
	when: Moment,
	retention: number
): Memory {
	const { scheduler, seed } = schedulerFor(retention);
	seed.card = card;
	const next = scheduler.next(scheduledOf(before, when), timeOf(before, when), GRADES[rating]);
	return memoryOf(next.card, when);
}

/** What each rating would come to. */
export function outcomes(
	before: Memory | undefined,
	card: CardId,
	when: Moment,
	retention: number
): Record<Rating, Memory> {
	const after = (rating: Rating) => review(before, card, rating, when, retention);
	return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') };
}

/** How likely it is that a card is remembered at a moment, from 0 to 1. */
export function recallChance(memory: Memory, when: Moment): number {
	const days = Math.max(0, (studyTime(when) - studyTime(memory.last)) / DAY_MS);
	return schedulerFor(USUAL_RETENTION).scheduler.forgetting_curve(days, memory.stability);
}

interface Door {
	scheduler: FSRS;
	/** Of the card that is being scheduled. */
	seed: { card: string };
}

const doors = new Map<number, Door>();

function schedulerFor(retention: number): Door {
	const known = doors.get(retention);
	if (known) return known;
	const seed = { card: '' };
	const scheduler = fsrs({ request_retention: retention, enable_fuzz: true });
	scheduler.useStrategy(StrategyMode.SEED, function () {
		return `${seed.card} ${this['current'].reps}`;
	});
	const door = { scheduler, seed };
	doors.set(retention, door);
	return door;
}

/** Days are counted as the library counts them, by midnight, and here a day begins at 4 in the morning. */
function timeOf(before: Memory | undefined, when: Moment): Date {
	return new Date(Math.max(studyTime(when), before ? studyTime(before.last) : -Infinity));
}

function scheduledOf(before: Memory | undefined, when: Moment): Scheduled {
	const time = timeOf(before, when);
	const fresh = createEmptyCard(time);
	if (before === undefined) return fresh;
	return {
		...fresh,
		due: new Date(studyTime({ at: before.due, zone: before.last.zone })),
		stability: before.stability,
		difficulty: before.difficulty,
		scheduled_days: before.interval,
		learning_steps: before.step,
		reps: before.reviews,
		lapses: before.lapses,
		state: STATES[before.phase],
		last_review: new Date(studyTime(before.last))
	};
}

function memoryOf(card: Scheduled, when: Moment): Memory {
	return {
		phase: PHASES[card.state] ?? 'review',
		due: fromStudyTime(card.due.getTime(), when.zone),
		stability: card.stability,
		difficulty: card.difficulty,
		interval: card.scheduled_days,
		step: card.learning_steps,
		reviews: card.reps,
		lapses: card.lapses,
		last: when
	};
}
