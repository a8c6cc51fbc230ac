import { isRecord, isText } from '#lib/items/reads.ts';
import type { CardEvent, MissNote, Settings } from './log.ts';
import { LEAST_RETENTION, MOST_RETENTION, RATINGS } from './schedule.ts';

/** As far as clocks stand apart: 14 hours. */
const MOST_ZONE_MINUTES = 14 * 60;
const MOST_SECONDS = 86_400;
const MOST_A_DAY = 9999;
const LONGEST_ID = 200;

/** An event as it was kept, which anything may have written; `undefined` for what is none. */
export function readEvent(value: unknown): CardEvent | undefined {
	if (!isRecord(value)) return undefined;
	const { kind, card, of, on, sure, zone, note, settings } = value;
	if (kind === 'withdraw') return isId(of) ? ({ kind, of } as CardEvent) : undefined;
	if (kind === 'settle') return { kind, settings: readSettings(settings) };
	if (!isId(card)) return undefined;
	if (kind === 'flag' && typeof on === 'boolean') return { kind, card, on } as CardEvent;
	if (kind === 'suspend' && typeof on === 'boolean' && isZone(zone))
		return { kind, card, on, zone } as CardEvent;
	if (kind === 'take' && typeof sure === 'boolean') {
		const read = readNote(note);
		return { kind, card, sure, ...(read && { note: read }) } as CardEvent;
	}
	return kind === 'review' || kind === 'cram' ? readLook(value) : undefined;
}

function readLook({ kind, card, rating, zone, seconds }: Record<string, unknown>): CardEvent | undefined {
	const known = RATINGS.find((each) => each === rating);
	if (known === undefined || !isZone(zone) || !isWithin(0, MOST_SECONDS, seconds)) return undefined;
	return { kind, card, rating: known, zone, seconds } as CardEvent;
}

function readNote(value: unknown): MissNote | undefined {
	if (!isRecord(value)) return undefined;
	const { given, why } = value;
	return isText(given) && isText(why) ? { given, why } : undefined;
}

/** What can be read of them; the rest stays as it was settled before. */
function readSettings(value: unknown): Partial<Settings> {
	if (!isRecord(value)) return {};
	const { retention, newPerDay, reviewsPerDay } = value;
	return {
		...(isWithin(LEAST_RETENTION, MOST_RETENTION, retention) && { retention }),
		...(isWithin(0, MOST_A_DAY, newPerDay) && { newPerDay }),
		...(isWithin(0, MOST_A_DAY, reviewsPerDay) && { reviewsPerDay })
	};
}

function isId(value: unknown): value is string {
	return isText(value) && value.length > 0 && value.length <= LONGEST_ID;
}

function isZone(value: unknown): value is number {
	return isWithin(-MOST_ZONE_MINUTES, MOST_ZONE_MINUTES, value);
}

function isWithin(least: number, most: number, value: unknown): value is number {
	return typeof value === 'number' && value >= least && value <= most;
}
