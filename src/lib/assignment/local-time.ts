import type { Moment } from './ids.ts';

export type TimeRead = { kind: 'time'; at: Moment } | { kind: 'wrong'; message: string };

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const DAY = 86_400_000;

/** Whether a zone is one that can be reckoned with, such as Europe/London. */
export function isZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

/**
 * The moment at which clocks in a zone show a date and time (`2027-03-28T09:30`, as a form sends it). Where they show it
 * twice, when summer time ends, the first; where they skip it, an error says so.
 */
export function readLocalTime(local: string, zone: string): TimeRead {
	if (!isZone(zone))
		return { kind: 'wrong', message: `“${zone}” is no time zone; write one such as Europe/London` };
	const parts = LOCAL.exec(local)?.slice(1).map(Number);
	if (parts === undefined)
		return { kind: 'wrong', message: 'write a date and a time, such as 2027-03-28T09:30' };
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
	const asUtc = Date.UTC(year, month - 1, day, hour, minute);
	if (year < 1970 || showUtc(asUtc) !== local)
		return { kind: 'wrong', message: `${local} — there is no such day or time` };
	// What the zone is ahead of UTC changes at most once within two days: one of the two is right.
	const moments = [asUtc - DAY, asUtc + DAY].map((near) => asUtc - aheadOfUtc(near, zone));
	const right = moments.filter((at) => showLocalTime(at, zone) === local);
	return right.length === 0
		? { kind: 'wrong', message: `${local} ${zone} — this time does not exist` }
		: { kind: 'time', at: Math.min(...right) };
}

/** What clocks in a zone show at a moment, as the value of a form's field: `2027-03-28T09:30`. */
export function showLocalTime(at: Moment, zone: string): string {
	return showUtc(at + aheadOfUtc(at, zone));
}

const showUtc = (at: Moment): string => new Date(at).toISOString().slice(0, 16);

function aheadOfUtc(at: Moment, zone: string): number {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	}).formatToParts(at);
	const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
	const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
	return shown - Math.floor(at / 1000) * 1000;
}

/** `Thursday 26 November, 09:30`, in a zone. */
export function sayTime(at: Moment, zone: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	})
		.format(at)
		.replace(' at ', ', ');
}

/** `Thursday 26 November 2026, 09:30`, in a zone: where even the year may be wrong. */
export function sayWholeTime(at: Moment, zone: string): string {
	const [day = '', hour = ''] = sayTime(at, zone).split(', ');
	return `${day} ${showLocalTime(at, zone).slice(0, 4)}, ${hour}`;
}

/** `26 Nov, 09:30`, in a zone: for tables. */
export function sayShortTime(at: Moment, zone: string): string {
	return new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		day: 'numeric',
		month: 'short',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).format(at);
}

/** `09:30`, in a zone. */
export function sayHour(at: Moment, zone: string): string {
	return showLocalTime(at, zone).slice(11);
}
