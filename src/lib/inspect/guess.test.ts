import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from './choices.ts';
import { guess, tooOftenInAll, tooOftenOfAuthored, tooOftenVerdicts } from './guess.ts';

const choice = (key: string, distractors: string[], stem = 'When?'): Choice => ({
	id: 'ferry/hour',
	place: { file: 'bank.yaml', line: 1 },
	stem,
	key,
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
		expect(by('longest option', [found, { ...missed, id: 'ferry/other' }]).found).toEqual(['ferry/hour']);
	});

	it('earns its share of a tie', () => {
		expect(by('longest option', [choice('ten', ['six', 'a'])])).toMatchObject({ counted: 1, right: 1 / 2 });
	});

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
