/** A share of the limit, and a number of seconds, at which a student is told how much time is left. */
const WARN_AT_SHARE = 0.2;
const WARN_AT_SECONDS = 60;

/** How much more a student is offered at a time. */
export const MORE_MINUTES = 5;

/** What is left of a limit, in seconds; below 0 once it is over. */
export function secondsLeft(minutes: number, seconds: number): number {
	return minutes * 60 - seconds;
}

/** `8 min left`, `45 s left`, `time is up`. Minutes are rounded up, so that nothing is promised that is not there. */
export function sayLeft(left: number): string {
	if (left <= 0) return 'time is up';
	return left <= WARN_AT_SECONDS ? `${Math.ceil(left)} s left` : `${Math.ceil(left / 60)} min left`;
}

/**
 * What a student is told when time goes on from one moment to another: once at a fifth of the limit, once at a minute, and
 * once when it is over; `undefined` in between. Of two at once, the more urgent.
 *
 * @param before what was left, in seconds
 * @param now what is left
 */
export function warning(minutes: number, before: number, now: number): string | undefined {
	const crossed = (at: number): boolean => before > at && now <= at;
	if (crossed(0)) return 'Time is up. Nothing is lost.';
	if (crossed(WARN_AT_SECONDS) && minutes > 1) return 'One minute left.';
	const fifth = minutes * 60 * WARN_AT_SHARE;
	if (!crossed(fifth)) return undefined;
	const left = fifth >= 120 ? `${Math.floor(fifth / 60)} minutes` : `${Math.round(fifth)} seconds`;
	return `${left} left of ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`;
}
