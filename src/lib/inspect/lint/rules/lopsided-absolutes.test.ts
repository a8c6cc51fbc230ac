import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { foundBy, options } from '../../../../../tests/builders/lint.ts';

const found = (...[key, ...distractors]: [string, ...string[]]) =>
	foundBy('lopsided-absolutes', aBank({ questions: [aQuestion(options(key, ...distractors))] }));

describe('sweeping words', () => {
	it('are found where half of the distractors have them and the key has none', () => {
		expect(
			found('It is late in fog', 'It is always late', 'It is never late', 'It is early', 'It is full')
		).toEqual([
			'bank.yaml:10:18 questions[0].distractors — 2 of 4 distractors sweep (“always” and “never”), and the key does not (lopsided-absolutes). Fix: say it without these words, or as strongly in the key where the passage does'
		]);
	});

	it.each<[what: string, ...options: [string, ...string[]]]>([
		['the key has one', 'It is never full', 'It is always late', 'It is never late', 'It is early'],
		['fewer than half have them', 'At nine', 'Always', 'Never', 'At six', 'At ten', 'At noon'],
		['one of two has them', 'It is late in fog', 'It is always late', 'It is full'],
		[
			'they are softened',
			'It is late',
			'It is not always late',
			'Almost all boats are',
			'Nearly everyone waits'
		],
		['they do not sweep', 'It is late', 'It is no longer late', 'A certain boat is', 'It is full, above all']
	])('are let pass where %s', (_what, ...given) => {
		expect(found(...given)).toEqual([]);
	});
});
