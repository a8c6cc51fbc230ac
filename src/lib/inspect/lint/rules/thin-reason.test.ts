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
