import { describe, expect, it } from 'vitest';
import type { Item } from '#lib/items/types.ts';
import { inOrder, formOf } from '#lib/quiz/form.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anAttempt, anId, aParticipant, aWork } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { AssignedAttempt, Slot } from './attempt.ts';
import type { Student } from './class.ts';
import type { ParticipantId, StudentId } from './ids.ts';
import { editedSince, resultsOf } from './results.ts';
import { EMPTY_SLOT } from './starting.ts';

const items: Item[] = [
	anItem({ type: 'single-choice', id: 'ferry/one' }),
	anItem({ type: 'gap-fill', id: 'ferry/two' }),
	anItem({ type: 'open-response', id: 'ferry/three' })
];
const form = formOf(
	items.map(({ id }) => id),
	'SPRING' as Seed
);
const submitted = { kind: 'submitted', at: 50, by: 'student' } as const;

/** An attempt in which each item is answered as is said of it; those that are not named are left open. */
function answered(how: Partial<Record<string, 'right' | 'wrong'>>, given: Partial<AssignedAttempt> = {}) {
	const byId = new Map(items.map((item) => [item.id, item]));
	const slots = inOrder(form).map((id): Slot => {
		const item = byId.get(id)!;
		const said = how[id];
		if (said === undefined) return EMPTY_SLOT;
		const response = said === 'right' ? rightResponse(item) : wrongResponse(item);
		return { ...EMPTY_SLOT, revision: 1, value: { response } };
	});
	return anAttempt({ form, slots, state: submitted, ...given });
}
const participant = (name: string, given = {}) =>
	aParticipant({ id: anId(name) as ParticipantId, name, ...given });

describe('the table of results', () => {
	it('has the score of each submitted attempt, by the keys that were pinned', () => {
		const work = aWork(
			[participant('ana')],
			[
				answered({ 'ferry/one': 'wrong', 'ferry/two': 'right' }),
				answered({ 'ferry/one': 'right' }, { id: anId('second') as AttemptId, number: 2 })
			]
		);
		const [ana] = resultsOf({ items }, work).students;
		expect(ana?.attempts.map(({ score, given, of }) => [score, given, of])).toEqual([
			[{ earned: 2, possible: 3 }, 2, 3],
			[{ earned: 1, possible: 3 }, 1, 3]
		]);
	});

	it('has no score for what is under way', () => {
		const work = aWork(
			[participant('ana')],
			[answered({ 'ferry/one': 'right' }, { state: { kind: 'open' } })]
		);
		const { students, working, finished } = resultsOf({ items }, work);
		expect(students[0]?.attempts[0]?.score).toBeUndefined();
		expect([working, finished]).toEqual([1, 0]);
	});

	it('leaves out of the score what its writer compares', () => {
		const work = aWork([participant('ana')], [answered({ 'ferry/three': 'right' })]);
		expect(resultsOf({ items }, work).students[0]?.attempts[0]?.score).toEqual({ earned: 0, possible: 3 });
	});

	it('counts what came late, from another device, or before it was opened again', () => {
		const kept = { value: {}, at: 60 };
		const base = answered({});
		const slots = [{ ...EMPTY_SLOT, late: kept }, { ...EMPTY_SLOT, late: kept, other: kept }, EMPTY_SLOT];
		const work = aWork([participant('ana')], [{ ...base, slots, earlier: [{ submittedAt: 20, slots }] }]);
		expect(resultsOf({ items }, work).students[0]?.attempts[0]).toMatchObject({
			late: 2,
			other: 1,
			reopened: 1
		});
	});

	it('lists students by name as people count, apart from whom the teacher has removed', () => {
		const names = ['Ben', 'Ana (10)', 'ana (2)', 'Élodie', 'Zoë'];
		const work = aWork([...names.map((name) => participant(name)), participant('Gone', { removedAt: 1 })]);
		const { students, removed, joined } = resultsOf({ items }, work);
		expect(students.map((each) => each.participant.name)).toEqual([
			'ana (2)',
			'Ana (10)',
			'Ben',
			'Élodie',
			'Zoë'
		]);
		expect(removed.map((each) => each.participant.name)).toEqual(['Gone']);
		expect(joined).toBe(5);
	});

	it('names those of the roster who have not joined', () => {
		const roster = ['ana', 'ben', 'cem'].map((name): Student => ({ id: anId(name) as StudentId, name }));
		const work = aWork([participant('ana', { student: anId('ana') })]);
		const { missing } = resultsOf({ items }, work, [...roster.slice(0, 2), { ...roster[2]!, removedAt: 1 }]);
		expect(missing.map(({ name }) => name)).toEqual(['ben']);
	});

	it('is empty where nobody has joined', () => {
		expect(resultsOf({ items }, aWork())).toEqual({
			students: [],
			removed: [],
			missing: [],
			joined: 0,
			working: 0,
			finished: 0
		});
	});
});

it('F22: names the items that the bank has changed or lost since they were pinned', () => {
	const rev = (id: string, revision: string) =>
		({ id, revision }) as unknown as Pick<Item, 'id' | 'revision'>;
	expect(
		editedSince([rev('a', '1'), rev('b', '1'), rev('c', '1')], [rev('a', '1'), rev('b', '2'), rev('d', '1')])
	).toEqual({ edited: ['b'], gone: ['c'] });
});
