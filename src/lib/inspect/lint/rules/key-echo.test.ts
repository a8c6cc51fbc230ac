import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aVoice } from '../../../../../tests/builders/bank.ts';
import { aBankOf, foundBy, options } from '../../../../../tests/builders/lint.ts';

const found = (stem: string, ...[key, ...distractors]: [string, ...string[]]) =>
	foundBy(
		'key-echo',
		aBank({
			voices: [aVoice('mayor', 'the mayor of Whitsand')],
			questions: [aQuestion({ stem, ...options(key, ...distractors) })]
		})
	);

describe('a key that echoes its stem', () => {
	it('is found where it alone has a word in common with it', () => {
		expect(
			found('Why does the school want a later crossing?', 'Pupils cross late', 'Tea is cold', 'Rain falls')
		).toEqual([
			'bank.yaml:11:18 questions[0].key.text — the key has “cross” and “late” in common with what is asked, and no distractor has (key-echo). Fix: use another word in one of the two, or let a distractor echo the question as well'
		]);
	});

	it.each([
		['What is the defence?', 'It may defend'],
		['Which policies hold?', 'A policy of rest'],
		['How do they cooperate?', 'In cooperation'],
		['Which boats are meant?', 'Any boat']
	])('is found in another form of the word: %s %s', (stem, key) => {
		expect(found(stem, key, 'Some tea', 'No fish')).toHaveLength(1);
	});

	it('is found where the stem is a model’s', () => {
		const word = { id: 'second', term: 'second', where: '{ words: a second boat }' };
		expect(
			foundBy(
				'key-echo',
				aBankOf('vocabulary', { ...word, ...options('Coming seconds', 'Larger', 'Faster') })
			)
		).toEqual([
			expect.stringMatching(/^bank\.yaml:6:18 vocabulary\[0\]\.key\.text — the key has “seconds” in/)
		]);
	});

	it.each<[what: string, stem: string, ...options: [string, ...string[]]]>([
		[
			'a distractor has the word too',
			'What would a later boat bring?',
			'Later lessons',
			'Later meals',
			'Fog'
		],
		[
			'a distractor has another word of it',
			'What would a later boat bring?',
			'Later lessons',
			'A full boat',
			'Fog'
		],
		[
			'the word is a voice’s name',
			'What does the mayor hold?',
			'That the mayor has time',
			'That fog is rare',
			'No'
		],
		[
			'the word carries nothing',
			'What would they want after that?',
			'What they want after that',
			'Tea',
			'Fog'
		],
		[
			'the words only begin alike',
			'Which countries are meant?',
			'Those that count',
			'Those with ports',
			'None'
		],
		['the words are short', 'Is it a big pier or not?', 'A big one', 'A small one', 'A wet one'],
		[
			'the words begin alike for four letters',
			'Which port is meant?',
			'A large portion',
			'Some tea',
			'No fish'
		]
	])('is let pass where %s', (_what, stem, ...given) => {
		expect(found(stem, ...given)).toEqual([]);
	});

	it('is let pass in a gap where the same words are wrong in another', () => {
		const gap = ({ key, distractors }: ReturnType<typeof options>, words: string) =>
			`{ key: ${key}, distractors: ${distractors}, evidence: [{ words: ${words} }] }`;
		const gaps = `[${gap(options('the hour itself', 'noon', 'ten'), 'leaves at nine')}, ${gap(options('noon', 'the hour itself', 'ten'), 'back at noon')}]`;
		const fields = { stem: 'Which hour is it?', text: 'It is ___, then ___.', gaps };
		expect(foundBy('key-echo', aBank({ questions: [aQuestion({ type: 'gap-fill', ...fields })] }))).toEqual(
			[]
		);
	});
});
