import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	anAssignment,
	anAttempt,
	aParticipant,
	aPolicy,
	aPublication
} from '../../../tests/builders/assignment.ts';
import type { Extra } from './attempt.ts';
import { deadlineOf, endFor, GRACE, isExpired, phaseOf } from './window.ts';

const MINUTE = 60_000;
const windowed = (opensAt?: number, closesAt?: number, closedAt?: number) =>
	anAssignment({
		window: {
			zone: 'Europe/London',
			...(opensAt !== undefined && { opensAt }),
			...(closesAt !== undefined && { closesAt })
		},
		state: {
			kind: 'published',
			publication: aPublication(closedAt === undefined ? {} : { closedAt })
		}
	});

describe('the phase of an assignment', () => {
	it.each([
		[99, 'scheduled'],
		[100, 'open'],
		[199, 'open'],
		[200, 'closed']
	])('at %i of a window from 100 to 200 is %s', (now, phase) => {
		expect(phaseOf(windowed(100, 200), now)).toBe(phase);
	});

	it('is open from its publication on where there is no window', () => {
		expect(phaseOf(windowed(), 1e12)).toBe('open');
	});

	it('is closed from when the teacher closed it, whatever the window says', () => {
		expect([149, 150].map((now) => phaseOf(windowed(100, 200, 150), now))).toEqual(['open', 'closed']);
	});

	it('is not put off by a hand that closes after the window has', () => {
		expect(phaseOf(windowed(100, 200, 300), 250)).toBe('closed');
	});

	it('of a draft is none in time', () => {
		expect(phaseOf(anAssignment({ state: { kind: 'draft' } }), 5)).toBe('draft');
	});

	it('of an archived one is archived, even within its window', () => {
		const state = { kind: 'archived', publication: aPublication(), at: 120 } as const;
		expect(phaseOf(anAssignment({ state, window: { zone: 'UTC', opensAt: 100, closesAt: 200 } }), 150)).toBe(
			'archived'
		);
	});
});

describe('the end for a student', () => {
	it('is a later one that was given, also when the quiz was closed by hand', () => {
		const late = aParticipant({ closesAt: 500 });
		expect(endFor(windowed(0, 200), late)).toBe(500);
		expect(endFor(windowed(0, 200, 150), late)).toBe(500);
	});

	it('is never an earlier one', () => {
		expect(endFor(windowed(0, 200), aParticipant({ closesAt: 100 }))).toBe(200);
	});

	it('is none where the window has none', () => {
		expect(endFor(windowed(0), aParticipant({ closesAt: 100 }))).toBeUndefined();
	});
});

/** Begun at minute 10; all in minutes. */
function deadline(given: { limit?: number; end?: number; extra?: Extra; givenBack?: number }) {
	const { limit, end, extra, givenBack = 0 } = given;
	const assignment = {
		...windowed(undefined, end === undefined ? undefined : end * MINUTE),
		policy: aPolicy(limit === undefined ? {} : { minutes: limit })
	};
	const at = deadlineOf(
		assignment,
		aParticipant(extra ? { extra } : {}),
		anAttempt({ startedAt: 10 * MINUTE, givenBack: givenBack * MINUTE })
	);
	return at === undefined ? undefined : at / MINUTE;
}

describe('the deadline of an attempt', () => {
	it.each([
		['the start and the limit', { limit: 20 }, 30],
		['the end of the window where that comes first', { limit: 20, end: 25 }, 25],
		['the end of the window where there is no limit', { end: 60 }, 60],
		['half as long again with time × 1.5', { limit: 20, extra: { factor: 1.5, minutes: 0 } }, 40],
		['as many minutes later as were added', { limit: 20, extra: { factor: 1, minutes: 7 } }, 37],
		['both, where both were given', { limit: 20, extra: { factor: 1.25, minutes: 5 } }, 40],
		// 25, and what a limit of 20 becomes with × 2: 20 more.
		[
			'after the end of the window by the extra time',
			{ limit: 20, end: 25, extra: { factor: 2, minutes: 0 } },
			45
		],
		[
			'the end of the window and the minutes, without a limit',
			{ end: 60, extra: { factor: 2, minutes: 5 } },
			65
		],
		['later by what was given back', { limit: 20, end: 25, givenBack: 3 }, 28]
	] as const)('is %s', (_what, given, minutes) => {
		expect(deadline(given)).toBe(minutes);
	});

	it('is none where neither a limit nor a window ends it', () => {
		expect(deadline({ extra: { factor: 2, minutes: 5 } })).toBeUndefined();
	});

	it('never comes earlier for more time, a later end, or time given back', () => {
		const minutes = fc.integer({ min: 1, max: 720 });
		fc.assert(
			fc.property(
				fc.option(minutes, { nil: undefined }),
				fc.option(minutes, { nil: undefined }),
				fc.constantFrom(1 as const, 1.25 as const, 1.5 as const, 2 as const),
				fc.nat(120),
				fc.nat(500),
				(limit, end, factor, extraMinutes, givenBack) => {
					const plain = deadline({ ...(limit && { limit }), ...(end && { end }) }) ?? Infinity;
					const more =
						deadline({
							...(limit && { limit }),
							...(end && { end }),
							extra: { factor, minutes: extraMinutes },
							givenBack
						}) ?? Infinity;
					expect(more).toBeGreaterThanOrEqual(plain);
				}
			)
		);
	});
});

describe('an attempt', () => {
	const assignment = windowed(0, 1000);

	it('is submitted by the server only when what was under way has had time to arrive', () => {
		const expired = [1000, 1000 + GRACE, 1001 + GRACE].map((now) =>
			isExpired(assignment, aParticipant(), anAttempt(), now)
		);
		expect(expired).toEqual([false, false, true]);
	});

	it('that is submitted does not expire', () => {
		const state = { kind: 'submitted', at: 5, by: 'student' } as const;
		expect(isExpired(assignment, aParticipant(), anAttempt({ state }), 1e12)).toBe(false);
	});

	it('without a deadline does not expire', () => {
		expect(isExpired(windowed(), aParticipant(), anAttempt(), 1e12)).toBe(false);
	});
});
