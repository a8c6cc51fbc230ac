/** A moment where the student is. */
export interface Moment {
	/** Milliseconds since 1970. */
	at: number;
	/** Minutes east of Greenwich, there and then. */
	zone: number;
}

const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
/** A day of study ends at 4 in the morning: who is still up has not begun the next. */
const DAY_BEGINS_AT_MINUTE = 4 * 60;

/** The moment on a clock that strikes midnight when a day of study begins, so that days can be counted by it. */
export function studyTime({ at, zone }: Moment): number {
	return at + (zone - DAY_BEGINS_AT_MINUTE) * MINUTE_MS;
}

/** The moment back from that clock. */
export function fromStudyTime(time: number, zone: number): number {
	return time - (zone - DAY_BEGINS_AT_MINUTE) * MINUTE_MS;
}

/** The number of a day of study; the next has the next number. */
export function studyDay(moment: Moment): number {
	return Math.floor(studyTime(moment) / DAY_MS);
}

/** When a day of study begins, in milliseconds since 1970. */
export function beginningOf(day: number, zone: number): number {
	return fromStudyTime(day * DAY_MS, zone);
}
