import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { foundBy, options } from '../../../../../tests/builders/lint.ts';

type Texts = [string, ...string[]];

const found = (stem: string, ...[key, ...distractors]: Texts) =>
	foundBy(
		'option-grammar',
		aBank({ questions: [aQuestion({ stem: JSON.stringify(stem), ...options(key, ...distractors) })] })
	);
const inGap = (text: string, ...[key, ...distractors]: Texts) => {
	const gap = options(key, ...distractors);
	const gaps = `[{ key: ${gap.key}, distractors: ${gap.distractors}, evidence: [{ words: leaves at nine }] }]`;
	return foundBy('option-grammar', aBank({ questions: [aQuestion({ type: 'gap-fill', text, gaps })] }));
};

describe('options after an article', () => {
	it('are found where some do not go with it, in a gap', () => {
		expect(inGap('The mayor wants an ___.', 'early boat', 'second boat', 'hour', 'bell')).toEqual([
			'bank.yaml:9:11 questions[0].text — “an” before the options does not go with “second boat” and “bell” (option-grammar). Fix: end before that word and begin each option with what goes with it'
		]);
	});

	it.each(['The mayor wants a', 'The mayor wants a …', 'The mayor wants a:', 'The mayor wants a ___'])(
		'are found after the stem: %s',
		(stem) => {
			expect(found(stem, 'boat', 'bell', 'earlier hour')).toEqual([
				expect.stringContaining(
					'8:11 questions[0].stem — “a” before the options does not go with “earlier hour” ('
				)
			]);
		}
	);

	it.each([
		['The mayor wants the ___.', 'the'],
		['The mayor wants to ___.', 'to'],
		['The ___ is full.', 'The']
	])('are found where they say its word again: %s', (text, word) => {
		expect(inGap(text, 'boat', `${word.toLowerCase()} boat`, 'bell')).toEqual([
			expect.stringContaining(
				`“${word.toLowerCase()}” before the options does not go with “${word.toLowerCase()} boat”`
			)
		]);
	});

	it.each<[what: string, text: string, ...options: Texts]>([
		['go with it', 'He is an ___.', 'honest man', 'early bird', 'islander'],
		['may go with it', 'It is a ___.', 'NATO ship', 'UK ship', 'historic ship', 'unit'],
		['follow another word', 'He takes vitamin A ___.', 'early', 'late', 'at noon'],
		[
			'say a word again that may be said twice',
			'The fact is that ___.',
			'that boat is full',
			'it rains',
			'fog is rare'
		]
	])('are let pass where they %s', (_what, text, ...given) => {
		expect(inGap(text, ...given)).toEqual([]);
	});

	it('are let pass where the stem is a question of its own', () => {
		expect(found('Which pier is pier A?', 'eastern', 'western', 'northern')).toEqual([]);
	});
});

describe('options beside one another', () => {
	it.each<[what: string, said: string, fix: string, ...options: Texts]>([
		[
			'one that ends in a full stop',
			'ends in a full stop, and the others do not',
			'end all of them alike',
			'It is full',
			'It is late',
			'It is wet',
			'It is early.'
		],
		[
			'one that does not',
			'ends without the full stop of the others',
			'end all of them alike',
			'It is full.',
			'It is late.',
			'It is wet.',
			'It is early'
		],
		[
			'one that begins small',
			'begins with a small letter, and the others do not',
			'begin all of them alike',
			'It is full',
			'They are late',
			'The sea is rough',
			'it is early'
		],
		[
			'one that begins with a capital',
			'begins with a capital, and the others do not',
			'begin all of them alike',
			'full boats',
			'late boats',
			'rough seas',
			'The bell'
		],
		[
			'one that begins with “to”',
			'begins with “to”, and the others do not',
			'give all of them the same form',
			'A full boat',
			'A late boat',
			'Rough seas',
			'To ring a bell'
		],
		[
			'one that does not begin so',
			'begins without the “to” of the others',
			'give all of them the same form',
			'To ring a bell',
			'To sail early',
			'To wait',
			'A warning'
		]
	])('are found: %s', (_what, said, fix, ...given) => {
		const [key, ...distractors] = given;
		// The fourth option, at the end of its list.
		const before = options(key, ...distractors.slice(0, -1)).distractors.length - 1;
		const column = 4 + 'distractors: '.length + before + ', { text: '.length + 1;
		expect(found('What does the passage tell of?', ...given)).toEqual([
			`bank.yaml:10:${column} questions[0].distractors[2].text — ${said} (option-grammar). Fix: ${fix}`
		]);
	});

	it.each<[what: string, ...options: Texts]>([
		['only two agree', 'It is full.', 'It is late.', 'it is early'],
		['as many do one as the other', 'It is full.', 'It is late.', 'It is wet', 'It is dry'],
		['they are three and three', 'It is.', 'He is.', 'She is.', 'I am', 'You are', 'They are'],
		['an abbreviation ends in its own stop', 'Tea, bread, etc.', 'At nine', 'At ten', 'At six'],
		['it is an hour', '9 a.m.', '9 hours', '10 hours', '11 hours'],
		['the stop is a quotation’s', '“It is full.”', '“Late”', '“Wet”', '“Early”'],
		['names are among them', 'the school', 'the captain', 'the mayor', 'Whitsand'],
		['a name begins with an article', 'the school', 'the captain', 'the mayor', 'The Hague'],
		['a month might be a verb', 'in June', 'in July', 'in August', 'May'],
		['figures are among them', 'Three boats', 'Four boats', 'Five boats', '6 boats'],
		['a name begins small', 'It is full', 'The sea is rough', 'They wait', 'iPads are sold'],
		[
			'why is answered in several ways',
			'To ring a bell',
			'Because it is late',
			'For the school',
			'Out of fear'
		],
		['ways and aims are mixed', 'To sail early', 'To wait', 'To ring a bell', 'In order to rest'],
		['“to” names a place', 'To Whitsand', 'Round the pier', 'Along the coast', 'Home'],
		['“to” is before a thing', 'To the pier', 'Round the pier', 'Along the coast', 'Home']
	])('are let pass where %s', (_what, ...given) => {
		expect(found('What does the passage tell of?', ...given)).toEqual([]);
	});
});
