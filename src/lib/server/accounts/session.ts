import type { Moment } from '#lib/assignment/ids.ts';
import type { Session } from './account.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long a session lasts without being used, and at most. On a shared computer it also ends with the browser, which keeps no cookie of it. */
export const LASTS = {
	own: { unused: 8 * HOUR, atMost: 7 * DAY },
	shared: { unused: HOUR, atMost: 8 * HOUR }
};
/** How exactly it is known when a session was last used: to read a page is not to write. */
export const SEEN_EVERY = 5 * MINUTE;
/** For how long after the password was typed nothing asks for it again. */
export const CONFIRMED_FOR = 10 * MINUTE;
/** More than anyone has browsers; the one that has been unused the longest makes room. */
export const MOST_SESSIONS = 20;

export function isLive({ startedAt, seenAt, shared }: Session, now: Moment): boolean {
	const { unused, atMost } = shared ? LASTS.shared : LASTS.own;
	return now < seenAt + unused && now < startedAt + atMost;
}

/** Whether its use should be noted now. */
export function isUnnoted({ seenAt }: Session, now: Moment): boolean {
	return now >= seenAt + SEEN_EVERY;
}

/** Whether the password was typed in it so lately that what is dangerous need not ask again. */
export function isConfirmed({ confirmedAt }: Session, now: Moment): boolean {
	return now < confirmedAt + CONFIRMED_FOR;
}

/** The sessions of a teacher with one more, without those that are over. */
export function withSession(sessions: readonly Session[], added: Session, now: Moment): Session[] {
	const live = sessions.filter((session) => isLive(session, now));
	const kept = live.toSorted((a, b) => b.seenAt - a.seenAt).slice(0, MOST_SESSIONS - 1);
	return [...live.filter((session) => kept.includes(session)), added];
}
