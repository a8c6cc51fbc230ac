import type { Moment } from '#lib/cards/day.ts';

/** The time here, by this device's clock and the zone that it is set to. */
export function now(): Moment {
	const at = new Date();
	return { at: at.getTime(), zone: -at.getTimezoneOffset() };
}
