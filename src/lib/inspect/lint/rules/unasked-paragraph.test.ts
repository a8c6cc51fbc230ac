import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aStatement, aVoice } from '../../../../../tests/builders/bank.ts';
import { aPassage } from '../../../../../tests/builders/passage.ts';
import { foundBy } from '../../../../../tests/builders/lint.ts';

const evidence = '[{ all: [{ words: leaves at nine }, { words: a second boat }] }, { words: the captain }]';

describe('a paragraph', () => {
	it('is found where no question rests on it', () => {
		const fix = 'Fix: write one whose evidence stands there';
		expect(foundBy('unasked-paragraph', aBank({ questions: [aQuestion()] }))).toEqual([
			`bank.yaml:1:1 — no question asks about paragraph 2 (“The harbour master wants “a second …”) (unasked-paragraph). ${fix}`,
			`bank.yaml:1:1 — no question asks about paragraph 3 (“The school would like a later …”) (unasked-paragraph). ${fix}`
		]);
	});

	it('is said whole where it begins with a short sentence', () => {
		const passage = aPassage({ paragraphs: [['The ferry leaves at nine.'], ['It is *late*.', 'Why?']] });
		expect(
			foundBy(
				'unasked-paragraph',
				aBank({ questions: [aQuestion({ evidence: '[{ words: leaves at nine }]' })] }),
				passage
			)
		).toEqual([expect.stringContaining('paragraph 2 (“It is late.”)')]);
	});

	it('is found where a model alone asks about it', () => {
		const bank = aBank({ voices: [aVoice('harbour')], statements: [aStatement()], questions: [aQuestion()] });
		expect(foundBy('unasked-paragraph', bank)).toEqual([
			expect.stringContaining('paragraph 2'),
			expect.stringContaining('paragraph 3')
		]);
	});

	it('is asked about by any sentence of any proof', () => {
		expect(foundBy('unasked-paragraph', aBank({ questions: [aQuestion({ evidence })] }))).toEqual([]);
	});

	it('is asked about where a claim that is not given comes closest', () => {
		const claim = aQuestion({
			type: 'true-false-not-given',
			key: '{ is: not-given, why: It does not say. }',
			distractors: '[{ is: true, why: It does not say so. }, { is: false, why: It does not deny it. }]',
			evidence: undefined,
			nearest: evidence
		});
		expect(foundBy('unasked-paragraph', aBank({ questions: [claim] }))).toEqual([]);
	});

	it('is let pass in a bank that has no question', () => {
		expect(foundBy('unasked-paragraph', aBank())).toEqual([]);
	});
});
