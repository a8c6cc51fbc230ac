import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aStatement, aVoice } from '../../../../../tests/builders/bank.ts';
import { foundBy, options } from '../../../../../tests/builders/lint.ts';

type Texts = [string, ...string[]];
const choice = (stem: string, ...[key, ...distractors]: Texts) =>
	foundBy('two-keys', aBank({ questions: [aQuestion({ stem, ...options(key, ...distractors) })] }));

describe('a distractor', () => {
	it('is a second key where it lists the same things', () => {
		expect(
			choice('Who wants a boat?', 'The mayor and the school', 'School and mayor', 'The captain')
		).toEqual([
			'bank.yaml:10:27 questions[0].distractors[0].text — the key “The mayor and the school” in another order, and so as right as it (two-keys). Fix: change what it lists, or say in the question that the order counts'
		]);
	});

	it.each<[what: string, stem: string, ...options: Texts]>([
		[
			'the question is about the order',
			'In which order do they ring?',
			'bell and horn',
			'horn and bell',
			'drum'
		],
		[
			'there are two questions in one',
			'What is heard and what is seen?',
			'bells and flags',
			'flags and bells',
			'fog'
		],
		[
			'the options are orders',
			'How do they come?',
			'bell, horn, drum',
			'horn, bell, drum',
			'drum, horn, bell'
		],
		[
			'the words are the same and the sense is not',
			'What holds?',
			'The boat waits for the bus',
			'The bus waits for the boat',
			'No'
		],
		[
			'one thing is another',
			'Who wants it?',
			'The mayor and the school',
			'The mayor and the captain',
			'No one'
		]
	])('is none where %s', (_what, stem, ...given) => {
		expect(choice(stem, ...given)).toEqual([]);
	});
});

const voices = [aVoice('harbour'), aVoice('mayor')];
const contradicted = '[{ text: One boat is enough., evidence: [{ words: a second boat }] }]';
const other = { id: 'enough', voice: 'mayor', evidence: '[{ words: one boat is enough }]' };
const claim = (stem: string, is: string) =>
	aQuestion({
		type: 'true-false-not-given',
		stem,
		key: `{ is: ${is}, why: The passage has it so. }`,
		distractors: `[${['true', 'false', 'not-given']
			.filter((verdict) => verdict !== is)
			.map((verdict) => `{ is: ${verdict}, why: The passage has not ${verdict}. }`)
			.join(', ')}]`,
		...(is === 'not-given' ? { evidence: undefined, nearest: '[{ words: a second boat }]' } : {})
	});

describe('a claim', () => {
	it('is two things where it is the gist of another statement of the voice', () => {
		const statements = [
			aStatement({ contradicted }),
			aStatement({ ...other, voice: 'harbour', gist: '“One boat” is enough' })
		];
		expect(foundBy('two-keys', aBank({ voices, statements }))).toEqual([
			'bank.yaml:12:11 statements[1].gist — this claim is true here and false at 10:28 statements[0].contradicted[0].text (two-keys). Fix: keep the one that the passage bears out'
		]);
	});

	it('is two things where another statement is also held by the voice', () => {
		const statements = [
			aStatement({ unsaid: '[One boat is enough.]' }),
			aStatement({ ...other, also: '[harbour]', gist: 'One boat is enough.' })
		];
		expect(foundBy('two-keys', aBank({ voices, statements }))).toEqual([
			expect.stringContaining('this claim is true here and not given at 10:14 statements[0].unsaid[0] (')
		]);
	});

	it('is two things where a question judges it otherwise', () => {
		const statements = [aStatement({ contradicted })];
		const questions = [claim('One boat is enough.', 'not-given')];
		expect(foundBy('two-keys', aBank({ voices, statements, questions }))).toEqual([
			expect.stringContaining(
				'17:11 questions[0].stem — this claim is not given here and false at 10:28 statements[0]'
			)
		]);
	});

	it('is two things where two questions judge it in two ways', () => {
		const questions = [aQuestion({ id: 'first', type: 'true-false-not-given', stem: 'It is late.' })];
		const second = claim('It is late', 'not-given');
		expect(foundBy('two-keys', aBank({ questions: [...questions, second] }))).toEqual([
			expect.stringContaining(
				'17:11 questions[1].stem — this claim is not given here and true at 8:11 questions[0].stem ('
			)
		]);
	});

	it('is one thing where a question judges it likewise', () => {
		const statements = [aStatement({ contradicted })];
		const questions = [claim('One boat is enough.', 'false')];
		expect(foundBy('two-keys', aBank({ voices, statements, questions }))).toEqual([]);
	});

	it('may be held by one voice and denied by another', () => {
		const statements = [aStatement({ contradicted }), aStatement({ ...other, gist: 'One boat is enough.' })];
		expect(foundBy('two-keys', aBank({ voices, statements }))).toEqual([]);
	});

	it('is another where a word is', () => {
		const statements = [aStatement({ contradicted, gist: 'No boat is enough.' })];
		expect(foundBy('two-keys', aBank({ voices, statements }))).toEqual([]);
	});
});
