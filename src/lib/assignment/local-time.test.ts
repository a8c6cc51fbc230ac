import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, readLocalTime, sayHour, sayTime, showLocalTime } from './local-time.ts';

const utc = (iso: string): number => new Date(iso).getTime();

describe('a time in a zone', () => {
	it.each([
		['2026-11-26T09:30', 'Europe/London', '2026-11-26T09:30Z'],
		['2027-07-01T09:30', 'Europe/London', '2027-07-01T08:30Z'],
		['2027-07-01T00:10', 'Asia/Kolkata', '2027-06-30T18:40Z'],
		['2027-01-01T00:00', 'Pacific/Kiritimati', '2026-12-31T10:00Z'],
		['2027-03-28T00:59', 'Europe/London', '2027-03-28T00:59Z'],
		['2027-03-28T02:00', 'Europe/London', '2027-03-28T01:00Z']
	])('%s in %s is %s', (local, zone, iso) => {
		expect(readLocalTime(local, zone)).toEqual({ kind: 'time', at: utc(iso) });
	});

	it('row 40: that clocks skip does not exist', () => {
		expect(readLocalTime('2027-03-28T01:30', 'Europe/London')).toEqual({
			kind: 'wrong',
			message: '2027-03-28T01:30 Europe/London — this time does not exist'
		});
	});

	it('that clocks show twice is the first', () => {
		expect(readLocalTime('2027-10-31T01:30', 'Europe/London')).toEqual({
			kind: 'time',
			at: utc('2027-10-31T00:30Z')
		});
	});

	it.each([
		'2027-02-30T09:30',
		'2027-13-01T09:30',
		'2027-01-01T24:30',
		'2027-01-01T09:60',
		'0001-01-01T00:00'
	])('row 40: %s is none', (local) => {
		expect(readLocalTime(local, 'UTC')).toEqual({
			kind: 'wrong',
			message: `${local} — there is no such day or time`
		});
	});

	it.each(['', 'tomorrow', '2027-01-01', '2027-01-01 09:30', '2027-01-01T09:30:00'])(
		'is not written %j',
		(local) => {
			expect(readLocalTime(local, 'UTC')).toMatchObject({ kind: 'wrong' });
		}
	);

	it('row 40: needs a zone that there is', () => {
		expect(isZone('Europe/London')).toBe(true);
		expect(readLocalTime('2027-01-01T09:30', 'Europe/Lundon')).toEqual({
			kind: 'wrong',
			message: '“Europe/Lundon” is no time zone; write one such as Europe/London'
		});
	});

	it('is shown as it was written, wherever it exists', () => {
		const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
		const minutes = fc.integer({
			min: utc('2020-01-01T00:00Z') / 60_000,
			max: utc('2037-01-01T00:00Z') / 60_000
		});
		fc.assert(
			fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
				const local = showLocalTime(minute * 60_000, zone);
				const read = readLocalTime(local, zone);
				expect(read.kind === 'time' && showLocalTime(read.at, zone)).toBe(local);
			})
		);
	});

	it('is said with its day', () => {
		expect(sayTime(utc('2026-11-26T09:30Z'), 'Europe/London')).toBe('Thursday 26 November, 09:30');
		expect(sayHour(utc('2026-07-26T09:30Z'), 'Europe/London')).toBe('10:30');
	});
});
