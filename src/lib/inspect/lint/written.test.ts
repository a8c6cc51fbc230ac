import { describe, expect, it } from 'vitest';
import { aBank, aQuestion } from '../../../../tests/builders/bank.ts';
import { aBankOf, aSubject, options } from '../../../../tests/builders/lint.ts';
import { writtenChoices } from './written.ts';

const where = '{ words: a second boat }';
const evidence = '[{ words: a second boat }]';

describe('the written choices of a bank', () => {
	it('are a single-choice question with the places of its options', () => {
		const bank = aBank({ questions: [aQuestion(options('At nine', 'At noon', 'At ten'))] });
		expect(writtenChoices(aSubject(bank))).toEqual([
			{
				id: 'ferry',
				path: ['questions', 0],
				stem: 'When does the ferry leave?',
				lead: { text: 'When does the ferry leave?', path: ['questions', 0, 'stem'] },
				key: { text: 'At nine', why: 'The passage gives reason 0 for it.', path: ['questions', 0, 'key'] },
				distractors: [
					{
						text: 'At noon',
						why: 'The passage gives reason 1 for it.',
						path: ['questions', 0, 'distractors', 0]
					},
					{
						text: 'At ten',
						why: 'The passage gives reason 2 for it.',
						path: ['questions', 0, 'distractors', 1]
					}
				]
			}
		]);
	});

	it('are each gap with a list, and none that is typed', () => {
		const gap = ({ key, distractors }: ReturnType<typeof options>) =>
			`{ key: ${key}, distractors: ${distractors}, evidence: [{ words: back at noon }] }`;
		const gaps = `[{ key: { text: nine, why: It says so. }, evidence: [{ words: leaves at nine }] }, ${gap(options('noon', 'night', 'ten'))}]`;
		const text = 'It leaves at ___ and is back at _____.';
		const bank = aBank({ questions: [aQuestion({ type: 'gap-fill', text, gaps })] });
		expect(writtenChoices(aSubject(bank))).toMatchObject([
			{
				path: ['questions', 0, 'gaps', 1],
				stem: 'Complete the timetable. It leaves at  …  and is back at  … .',
				lead: { text: ' and is back at …', path: ['questions', 0, 'text'] },
				key: { text: 'noon', path: ['questions', 0, 'gaps', 1, 'key'] }
			}
		]);
	});

	it.each([
		['vocabulary', { term: 'second', where }, 'What does “second” mean in paragraph 2?'],
		[
			'references',
			{ word: 'boat', where, evidence },
			'In paragraph 2, what does “boat” point to where it says “a second boat”?'
		],
		['figures', { kind: 'how-many', stem: 'How many boats?', evidence }, 'How many boats?']
	])('are the entries of %s, asked as their model asks', (section, fields, stem) => {
		const bank = aBankOf(section, { id: 'boat', ...fields, ...options('Two', 'Three', 'Four') });
		expect(writtenChoices(aSubject(bank))).toMatchObject([
			{ id: 'boat', path: [section, 0], stem, key: { text: 'Two', path: [section, 0, 'key'] } }
		]);
	});

	it.each(['true-false-not-given', 'evidence'] as const)('are none of %s', (type) => {
		expect(writtenChoices(aSubject(aBank({ questions: [aQuestion({ type })] })))).toEqual([]);
	});
});
