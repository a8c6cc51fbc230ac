import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS } from '#lib/bank/skill.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { aDrawable } from '../../../tests/builders/drawable.ts';
import { sizeOf, TWELVE } from './blueprint.ts';
import {
	blueprintOf,
	choicePairs,
	LEVEL_WISHES,
	MOST_QUESTIONS,
	readChoice,
	USUAL,
	type Choice
} from './choice.ts';

const some = <T>(list: readonly T[]) => fc.subarray([...list]);
const choices: fc.Arbitrary<Choice> = fc.record({
	count: fc.integer({ min: 1, max: MOST_QUESTIONS }),
	skills: some(SKILLS),
	types: some(ITEM_TYPES),
	level: fc.constantFrom(...LEVEL_WISHES),
	missed: fc.boolean(),
	conditions: fc.record(
		{
			passage: fc.constantFrom('open' as const, 'closed' as const),
			feedback: fc.constantFrom('each' as const, 'end' as const),
			confidence: fc.boolean(),
			minutes: fc.integer({ min: 1, max: 720 })
		},
		{ requiredKeys: ['passage', 'feedback', 'confidence'] }
	)
});

describe('a choice in a link', () => {
	it('comes back as it was made', () => {
		fc.assert(
			fc.property(choices, (choice) => {
				expect(readChoice(new URLSearchParams(choicePairs(choice)))).toEqual(choice);
			}),
			{ seed: 1 }
		);
	});

	it('says nothing of what is as usual', () => {
		expect(choicePairs(USUAL)).toEqual([]);
	});

	it('is read as a form sends it, a pair for each tick', () => {
		const query = new URLSearchParams(
			'count=8&skills=locate&skills=infer&types=match&confidence=on&minutes='
		);
		expect(readChoice(query)).toEqual({
			...USUAL,
			count: 8,
			skills: ['locate', 'infer'],
			types: ['match'],
			conditions: { ...USUAL.conditions, confidence: true }
		});
	});

	it('names no skill and no type where none is chosen, which is not the same as naming nothing', () => {
		const none = { ...USUAL, skills: [], types: [] };
		expect(choicePairs(none)).toEqual([
			['skills', ''],
			['types', '']
		]);
		expect(readChoice(new URLSearchParams('skills=&types='))).toEqual(none);
	});

	it.each([
		'count=0',
		'count=41',
		'count=2.5',
		'count=x',
		'skills=juggle',
		'types=juggle',
		'level=hard',
		'minutes=-3'
	])('is as usual where it cannot be read: %s', (query) => {
		expect(readChoice(new URLSearchParams(query))).toEqual(USUAL);
	});
});

describe('what a quiz must contain', () => {
	const bank = SKILLS.flatMap((skill) =>
		Array.from({ length: 4 }, (_, i) => aDrawable(`${skill}-${i}`, { skill }))
	);

	it('is the usual twelve where the choice is as usual', () => {
		expect(blueprintOf(USUAL, bank)).toEqual({ ...TWELVE, types: ITEM_TYPES });
	});

	it('is spread evenly over the skills that were chosen', () => {
		const { skills } = blueprintOf({ ...USUAL, count: 5, skills: ['locate', 'infer'] }, bank);
		expect(skills).toEqual({ locate: 3, infer: 2 });
	});

	it('has more of one skill where there are too few of another', () => {
		const few = bank.filter(({ skill, id }) => skill !== 'infer' || id.endsWith('-0'));
		expect(blueprintOf({ ...USUAL, count: 6, skills: ['locate', 'infer'] }, few).skills).toEqual({
			locate: 5,
			infer: 1
		});
	});

	it('is of as many questions as were wanted, whatever there is', () => {
		fc.assert(
			fc.property(choices, fc.integer({ min: 0, max: bank.length }), (choice, there) => {
				fc.pre(choice.skills.length > 0);
				const blueprint = blueprintOf(choice, bank.slice(0, there));
				const levels = Object.values(blueprint.difficulty!).reduce((sum, count) => sum + count, 0);
				expect([sizeOf(blueprint), levels]).toEqual([choice.count, choice.count]);
			}),
			{ seed: 1 }
		);
	});

	it('has hardly any of the easy levels where it is to be harder', () => {
		expect(blueprintOf({ ...USUAL, level: 'harder' }, bank).difficulty).toEqual({
			1: 0,
			2: 1,
			3: 3,
			4: 5,
			5: 3
		});
	});
});
