import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemResponse } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import {
	anAssignment,
	anAttempt,
	anId,
	aParticipant,
	aPolicy,
	aWork
} from '../../../tests/builders/assignment.ts';
import type { AssignedAttempt, Participant, Work } from './attempt.ts';
import type { ParticipantId, StudentId, TeacherId } from './ids.ts';
import { submit } from './saving.ts';
import { EMPTY_SLOT } from './starting.ts';
import { actOnStudent } from './student-acts.ts';
import type { StudentAct, StudentRefusal, WorkChange } from './student-act.ts';
import { deadlineOf } from './window.ts';

const MINUTE = 60_000;
const ANA = anId('ana') as ParticipantId;
const BEN = anId('ben') as ParticipantId;
const by = anId('teacher') as TeacherId;
const ana = aParticipant();
const ben = aParticipant({ id: BEN, name: 'Ben', token: 'ben' as never });
const attempt = anAttempt();
const submitted = anAttempt({ state: { kind: 'submitted', at: 50, by: 'student' } });

const acted = (work: Work, did: StudentAct, { id = ANA, now = 100 } = {}) =>
	actOnStudent(work, id, did, { by, now });
function changeOf(work: Work, did: StudentAct, how: { id?: ParticipantId; now?: number } = {}): WorkChange {
	const result = acted(work, did, how);
	if (result.kind === 'refused') throw new Error(result.why);
	return result.change;
}
const why = (...args: Parameters<typeof acted>): StudentRefusal | 'done' => {
	const result = acted(...args);
	return result.kind === 'refused' ? result.why : 'done';
};
const value = (text: string) => ({ response: { type: 'short-answer', text } as ItemResponse });

describe('for one student a teacher', () => {
	it('gives extra time, and takes it away again', () => {
		const extra = { factor: 1.5, minutes: 10 } as const;
		const given = changeOf(aWork([ana]), { kind: 'extra', extra }).participants![0]!;
		expect(given.extra).toEqual(extra);
		const none = { kind: 'extra', extra: { factor: 1, minutes: 0 } } as const;
		expect(changeOf(aWork([given]), none).participants).toEqual([ana]);
	});

	it('moves the deadline of what is under way by extra time', () => {
		const timed = anAssignment({ policy: aPolicy({ minutes: 20 }) });
		const [student] = changeOf(aWork([ana], [attempt]), {
			kind: 'extra',
			extra: { factor: 1.25, minutes: 5 }
		}).participants!;
		expect(deadlineOf(timed, student!, attempt)).toBe(30 * MINUTE);
	});

	it('sets a later end, in the future, and takes it away again', () => {
		const [later] = changeOf(aWork([ana]), { kind: 'later', closesAt: 500 }).participants!;
		expect(later?.closesAt).toBe(500);
		expect(why(aWork([ana]), { kind: 'later', closesAt: 100 })).toBe('past');
		expect(changeOf(aWork([later!]), { kind: 'later' }).participants).toEqual([ana]);
	});

	it('gives a further attempt, with a later end where one is named', () => {
		expect(changeOf(aWork([ana]), { kind: 'further' }).participants).toEqual([{ ...ana, moreAttempts: 1 }]);
		expect(changeOf(aWork([ana]), { kind: 'further', closesAt: 500 }).participants).toMatchObject([
			{ moreAttempts: 1, closesAt: 500 }
		]);
	});

	it('reopens a submitted attempt, keeps what was submitted, and gives what was left and some minutes', () => {
		const timed = anAssignment({ policy: aPolicy({ minutes: 20 }) });
		const early = submit(attempt, 'student', 15 * MINUTE);
		const did = { kind: 'reopen', attempt: attempt.id, minutes: 3 } as const;
		const [open] = changeOf(aWork([ana], [early]), did, { now: 60 * MINUTE }).attempts!;
		expect(open).toMatchObject({
			state: { kind: 'open' },
			earlier: [{ submittedAt: 15 * MINUTE, slots: early.slots }]
		});
		expect(deadlineOf(timed, ana, open!)).toBe((60 + 5 + 3) * MINUTE);
	});

	it('reopens nothing while another attempt is under way', () => {
		const second = anAttempt({ id: anId('second') as AttemptId, number: 2 });
		const did = { kind: 'reopen', attempt: submitted.id, minutes: 0 } as const;
		expect(why(aWork([ana], [submitted, second]), did)).toBe('under-way');
	});

	it('hands in what is under way', () => {
		const did = { kind: 'hand-in', attempt: attempt.id } as const;
		expect(changeOf(aWork([ana], [attempt]), did).attempts).toEqual([submit(attempt, 'teacher', 100)]);
		expect(why(aWork([ana], [submitted]), did)).toBe('not-under-way');
	});

	it('writes the name otherwise, unless it is or looks like another’s', () => {
		const work = aWork([aParticipant({ alike: true }), ben]);
		expect(changeOf(work, { kind: 'rename', name: ' Ana  K. ' }).participants).toEqual([
			{ ...ana, name: 'Ana K.' }
		]);
		expect(why(work, { kind: 'rename', name: 'Bеn' })).toBe('name-taken');
		expect(why(work, { kind: 'rename', name: '\u200B' })).toBe('name-wrong');
		const gone = aWork([ana, { ...ben, removedAt: 1 }]);
		expect(why(gone, { kind: 'rename', name: 'Ben' })).toBe('done');
	});

	it('removes a name, brings it back, or erases it for good once it is removed', () => {
		const [out] = changeOf(aWork([ana]), { kind: 'remove' }).participants!;
		expect(out?.removedAt).toBe(100);
		expect(why(aWork([out!]), { kind: 'further' })).toBe('removed');
		expect(changeOf(aWork([out!]), { kind: 'bring-back' }).participants).toEqual([ana]);
		expect(changeOf(aWork([out!]), { kind: 'erase' }).gone).toEqual([ANA]);
		expect(why(aWork([ana]), { kind: 'erase' })).toBe('not-removed');
	});

	it('lets what came late count, with what counted before beside it', () => {
		const late = { value: value('late'), at: 70 };
		const slot = { ...EMPTY_SLOT, value: value('in time'), revision: 2, late };
		const work = aWork([ana], [{ ...submitted, slots: [EMPTY_SLOT, slot, EMPTY_SLOT] }]);
		const did = { kind: 'accept', attempt: submitted.id, which: 'late' } as const;
		expect(changeOf(work, did).attempts?.[0]?.slots).toEqual([
			EMPTY_SLOT,
			{
				...EMPTY_SLOT,
				revision: 3,
				value: value('late'),
				savedAt: 70,
				accepted: { which: 'late', at: 100, by, before: value('in time') }
			},
			EMPTY_SLOT
		]);
		expect(why(work, { ...did, which: 'other' })).toBe('nothing-kept');
		expect(why(aWork([ana], [{ ...attempt, slots: [slot] }]), did)).toBe('under-way');
	});

	it('cannot act on an attempt that is another’s, or on nobody', () => {
		const did = { kind: 'hand-in', attempt: attempt.id } as const;
		expect(why(aWork([ana, ben], [attempt]), did, { id: BEN })).toBe('no-attempt');
		expect(why(aWork([ben]), { kind: 'further' })).toBe('no-student');
	});
});

