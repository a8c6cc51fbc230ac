import { describe, expect, it } from 'vitest';
import {
	anAssignment,
	anAttempt,
	anId,
	aParticipant,
	aPolicy,
	aPublication,
	aWork
} from '../../../tests/builders/assignment.ts';
import type { Assignment } from './assignment.ts';
import type { Participant } from './attempt.ts';
import type { Student } from './class.ts';
import type { ParticipantId, StudentId } from './ids.ts';
import { isOverForAll, visibleIn } from './release.ts';

const submitted = { kind: 'submitted', at: 50, by: 'student' } as const;
const closing = anAssignment({ window: { zone: 'UTC', closesAt: 1000 } });
const open = anAttempt();
const done = anAttempt({ state: submitted });

const student = (name: string): Student => ({ id: anId(name) as StudentId, name });
const joined = (name: string, given: Partial<Participant> = {}): Participant =>
	aParticipant({ id: anId(name) as ParticipantId, student: anId(name) as StudentId, name, ...given });
const attemptOf = (name: string, given = {}) =>
	anAttempt({ id: anId(`by-${name}`) as never, participant: anId(name) as ParticipantId, ...given });

describe('a quiz is over for all', () => {
	it('when its window has ended and no attempt is under way', () => {
		const work = aWork([aParticipant()], [done]);
		expect([999, 1000].map((now) => isOverForAll(closing, work, now))).toEqual([false, true]);
	});

	it('T3: not while a student with extra time is still working', () => {
		const work = aWork([aParticipant({ extra: { factor: 1, minutes: 10 } })], [open]);
		expect([1000, 1000 + 600_000].map((now) => isOverForAll(closing, work, now))).toEqual([false, true]);
	});

	it('T3: not while a student may still start in a later window of their own', () => {
		const work = aWork([aParticipant({ closesAt: 5000 })]);
		expect([4999, 5000].map((now) => isOverForAll(closing, work, now))).toEqual([false, true]);
	});

	it('not for whom the teacher has taken out', () => {
		const work = aWork([aParticipant({ closesAt: 5000, removedAt: 10 })]);
		expect(isOverForAll(closing, work, 1000)).toBe(true);
	});

	it('when everyone on the roster has finished, before the window ends', () => {
		const roster = [student('ana'), student('ben')];
		const one = aWork([joined('ana')], [attemptOf('ana', { state: submitted })]);
		expect(isOverForAll(closing, one, 100, roster)).toBe(false);
		const both = aWork(
			[joined('ana'), joined('ben')],
			[attemptOf('ana', { state: submitted }), attemptOf('ben', { state: submitted })]
		);
		expect(isOverForAll(closing, both, 100, roster)).toBe(true);
	});

	it('T4: not while someone who has finished has an attempt left', () => {
		const twice: Assignment = { ...closing, policy: aPolicy({ attempts: 2 }) };
		const work = aWork([joined('ana')], [attemptOf('ana', { state: submitted })]);
		expect(isOverForAll(twice, work, 100, [student('ana')])).toBe(false);
	});

	it('T3: never before it closes where names are free, since nobody knows who is still to come', () => {
		expect(isOverForAll(closing, aWork([aParticipant()], [done]), 100)).toBe(false);
	});

	it('never of an empty roster before it closes', () => {
		expect(isOverForAll(closing, aWork(), 100, [])).toBe(false);
	});

	it('never as a draft', () => {
		expect(isOverForAll(anAssignment({ state: { kind: 'draft' } }), aWork(), 1e9)).toBe(false);
	});
});

describe('what a student sees', () => {
	const releasing = (feedback: Assignment['policy']['feedback'], released = {}): Assignment =>
		anAssignment({
			policy: aPolicy({ feedback }),
			state: { kind: 'published', publication: aPublication({ released }) }
		});
	const seen = (assignment: Assignment, isOver: boolean, attempt = done) => [
		...visibleIn(assignment, attempt, isOver)
	];
	const byDefault = releasing({ score: 'submission', marks: 'closed', keys: 'closed' });
	const byHand = { score: 'hand', marks: 'hand', keys: 'hand' } as const;

	it('is nothing before the whole attempt is submitted, whatever is released', () => {
		const all = releasing({ score: 'submission', marks: 'submission', keys: 'submission' }, { keys: 1 });
		expect(seen(all, true, open)).toEqual([]);
	});

	it('is the score on submission, and the rest when it is over for all', () => {
		expect(seen(byDefault, false)).toEqual(['score']);
		expect(seen(byDefault, true)).toEqual(['score', 'marks', 'keys']);
	});

	it('is nothing until the teacher releases it, where it is by hand', () => {
		expect(seen(releasing(byHand), true)).toEqual([]);
		expect(seen(releasing(byHand, { score: 5 }), false)).toEqual(['score']);
	});

	it('has the score with the marks and both with the keys, since each shows those before it', () => {
		expect(seen(releasing(byHand, { marks: 5 }), false)).toEqual(['score', 'marks']);
		expect(seen(releasing(byHand, { keys: 5 }), false)).toEqual(['score', 'marks', 'keys']);
	});

	it('is also what the teacher releases before its time', () => {
		const early = releasing({ score: 'submission', marks: 'closed', keys: 'closed' }, { marks: 3 });
		expect(seen(early, false)).toEqual(['score', 'marks']);
	});
});
