import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../../tests/builders/bank.ts';
import { aBankOf, foundBy } from '../../../../../tests/builders/lint.ts';

const KEY = '{ text: At nine, why: The first sentence says so. }';
const found = (fields: Parameters<typeof aQuestion>[0]) =>
	foundBy('thin-reason', aBank({ questions: [aQuestion(fields)] }));
const distractors = (noon: string, ten: string) =>
	`[{ text: At noon, why: ${noon} }, { text: At ten, why: ${ten} }]`;

describe('a reason', () => {
	it('is too short in three words', () => {
		expect(found({ key: '{ text: At nine, why: It says so. }' })).toEqual([
			'bank.yaml:9:32 questions[0].key.why — “It says so.” is too short to explain anything (thin-reason). Fix: say in a sentence what the passage has on it'
		]);
	});

	it('is long enough in four', () => {
		expect(found({ key: '{ text: At nine, why: It says just that. }' })).toEqual([]);
	});

	it('says nothing where it says the option again', () => {
		const key = '{ text: It leaves at nine, why: "It leaves at *nine*." }';
		expect(found({ key })).toEqual([
			'bank.yaml:9:42 questions[0].key.why — the reason only says the option again (thin-reason). Fix: say what the passage has on it'
		]);
	});

	it('may hold the option', () => {
		expect(found({ key: '{ text: At nine, why: At nine it leaves. }' })).toEqual([]);
	});

	it('is given twice in vain', () => {
		expect(
			found({ key: KEY, distractors: distractors('No boat moves then.', 'No boat moves *then*') })
		).toEqual([
			'bank.yaml:10:85 questions[0].distractors[1].why — same reason as for the distractor “At noon” (thin-reason). Fix: say what is wrong with this one'
		]);
	});

	it('may serve for the key and for a distractor', () => {
		const both = distractors('The first sentence says so.', 'No boat moves then.');
		expect(found({ key: KEY, distractors: both })).toEqual([]);
	});

	it('is looked at in a claim', () => {
		const verdicts = '[{ is: false, why: It has the hour. }, { is: not-given, why: It has the hour. }]';
		expect(found({ type: 'true-false-not-given', distractors: verdicts })).toEqual([
			expect.stringContaining('questions[0].distractors[1].why — same reason as for another distractor (')
		]);
	});

	it('is looked at in a question for evidence', () => {
		expect(found({ type: 'evidence', key: '{ why: The hour. }' })).toEqual([
			expect.stringContaining('9:17 questions[0].key.why — “The hour.” is too short')
		]);
	});

	it('is looked at in a gap to be typed', () => {
		const gaps = '[{ key: { text: nine, why: So it is. }, evidence: [{ words: leaves at nine }] }]';
		expect(found({ type: 'gap-fill', gaps })).toEqual([
			expect.stringContaining('10:38 questions[0].gaps[0].key.why — “So it is.” is too short')
		]);
	});

	it('is looked at in the order of steps', () => {
		expect(found({ type: 'order', key: '{ why: So it is. }' })).toEqual([
			expect.stringContaining('9:17 questions[0].key.why — “So it is.” is too short')
		]);
	});

	it('is looked at in a short answer and its near misses', () => {
		const fields = {
			key: '{ text: nine, why: The hour. }',
			distractors: '[{ text: noon, why: It is back then. }, { text: ten, why: It is back *then*. }]'
		};
		expect(found({ type: 'short-answer', ...fields })).toEqual([
			expect.stringContaining('questions[0].key.why — “The hour.” is too short'),
			expect.stringContaining('questions[0].distractors[1].why — same reason as for the distractor “noon” (')
		]);
	});

	it('says nothing where it says a near miss again', () => {
		const distractors = '[{ text: it is back then, why: It is back then. }]';
		expect(found({ type: 'short-answer', distractors })).toEqual([
			expect.stringContaining('questions[0].distractors[0].why — the reason only says the option again')
		]);
	});

	const two = {
		type: 'two-part' as const,
		key: '{ text: The harbour master, why: The first sentence says so. }',
		distractors:
			'[{ text: Mayor, why: One is enough for him. }, { text: School, why: A later one is wanted. }]'
	};
	it('is looked at in both parts of a question of two', () => {
		const decoys =
			'[{ words: one boat, why: No proof. }, { words: leaves at nine, why: The time is not asked for. }]';
		const distractors = '[{ text: Mayor, why: Not he. }, { text: School, why: A later one is wanted. }]';
		expect(found({ ...two, distractors, decoys })).toEqual([
			expect.stringContaining('questions[0].distractors[0].why — “Not he.” is too short'),
			expect.stringContaining('questions[0].decoys[0].why — “No proof.” is too short')
		]);
	});

	it('is given twice in vain for two decoys, but may serve for a decoy and an option', () => {
		const decoys = (first: string, second: string) =>
			`[{ words: one boat, why: ${first} }, { words: leaves at nine, why: ${second} }]`;
		expect(found({ ...two, decoys: decoys('That is no wish.', 'That is no wish.') })).toEqual([
			expect.stringContaining('questions[0].decoys[1].why — same reason as for another distractor (')
		]);
		expect(found({ ...two, decoys: decoys('One is enough for him.', 'That is no wish.') })).toEqual([]);
	});

	const keys = (nine: string, noon: string) =>
		`[{ text: At nine, why: ${nine} }, { text: At noon, why: ${noon} }]`;
	const others = (one: string, ten: string) =>
		`[{ text: At one, why: ${one} }, { text: At ten, why: ${ten} }]`;
	it('is looked at in each key of a multiple choice, once in each distractor', () => {
		const fields = {
			key: keys('So.', 'It comes back at noon.'),
			distractors: others('It is back by then.', 'It is back by then.')
		};
		expect(found({ type: 'multiple-choice', ...fields })).toEqual([
			expect.stringContaining('questions[0].key[0].why — “So.” is too short'),
			expect.stringContaining(
				'questions[0].distractors[1].why — same reason as for the distractor “At one” ('
			)
		]);
	});

	it('may serve for a key and for a distractor of a multiple choice', () => {
		const fields = {
			key: keys('It moves then.', 'It comes back at noon.').replace(
				'It moves then.',
				'The ferry is under way.'
			),
			distractors: others('It is back by then.', 'The ferry is under way.')
		};
		expect(found({ type: 'multiple-choice', ...fields })).toEqual([]);
	});

	const pairs = (...whys: string[]) =>
		`[${whys.map((why, i) => `{ left: row ${i}, right: side ${i}, why: ${why}, evidence: [{ words: leaves at nine }] }`).join(', ')}]`;
	it('is looked at in each pair, and given twice in vain for the later one', () => {
		const [a, b] = ['The first sentence says so.', 'The mayor answers with this.'];
		const said = (...whys: string[]) =>
			found({ type: 'match', pairs: pairs(...whys), distractors: undefined }).map((line) =>
				line.split(' (thin-reason)')[0]!.replace(/^\S+ /, '')
			);
		expect([said('So.', a, b), said(a, b, a), said(a, a, b), said(b, a, a)]).toEqual([
			['questions[0].pairs[0].why — “So.” is too short to explain anything'],
			['questions[0].pairs[2].why — same reason as for the distractor “side 0”'],
			['questions[0].pairs[1].why — same reason as for the distractor “side 0”'],
			['questions[0].pairs[2].why — same reason as for the distractor “side 1”']
		]);
	});

	it('may stand again in another gap', () => {
		const gap = (words: string) =>
			`{ key: { text: nine, why: The first sentence says so. }, distractors: ${distractors('No boat moves then.', 'The bell rings then.')}, evidence: [{ words: ${words} }] }`;
		const gaps = `[${gap('leaves at nine')}, ${gap('back at noon')}]`;
		expect(found({ type: 'gap-fill', text: 'At ___ and ___.', gaps })).toEqual([]);
	});

	it('is looked at in the vocabulary', () => {
		const word = { id: 'second', term: 'second', where: '{ words: a second boat }', key: KEY };
		expect(
			foundBy(
				'thin-reason',
				aBankOf('vocabulary', { ...word, distractors: distractors('Not then.', 'No boat moves then.') })
			)
		).toEqual([expect.stringContaining('7:41 vocabulary[0].distractors[0].why — “Not then.” is too short')]);
	});
});
