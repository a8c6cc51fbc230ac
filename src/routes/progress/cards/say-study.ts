import { DAY_MS } from '#lib/cards/day.ts';

const DAY_OF_WEEK_OF_FIRST = 3;

/** A day of study as a date, which begins at 4 in the morning: `18 November`, with the year where it is not today's. */
export function sayStudyDay(day: number, today: number): string {
	const [date, now] = [dateOf(day), dateOf(today)];
	const year = date.getUTCFullYear() !== now.getUTCFullYear();
	return say(date, { day: 'numeric', month: 'long', ...(year && { year: 'numeric' }) });
}

/** As short as an axis needs it: `18 Nov`, `today`. */
export function sayShortStudyDay(day: number, today: number): string {
	return day === today ? 'today' : say(dateOf(day), { day: 'numeric', month: 'short' });
}

/** The month that a day is in: `Nov`. */
export function sayStudyMonth(day: number): string {
	return say(dateOf(day), { month: 'short' });
}

/** From 0 for a Monday to 6. */
export function weekdayOf(day: number): number {
	return (day + DAY_OF_WEEK_OF_FIRST) % 7;
}

/** Which day of its month it is, from 1. */
export function dayOfMonth(day: number): number {
	return dateOf(day).getUTCDate();
}

function dateOf(day: number): Date {
	return new Date(day * DAY_MS);
}

function say(date: Date, parts: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(date);
}
