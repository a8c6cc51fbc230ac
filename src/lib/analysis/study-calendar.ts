import { studyDay } from '#lib/cards/day.ts';
import type { Looked } from '#lib/cards/history.ts';
import type { Taken } from './taken.ts';

/** A year of study, today among them. */
export const CALENDAR_DAYS = 365;

/** What was done on a day of study. */
export interface CalendarDay {
	day: number;
	/** Looks at cards. */
	cards: number;
	/** Questions that were answered in quizzes which were over on that day. */
	questions: number;
}

/**
 * The last 365 days of study, the oldest first, with nothing on those on which nothing was done.
 *
 * @param zoneAt minutes east of Greenwich that this device stood at then: a quiz does not note it, as a look at a card does
 */
export function studyCalendar(
	looks: readonly Looked[],
	taken: readonly Taken[],
	today: number,
	zoneAt: (at: number) => number,
	days = CALENDAR_DAYS
): CalendarDay[] {
	const first = today - days + 1;
	const calendar = Array.from({ length: days }, (_, i) => ({ day: first + i, cards: 0, questions: 0 }));
	for (const { day } of looks) {
		const on = calendar[day - first];
		if (on) on.cards++;
	}
	for (const { at, turns } of taken) {
		const on = calendar[studyDay({ at, zone: zoneAt(at) }) - first];
		if (on) on.questions += turns.filter(({ response }) => response !== undefined).length;
	}
	return calendar;
}

/**
 * Where the second, third and fourth step of five begin; the first is any at all, and before it comes none. Each step
 * takes about a quarter of the days on which something was done, so that one long day does not pale all others.
 * Nothing done: 2, 3, 4.
 *
 * @param counts of days, in any order
 */
export function stepsOf(counts: readonly number[]): [second: number, third: number, fourth: number] {
	const some = counts.filter((count) => count > 0).sort((a, b) => a - b);
	const quarter = (n: number) => some[Math.floor((n * some.length) / 4)] ?? 0;
	const second = Math.max(2, quarter(1));
	const third = Math.max(second + 1, quarter(2));
	return [second, third, Math.max(third + 1, quarter(3))];
}

/** Which step of five a count is on: 0 for none, to 4. */
export function stepOf(count: number, steps: readonly number[]): number {
	return count === 0 ? 0 : 1 + steps.filter((least) => count >= least).length;
}
