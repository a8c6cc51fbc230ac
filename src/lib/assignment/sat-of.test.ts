import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import type { Item } from '#lib/items/types.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';
import { formOf, inOrder } from '#lib/quiz/form.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { anAttempt, anId, aParticipant, aPublished, aWork } from '../../../tests/builders/assignment.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';
import type { ParticipantId, StudentId } from './ids.ts';
import { satOf } from './sat-of.ts';
import { EMPTY_SLOT } from './starting.ts';

const items: Item[] = ['one', 'two', 'three'].map((id) =>
	anItem({ type: 'single-choice', id: `ferry/${id}` })
);
const published = aPublished(items);
const submitted = { kind: 'submitted', at: 50, by: 'student' } as const;
const byId = new Map(items.map((item) => [item.id, item]));
const asked = inOrder(published.forms[0]!);

/** An attempt with these values, in the order in which its questions are asked. */
const attemptWith = (name: string, values: SlotValue[], given: Partial<AssignedAttempt> = {}) => {
	const form = given.form ?? published.forms[0]!;
	return anAttempt({
		id: anId(`${name}-${given.number ?? 1}`) as AttemptId,
		participant: anId(name) as ParticipantId,
		form,
		slots: form.items.map((_, i) => ({ ...EMPTY_SLOT, value: values[i] ?? {} })),
		state: submitted,
		...given
	});
};
const right = (i: number): SlotValue => ({ response: rightResponse(byId.get(asked[i]!)!) });
const wrong = (i: number): SlotValue => ({ response: wrongResponse(byId.get(asked[i]!)!) });
const participant = (name: string, given = {}) =>
	aParticipant({ id: anId(name) as ParticipantId, name, ...given });
const sat = (attempts: AssignedAttempt[], given = {}, by: Published = published) =>
	satOf(by, aWork([participant('ana', given)], attempts));

describe('a quiz as it was sat', () => {
	it('has the points of every question, and what was not answered as nothing earned', () => {
		const { sittings } = sat([attemptWith('ana', [right(0), wrong(1)])]);
		expect(sittings[0]?.answers.map(({ earned, possible, became }) => [earned, possible, became])).toEqual([
			[1, 1, 'answered'],
			[0, 1, 'answered'],
			[0, 1, 'not-reached']
		]);
	});

	it('tells a question that was passed over from one that was not reached', () => {
		const { sittings } = sat([attemptWith('ana', [{}, right(1)])]);
		expect(sittings[0]?.answers.map(({ became }) => became)).toEqual([
			'unanswered',
			'answered',
			'not-reached'
		]);
	});

	it('counts the first attempt that was submitted', () => {
		const attempts = [
			attemptWith('ana', [right(0), right(1), right(2)], { number: 3 }),
			attemptWith('ana', [right(0)], { number: 2 }),
			attemptWith('ana', [], { number: 1, state: { kind: 'open' } })
		];
		const { sittings } = sat(attempts);
		expect(sittings).toHaveLength(1);
		expect(sittings[0]?.answers.filter(({ earned }) => earned === 1)).toHaveLength(1);
	});

	it('leaves out a student whom the teacher has taken out, and one who has submitted nothing', () => {
		expect(sat([attemptWith('ana', [right(0)])], { removedAt: 9 }).sittings).toEqual([]);
		expect(sat([attemptWith('ana', [], { state: { kind: 'open' } })]).sittings).toEqual([]);
		expect(sat([]).sittings).toEqual([]);
	});

	it('has the student of the roster, how sure they were, and the sentences that they marked', () => {
		const value = { ...right(0), sure: true, proof: ['1.2', '1.2'] as SentenceId[] };
		const { sittings } = sat([attemptWith('ana', [value])], { student: 'roster-ana' as StudentId });
		expect(sittings[0]).toMatchObject({ name: 'ana', student: 'roster-ana', form: 0 });
		expect(sittings[0]?.answers[0]).toMatchObject({ sure: true, selected: ['1.2'] });
		expect(sittings[0]?.answers[1]?.selected).toBeUndefined();
	});

	it('numbers questions as the form asks them, and takes a student’s own order for the same form', () => {
		const form = formOf(
			items.map(({ id }) => id),
			'other' as Seed
		);
		const { items: numbered, sittings } = sat([attemptWith('ana', [], { form })]);
		expect(numbered.map(({ item, label }) => [item.id, label])).toEqual(
			asked.map((id, i) => [id, String(i + 1)])
		);
		expect(sittings[0]?.form).toBe(0);
	});

	it('names the questions of two forms with the letter of their form', () => {
		const forms = [['one', 'two'], ['three']].map((ids) =>
			formOf(
				ids.map((id) => `ferry/${id}` as Item['id']),
				'spring' as Seed
			)
		);
		const both = aPublished(items, { forms });
		const { items: numbered, sittings } = sat([attemptWith('ana', [], { form: forms[1]! })], {}, both);
		expect(numbered.map(({ label }) => label)).toEqual(['A1', 'A2', 'B1']);
		expect(sittings[0]).toMatchObject({ form: 1, answers: [{ item: { id: 'ferry/three' } }] });
	});

	it('leaves a dropped question out of the answers, and gives everyone the points of another', () => {
		const treated = { [asked[0]!]: 'dropped', [asked[1]!]: 'everyone' } as const;
		const regraded = { ...published, regrading: { treated, past: [] } };
		const { items: numbered, sittings } = sat([attemptWith('ana', [right(0), wrong(1)])], {}, regraded);
		expect(sittings[0]?.answers.map(({ item, earned }) => [item.id, earned])).toEqual([
			[asked[1], 1],
			[asked[2], 0]
		]);
		expect(numbered.map(({ treatment, number }) => [treatment, number])).toEqual([
			['dropped', 1],
			['everyone', 2],
			[undefined, 3]
		]);
	});
});
