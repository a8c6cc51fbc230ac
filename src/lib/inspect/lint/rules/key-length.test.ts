import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { aBankOf, foundBy, options } from '../../../../../tests/builders/lint.ts';

const LONG = options('At nine every day', 'At noon', 'At ten', 'At six');
const SHORT = options('At six', 'At noon', 'At eleven', 'At midnight');
const EVEN = options('At noon', 'At ten', 'At nine', 'At eight');
const ALIKE = options('At six', 'At ten', 'At one', 'At two');

const found = (...list: ReturnType<typeof options>[]) =>
	foundBy(
		'key-length',
		aBank({ questions: list.map((fields, i) => aQuestion({ id: `q${i + 1}`, ...fields })) })
	);
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('the length of keys', () => {
	// Of eight choices among four, chance gives 2 with a deviation of √(8 × ¼ × ¾) = 1.22: above 4.45 is a habit.
	it('is a habit when the key is the longest in five of eight', () => {
		expect(found(...times(5, LONG), ...times(3, EVEN))).toEqual([
			'bank.yaml:3:3 questions — whoever picks the longest option gets 5 of 8 choices right, where chance gives 2; the key stands out most in q1, q2, q3, q4, q5 (key-length). Fix: shorten the key or lengthen a distractor there'
		]);
	});

	it('is a habit when the key is the shortest in five of eight', () => {
		expect(found(...times(3, EVEN), ...times(5, SHORT))).toEqual([
			'bank.yaml:3:3 questions — whoever picks the shortest option gets 5 of 8 choices right, where chance gives 2; the key stands out most in q4, q5, q6, q7, q8 (key-length). Fix: lengthen the key or shorten a distractor there'
		]);
	});

	it('names the five keys that are furthest from their distractors, the furthest first', () => {
		const longer = (by: number) => options(`At nine${'!'.repeat(by)}`, 'At noon', 'At ten', 'At six');
		expect(found(...[3, 1, 2, 9, 4, 6, 8, 5].map(longer))).toEqual([
			expect.stringContaining('the key stands out most in q4, q7, q6, q8, q5 (')
		]);
	});

	it('is none when it is the longest in four of eight', () => {
		expect(found(...times(4, LONG), ...times(4, EVEN))).toEqual([]);
	});

	it('is none in seven choices, however long their keys', () => {
		expect(found(...times(7, LONG))).toEqual([]);
	});

	it('is none where seven choices are beside any number whose options are as long as one another', () => {
		expect(found(...times(7, LONG), ...times(9, ALIKE))).toEqual([]);
	});

	it('counts for half where it is as long as one distractor', () => {
		const tied = options('At noon', 'At nine', 'At ten', 'At six');
		expect(found(...times(4, LONG), ...times(2, tied), ...times(2, EVEN))).toEqual([
			expect.stringContaining('gets 5 of 8 choices right')
		]);
	});

	it('is told where the first choices are, when no question is one', () => {
		const figure = { kind: 'when', stem: 'When?', ...LONG, evidence: '[{ words: leaves at nine }]' };
		expect(
			foundBy(
				'key-length',
				aBankOf('figures', ...times(8, figure).map((one, i) => ({ id: `f${i}`, ...one })))
			)
		).toEqual([
			expect.stringMatching(/^bank\.yaml:3:3 figures — whoever picks the longest option gets 8 of 8/)
		]);
	});

	it('gives a single key away that is half as long again as every distractor, and much longer', () => {
		expect(found(options('At nine on each day but Sunday', 'At noon or so', 'At ten'))).toEqual([
			'bank.yaml:9:18 questions[0].key.text — the key has 30 characters and no distractor more than 13, so it stands out (key-length). Fix: shorten it, or say as much in the distractors'
		]);
	});

	it.each([
		['much longer in proportion, but by few characters', ['Nine o’clock', 'Noon', 'Ten', 'Six']],
		['longer by many characters of many', ['n'.repeat(50), 'o'.repeat(34), 'At ten', 'At six']],
		[
			'long, beside one distractor that is as long',
			['At nine on each day but Sunday', 'At ten on each day but Monday', 'At six']
		]
	])('is no matter in a single key that is %s', (_what, [key, ...distractors]) => {
		expect(found(options(key!, ...distractors))).toEqual([]);
	});

	it('does not count the asterisks of an emphasis', () => {
		expect(found(options('*At* *nine* *on* *that* *day*', 'At ten', 'At six', 'At noon'))).toEqual([]);
	});
});