describe('two names of one student', () => {
	const later = anAttempt({ id: anId('later') as AttemptId, participant: BEN, startedAt: 500 });

	it('are merged with all attempts, numbered as they began, and what either was allowed', () => {
		const first = { ...ana, moreAttempts: 2, closesAt: 900, extra: { factor: 2, minutes: 0 } as const };
		const work = aWork([first, ben], [submitted, later]);
		expect(changeOf(work, { kind: 'merge', into: BEN })).toEqual({
			participants: [
				{
					...ben,
					formerTokens: ['token'],
					moreAttempts: 2,
					closesAt: 900,
					extra: { factor: 2, minutes: 0 }
				}
			],
			attempts: [
				{ ...submitted, participant: BEN },
				{ ...later, number: 2 }
			],
			gone: [ANA]
		});
	});

	it('go on with the device on which something is under way', () => {
		const work = aWork([ana, ben], [attempt, { ...later, state: submitted.state }]);
		expect(changeOf(work, { kind: 'merge', into: BEN }).participants).toMatchObject([
			{ id: BEN, name: 'Ben', token: 'token', formerTokens: ['ben'] }
		]);
	});

	it('are not merged while both have an attempt under way, nor with oneself or one removed', () => {
		expect(why(aWork([ana, ben], [attempt, later]), { kind: 'merge', into: BEN })).toBe('both-under-way');
		expect(why(aWork([ana]), { kind: 'merge', into: ANA })).toBe('no-student');
		expect(why(aWork([ana, { ...ben, removedAt: 1 }]), { kind: 'merge', into: BEN })).toBe('no-student');
	});

	it('lose no attempt by being merged, whatever each has', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(1000)), { maxLength: 8 }), (drafts) => {
				const attempts = drafts.map(([isAnas, startedAt], i): AssignedAttempt => ({
					...submitted,
					id: anId(`a${i}`) as AttemptId,
					participant: isAnas ? ANA : BEN,
					startedAt
				}));
				const change = changeOf(aWork([ana, ben], attempts), { kind: 'merge', into: BEN });
				expect(change.attempts?.map(({ id }) => id).sort()).toEqual(attempts.map(({ id }) => id).sort());
				expect(change.attempts?.map(({ number }) => number)).toEqual(attempts.map((_, i) => i + 1));
				expect(change.attempts?.every(({ participant }) => participant === BEN)).toBe(true);
			})
		);
	});
});

describe('who claims a name of the roster that was claimed before (T10)', () => {
	const student = anId('student') as StudentId;
	const claimed = { ...ana, student };
	const claims: Participant = { ...ben, name: 'Ana (2)', student, waits: true };
	const work = aWork([claimed, claims]);

	it('is the same student on another device, which answers from now on', () => {
		expect(changeOf(work, { kind: 'approve', as: 'same' }, { id: BEN })).toEqual({
			participants: [{ ...claimed, token: 'ben', formerTokens: ['token'] }],
			gone: [BEN]
		});
	});

	it('is somebody else, who goes on under a name of their own', () => {
		const { waits: _, student: __, ...free } = claims;
		expect(changeOf(work, { kind: 'approve', as: 'other' }, { id: BEN }).participants).toEqual([free]);
	});

	it('is let in where nobody else has the name any more', () => {
		const alone = aWork([{ ...claimed, removedAt: 1 }, claims]);
		const { waits: _, ...there } = claims;
		expect(changeOf(alone, { kind: 'approve', as: 'same' }, { id: BEN })).toEqual({ participants: [there] });
	});

	it('is not asked about where nobody waits', () => {
		expect(why(work, { kind: 'approve', as: 'same' })).toBe('not-waiting');
	});
});
