import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { aBankOf, foundBy, options } from '../../../../../tests/builders/lint.ts';

const found = (stem: string, type: Parameters<typeof aQuestion>[0] = {}) =>
	foundBy('negative-stem', aBank({ questions: [aQuestion({ ...type, stem })] }));

describe('a negative stem', () => {
	it('is found at its place', () => {
		expect(found('When does the ferry not leave?')).toEqual([
			'bank.yaml:8:11 questions[0].stem — “not” is easily overlooked in a question (negative-stem). Fix: ask for what is so, or put asterisks round it: *not*'
		]);
	});

	it.each([
		['Who doesn’t want a boat?', 'doesn’t'],
		["Who isn't asked?", "isn't"],
		['Who cannot wait?', 'cannot'],
		['All leave at nine, except which?', 'except'],
		['Which is the least likely hour?', 'least'],
		['Never at noon: when then?', 'Never'],
		['Does “a second boat” not mean two?', 'not']
	])('is found in: %s', (stem, word) => {
		expect(found(JSON.stringify(stem))).toEqual([expect.stringContaining(` — “${word}” is easily`)]);
	});

	it('is found in a question for evidence', () => {
		expect(found('Which sentence does not speak of a boat?', { type: 'evidence' })).toHaveLength(1);
	});

	it('is found in a figure', () => {
		const figure = {
			id: 'f',
			kind: 'when',
			stem: 'When does it not leave?',
			evidence: '[{ words: leaves at nine }]'
		};
		expect(
			foundBy('negative-stem', aBankOf('figures', { ...figure, ...options('At noon', 'At nine', 'At six') }))
		).toEqual([expect.stringMatching(/^bank\.yaml:5:11 figures\[0\]\.stem — /)]);
	});

	it.each([
		'When does the ferry *not* leave?',
		'Which is the *least likely* hour?',
		'All leave at nine EXCEPT which?',
		'Who says that it is “not enough”?',
		'Who says that it ‘is not enough’?',
		'Does the school care whether or not it rains?',
		'Does the school care whether the boat is late or not?',
		'Who wants at least two boats?',
		'What does the mayor want not only for the harbour?',
		'What of the notes in the knot?'
	])('is not found in: %s', (stem) => {
		expect(found(JSON.stringify(stem))).toEqual([]);
	});

	it('is not found in a claim to be judged', () => {
		expect(found('The ferry does not leave at noon.', { type: 'true-false-not-given' })).toEqual([]);
	});
});
