import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionId } from '#lib/items/identity.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { anItem, optionsOf } from '../../../tests/builders/item.ts';
import { choicesOf, type Choice } from './choices.ts';
import { guess, tooOftenInAll, tooOftenOfAuthored, tooOftenVerdicts } from './guess.ts';

const choice = (key: string | string[], distractors: string[], stem = 'When?'): Choice => ({
	id: 'ferry/hour' as ItemId,
	stem,
	keys: [key].flat(),
	distractors
});
const by = (cue: string, choices: Choice[]) => guess(choices).find((one) => one.cue === cue)!;

describe('a guesser that goes by one cue', () => {
	it.each([
		['longest option', choice('at half past nine', ['at nine', 'at ten'])],
		['shortest option', choice('nine', ['at nine or ten', 'at eleven'])],
		[
			'most words shared with the stem',
			choice('the harbour', ['the school', 'the mill'], 'Who runs the harbours?')
		],
		[
			'fewest words shared with the stem',
			choice('the mill', ['the harbour', 'harbours'], 'Who runs the harbour?')
		],
		['most hedged', choice('It may leave', ['It leaves', 'It left'])],
		['fewest absolute words', choice('It leaves', ['It always leaves', 'It never left'])]
	])('is right by the %s where the key stands out by it', (cue, one) => {
		expect(by(cue, [one])).toMatchObject({ counted: 1, right: 1, expected: 1 / 3 });
	});

	it.each([
		['longest option', choice('nine', ['at half past nine', 'at ten'])],
		['shortest option', choice('at half past nine', ['nine', 'at ten'])],
		[
			'most words shared with the stem',
			choice('the mill', ['the harbour', 'a well'], 'Who runs the harbour?')
		],
		[
			'fewest words shared with the stem',
			choice('the harbour', ['the mill', 'a well'], 'Who runs the harbour?')
		],
		['most hedged', choice('It leaves', ['It may leave', 'It left'])],
		['fewest absolute words', choice('It always leaves', ['It leaves', 'It left'])]
	])('is wrong by the %s where a distractor stands out by it', (cue, one) => {
		expect(by(cue, [one])).toMatchObject({ counted: 1, right: 0 });
	});

	it('is caught by the items in which it finds the key', () => {
		const [found, missed] = [
			choice('at half past nine', ['nine', 'ten']),
			choice('nine', ['at noon', 'at ten'])
		];
		expect(by('longest option', [found, { ...missed, id: 'ferry/other' as ItemId }]).found).toEqual([
			'ferry/hour'
		]);
	});

	it('earns its share of a tie', () => {
		expect(by('longest option', [choice('ten', ['six', 'a'])])).toMatchObject({ counted: 1, right: 1 / 2 });
	});

	it.each<[what: string, keys: string[], distractors: string[], right: number]>([
		['one of two keys, and no distractor', ['at half past nine', 'at noon'], ['at ten', 'at six'], 1],
		['both keys, and no distractor', ['at eleven', 'at twelve'], ['at ten', 'at six'], 1],
		['one key of two and one distractor', ['at eleven', 'at ten'], ['at twelve', 'at six'], 1 / 2],
		['both keys and one distractor', ['at three', 'at seven'], ['at eight', 'at six'], 2 / 3],
		['a distractor', ['at ten', 'at six'], ['at half past nine', 'at two'], 0]
	])(
		'is right among several keys by its share of those it points to: %s',
		(_what, keys, distractors, right) => {
			const found = by('longest option', [choice(keys, distractors)]);
			expect(found).toMatchObject({ counted: 1, right, expected: 2 / 4 });
			expect(found.found).toHaveLength(right > 0 ? 1 : 0);
		}
	);

	it('is told nothing by options that do not differ in the cue, and they are not counted', () => {
		expect(by('longest option', [choice('ten', ['six', 'two'])])).toMatchObject({
			counted: 0,
			right: 0,
			expected: 0
		});
		expect(by('most hedged', [choice('It may', ['It might', 'It could'])])).toMatchObject({ counted: 0 });
	});

	it('is measured against chance and its spread', () => {
		const four = choice('aaaa', ['b', 'c', 'd']);
		const { expected, deviation } = by(
			'longest option',
			Array.from({ length: 48 }, () => four)
		);
		expect(expected).toBe(12);
		expect(deviation).toBeCloseTo(3);
	});

	it('gets a third right in the long run of three options, whatever the cue, when the key is any of them', () => {
		fc.assert(
			fc.property(
				fc.array(fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 3 }), { maxLength: 10 }),
				(sets) => {
					// Each option of a set once as the key.
					const choices = sets.flatMap((texts) =>
						texts.map((key) =>
							choice(
								key,
								texts.filter((text) => text !== key)
							)
						)
					);
					for (const { right, expected } of guess(choices)) expect(right).toBeCloseTo(expected);
				}
			),
			{ seed: 8, numRuns: 200 }
		);
		expect.hasAssertions();
	});
});

