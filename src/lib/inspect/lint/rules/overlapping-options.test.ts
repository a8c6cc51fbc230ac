import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aVoice } from '../../../../../tests/builders/bank.ts';
import { foundBy, options } from '../../../../../tests/builders/lint.ts';

const found = (...[key, ...distractors]: [string, ...string[]]) =>
	foundBy('overlapping-options', aBank({ questions: [aQuestion(options(key, ...distractors))] }));

describe('options that overlap', () => {
	it('are found where they differ in marks, capitals and articles alone', () => {
		expect(found('The “early” boat', 'An early boat.', 'The late boat')).toEqual([
			'bank.yaml:10:27 questions[0].distractors[0].text — same as the option “The “early” boat” but for marks, capitals or articles (overlapping-options). Fix: reword one of them'
		]);
	});

	it('are found where one is among the things that another names', () => {
		expect(found('The mayor', 'The school and the mayor', 'The captain')).toEqual([
			'bank.yaml:10:27 questions[0].distractors[0].text — takes in the option “The mayor”, so a reader cannot hold to one of the two (overlapping-options). Fix: make each of them leave the other out'
		]);
	});

	it.each([
		['The school', 'The mayor, the school and the captain'],
		['At noon', 'Both at noon and at ten'],
		['At noon', 'At noon on Sundays'],
		['Because it is full', 'It is late, because it is full'],
		['A second boat', 'A second boat for the school']
	])('are found in “%s” and “%s”', (inner, outer) => {
		expect(found(inner, outer, 'Something else')).toEqual([
			expect.stringContaining(`questions[0].distractors[0].text — takes in the option “${inner}”`)
		]);
	});

	it.each<[what: string, ...options: [string, ...string[]]]>([
		['a word in another word', 'The port', 'The support', 'The airport'],
		['a word in a longer name', 'London', 'London Bridge', 'The London ferry'],
		['one that denies the other', 'The mayor', 'The school and not the mayor', 'Neither'],
		[
			'one that leaves the other out',
			'The mayor and the school',
			'The mayor and the school without the captain',
			'No one'
		],
		['one on a condition', 'It will sail', 'It will sail if the fog lifts', 'It will stay'],
		['a verb and a verb with its particle', 'to look', 'to look for', 'to see'],
		['a number in a greater one', 'two', 'two hundred', 'twenty two'],
		['amounts with signs', '5 %', '£5', '-5'],
		['three orders of the same', 'the bell, the boat', 'the boat, the bell', 'the bell alone'],
		['articles themselves', 'a', 'an', 'the'],
		['marks themselves', '?', '!', '“ ”']
	])('are not found in %s', (_what, ...given) => {
		expect(found(...given)).toEqual([]);
	});

	it('are let pass where they are the names of voices', () => {
		const voices = [aVoice('mayor'), aVoice('both', 'the mayor and the school')];
		const fields = options('The mayor', 'The mayor and the school', 'The captain');
		expect(foundBy('overlapping-options', aBank({ voices, questions: [aQuestion(fields)] }))).toEqual([]);
	});
});
