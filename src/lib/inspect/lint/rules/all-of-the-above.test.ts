import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { foundBy, options } from '../../../../../tests/builders/lint.ts';

const found = (...[key, ...distractors]: [string, ...string[]]) =>
	foundBy('all-of-the-above', aBank({ questions: [aQuestion(options(key, ...distractors))] }));

describe('an option that speaks of the others', () => {
	it('is found at its place', () => {
		expect(found('All of the above', 'At noon', 'At ten')).toEqual([
			'bank.yaml:9:18 questions[0].key.text — “All of the above” says nothing of its own, and options are shown in any order (all-of-the-above). Fix: write what a mistaken reader would think, or ask about each in a question of its own'
		]);
	});

	it.each([
		'None of the above.',
		'*All* the above',
		'None above',
		'Both these',
		'Both of these',
		'Neither of them',
		'all of them',
		'All three of these',
		'Any of the other options',
		'None of these answers'
	])('is found in the words %s', (text) => {
		expect(found('At nine', 'At noon', text)).toEqual([expect.stringContaining(` — “${text}” says`)]);
	});

	it.each<[what: string, ...options: [string, ...string[]]]>([
		['all of something', 'All of the boats', 'Both of the piers', 'None of the captains'],
		['amounts', 'All of them', 'Half of them', 'None of them'],
		['two that are named', 'Both the mayor and the school', 'The mayor', 'The school'],
		['a place above another', 'On the cliff above the pier', 'On the deck above', 'Below the pier']
	])('is not found in %s', (_what, ...given) => {
		expect(found(...given)).toEqual([]);
	});
});