describe('what is chosen from a list', () => {
	const asked = (item: Item) =>
		choicesOf([item]).map(({ stem, keys, distractors }) => [stem, keys, [...distractors].sort()]);

	it.each<[type: string, item: Item, choices: unknown[]]>([
		[
			'a choice',
			anItem({ type: 'single-choice' }),
			[['When does the ferry leave?', ['At nine'], ['At noon', 'At ten']]]
		],
		[
			'the first of two parts',
			anItem({ type: 'two-part', stem: 'When?' }),
			[['When?', ['At nine'], ['At noon', 'At ten']]]
		],
		[
			'each row of a match, from what belongs to the others and to none',
			anItem({ type: 'match' }),
			[
				['The harbour master', ['A second boat'], ['A larger boat', 'A later boat', 'One boat']],
				['The mayor', ['One boat'], ['A larger boat', 'A later boat', 'A second boat']],
				['The school', ['A later boat'], ['A larger boat', 'A second boat', 'One boat']]
			]
		],
		[
			'a gap that has a list',
			anItem({ type: 'gap-fill' }),
			[['Complete the timetable. It leaves at  …  and is back at  … .', ['noon'], ['night', 'ten']]]
		],
		['nothing of a claim', anItem({ type: 'true-false-not-given' }), []],
		['nothing of an order', anItem({ type: 'order' }), []],
		['nothing of a short answer', anItem({ type: 'short-answer' }), []],
		['nothing of evidence', anItem({ type: 'evidence' }), []],
		['nothing of an open response', anItem({ type: 'open-response' }), []]
	])('is %s', (_type, item, choices) => {
		expect(asked(item)).toEqual(choices);
	});

	it('is all keys of a multiple choice at once', () => {
		const keys = ['At noon', 'At nine'];
		const item = anItem({
			type: 'multiple-choice',
			keys: keys.map(optionId),
			options: optionsOf(...keys, 'At one', 'At ten')
		});
		const [choice] = choicesOf([item]);
		expect([choice!.id, [...choice!.keys].sort(), [...choice!.distractors].sort()]).toEqual([
			'ferry/multiple-choice',
			['At nine', 'At noon'],
			['At one', 'At ten']
		]);
	});
});

describe('a cue pays', () => {
	const fared = { cue: 'longest option', counted: 48, expected: 12, deviation: 3, found: [] };
	it('over authored choices when it gets more right than expected and one deviation', () => {
		expect([15, 15.1].map((right) => tooOftenOfAuthored({ ...fared, right }))).toEqual([false, true]);
	});
	it('over all choices when it gets more right than chance and three points', () => {
		expect([13.4, 13.5].map((right) => tooOftenInAll({ ...fared, right }))).toEqual([false, true]);
	});

	it('but not among fewer than eight choices, where one more or less is chance', () => {
		const few = { ...fared, counted: 7, expected: 1.75, right: 7 };
		expect([tooOftenOfAuthored(few), tooOftenInAll(few)]).toEqual([false, false]);
	});
});

describe('a verdict is the key too often', () => {
	it('when more than 40 % of ten claims or more have it', () => {
		expect(tooOftenVerdicts({ true: 5, false: 3, 'not-given': 2 })).toEqual(['true']);
		expect(tooOftenVerdicts({ true: 4, false: 4, 'not-given': 2 })).toEqual([]);
	});
	it('but not among fewer claims than ten', () => {
		expect(tooOftenVerdicts({ true: 9, false: 0, 'not-given': 0 })).toEqual([]);
	});
});
