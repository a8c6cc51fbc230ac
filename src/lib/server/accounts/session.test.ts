import { describe, expect, it } from 'vitest';
import type { Digest } from '#lib/assignment/ids.ts';
import type { Session } from './account.ts';
import { isConfirmed, isLive, isUnnoted, MOST_SESSIONS, withSession } from './session.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const aSession = (over: Partial<Session> = {}): Session => ({
	...{ id: 'a', token: 'a' as Digest, startedAt: 0, seenAt: 0, shared: false, confirmedAt: 0 },
	...over
});

describe('T25: a session', () => {
	it.each([
		['one of one’s own', false, 8 * HOUR],
		['one on a shared computer', true, HOUR]
	])('%s ends when it has not been used for so long', (_, shared, unused) => {
		const session = aSession({ startedAt: 0, seenAt: 10 * MINUTE, shared });
		expect(isLive(session, 10 * MINUTE + unused - 1)).toBe(true);
		expect(isLive(session, 10 * MINUTE + unused)).toBe(false);
	});

	it.each([
		['one of one’s own', false, 7 * DAY],
		['one on a shared computer', true, 8 * HOUR]
	])('%s ends after so long, however much it is used', (_, shared, atMost) => {
		const session = aSession({ seenAt: atMost - 1, shared });
		expect(isLive(session, atMost - 1)).toBe(true);
		expect(isLive(session, atMost)).toBe(false);
	});

	it('is noted as used once in five minutes', () => {
		expect([5 * MINUTE - 1, 5 * MINUTE].map((now) => isUnnoted(aSession(), now))).toEqual([false, true]);
	});

	it('counts as confirmed for ten minutes after the password was typed', () => {
		expect([10 * MINUTE - 1, 10 * MINUTE].map((now) => isConfirmed(aSession(), now))).toEqual([true, false]);
	});

	it('that is new takes away those that are over', () => {
		const over = aSession({ id: 'over' });
		const live = aSession({ id: 'live', seenAt: 8 * HOUR });
		const added = aSession({ id: 'new', startedAt: 9 * HOUR, seenAt: 9 * HOUR });
		expect(withSession([over, live], added, 9 * HOUR).map(({ id }) => id)).toEqual(['live', 'new']);
	});

	it('that is one too many takes the place of the one that was not used for the longest', () => {
		const sessions = Array.from({ length: MOST_SESSIONS }, (_, i) =>
			aSession({ id: `${i}`, seenAt: i === 3 ? 0 : MINUTE })
		);
		const kept = withSession(sessions, aSession({ id: 'new' }), MINUTE).map(({ id }) => id);
		expect(kept).toHaveLength(MOST_SESSIONS);
		expect(kept).not.toContain('3');
		expect(kept.at(-1)).toBe('new');
	});
});
