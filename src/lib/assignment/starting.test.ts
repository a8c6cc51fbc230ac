import fc from 'fast-check';
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
import type { ItemId } from '#lib/items/item.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { formOf, inOrder } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import type { AssignedAttempt } from './attempt.ts';
import { attemptsOf, formFor, mayStart, startAttempt } from './starting.ts';

const submitted = { kind: 'submitted', at: 5, by: 'student' } as const;
const ana = aParticipant();
const numbered = (number: number, given: Partial<AssignedAttempt> = {}) =>
	anAttempt({ id: anId(`a${number}`) as AttemptId, number, ...given });

describe('a student may start', () => {
	it('an attempt where the quiz is open', () => {
		expect(mayStart(anAssignment(), ana, [], 10)).toEqual({ kind: 'may' });
	});

	it('none beside one that is under way, and goes on with that', () => {
		expect(mayStart(anAssignment(), ana, [anAttempt()], 10)).toEqual({
			kind: 'under-way',
			attempt: anAttempt().id
		});
	});

	it('T4: no more than the policy gives, and what the teacher gives beyond', () => {
		const assignment = anAssignment({ policy: aPolicy({ attempts: 2 }) });
		const two = [numbered(1, { state: submitted }), numbered(2, { state: submitted })];
		expect(mayStart(assignment, ana, two.slice(0, 1), 10).kind).toBe('may');
		expect(mayStart(assignment, ana, two, 10)).toEqual({ kind: 'used-up', attempt: anId('a2') });
		expect(mayStart(assignment, aParticipant({ moreAttempts: 1 }), two, 10).kind).toBe('may');
	});

	it('nothing before it opens', () => {
		const later = anAssignment({ window: { zone: 'UTC', opensAt: 100 } });
		expect(mayStart(later, ana, [], 99)).toEqual({ kind: 'scheduled', opensAt: 100 });
		expect(mayStart(later, ana, [], 100).kind).toBe('may');
	});

	it('nothing after it has closed, but in a later window of their own', () => {
		const closed = anAssignment({ window: { zone: 'UTC', closesAt: 100 } });
		expect(mayStart(closed, ana, [], 100)).toEqual({ kind: 'closed' });
		expect(mayStart(closed, aParticipant({ closesAt: 200 }), [], 100).kind).toBe('may');
	});

	it('nothing in what has been archived', () => {
		const archived = anAssignment({ state: { kind: 'archived', publication: aPublication(), at: 5 } });
		expect(mayStart(archived, aParticipant({ closesAt: 200 }), [], 10)).toEqual({ kind: 'closed' });
	});

	it('T10: nothing under a name that somebody else had claimed, until the teacher has said who it is', () => {
		expect(mayStart(anAssignment(), aParticipant({ waits: true }), [], 10)).toEqual({ kind: 'waits' });
	});
});

it('the attempts of a student are their own, the first first', () => {
	const others = anAttempt({ id: anId('x') as AttemptId, participant: anId('ben') as never });
	const work = aWork([ana], [numbered(2), others, numbered(1)]);
	expect(attemptsOf(work, ana).map(({ number }) => number)).toEqual([1, 2]);
});

describe('the form of an attempt', () => {
	const items = ['ferry/a', 'ferry/b', 'ferry/c', 'ferry/d', 'ferry/e', 'ferry/f'] as ItemId[];
	const one = formOf(items, 'first' as Seed);
	const two = formOf(['ferry/x', 'ferry/y'] as ItemId[], 'second' as Seed);
	const seed = 'own' as Seed;

	it('is the same for all where all have the same', () => {
		expect(formFor({ forms: [one] }, aPolicy(), { place: 7, number: 1, seed })).toBe(one);
	});

	it('T4: is in another order in a further attempt', () => {
		const again = formFor({ forms: [one] }, aPolicy(), { place: 7, number: 2, seed });
		expect(again).toEqual(formOf(items, seed));
		expect(inOrder(again)).not.toEqual(inOrder(one));
	});

	it('T2: is in an order of the attempt’s own where it is shuffled', () => {
		const shuffled = aPolicy({ arrangement: 'shuffled' });
		expect(formFor({ forms: [one] }, shuffled, { place: 0, number: 1, seed })).toEqual(formOf(items, seed));
	});

	it('goes round where forms are parallel, from student to student and from attempt to attempt', () => {
		const parallel = aPolicy({ arrangement: 'parallel' });
		const which = (place: number, number: number) =>
			formFor({ forms: [one, two] }, parallel, { place, number, seed }).items === one.items ? 'A' : 'B';
		const itemsOf = (place: number, number: number) =>
			formFor({ forms: [one, two] }, parallel, { place, number, seed }).items.length;
		expect([itemsOf(0, 1), itemsOf(1, 1), itemsOf(2, 1)]).toEqual([6, 2, 6]);
		expect([itemsOf(0, 1), itemsOf(0, 2), itemsOf(0, 3)]).toEqual([6, 2, 6]);
		expect(which(0, 2)).toBe('B');
	});

	it('always holds the items of one of the forms, each once', () => {
		fc.assert(
			fc.property(
				fc.nat(600),
				fc.integer({ min: 1, max: 10 }),
				fc.constantFrom('same' as const, 'shuffled' as const, 'parallel' as const),
				(place, number, arrangement) => {
					const form = formFor({ forms: [one, two] }, { arrangement }, { place, number, seed });
					expect([one.items, two.items]).toContainEqual(form.items);
				}
			)
		);
	});
});

it('an attempt begins with nothing given, one slot to a question', () => {
	const form = formOf(['ferry/a', 'ferry/b'] as ItemId[], 'own' as Seed);
	expect(startAttempt(anId('new') as AttemptId, ana, { number: 1, form, now: 9 })).toEqual({
		id: anId('new'),
		participant: ana.id,
		number: 1,
		form,
		startedAt: 9,
		givenBack: 0,
		slots: [
			{ revision: 0, value: {}, saves: [] },
			{ revision: 0, value: {}, saves: [] }
		],
		state: { kind: 'open' },
		earlier: []
	});
});
