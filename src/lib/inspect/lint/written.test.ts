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
				key: {
					text: 'At nine',
					why: 'The passage gives reason 0 for it.',
					path: ['questions', 0, 'key'],
					textPath: ['questions', 0, 'key', 'text']
				},
				distractors: [
					{
						text: 'At noon',
						why: 'The passage gives reason 1 for it.',
						path: ['questions', 0, 'distractors', 0],
						textPath: ['questions', 0, 'distractors', 0, 'text']
					},
					{
						text: 'At ten',
						why: 'The passage gives reason 2 for it.',
						path: ['questions', 0, 'distractors', 1],
						textPath: ['questions', 0, 'distractors', 1, 'text']
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

	it('are each key of a multiple choice beside all of the distractors', () => {
		const { distractors } = options('', 'At one', 'At ten');
		const key = '[{ text: At nine, why: It leaves then. }, { text: At noon, why: It is back then. }]';
		const bank = aBank({ questions: [aQuestion({ type: 'multiple-choice', key, distractors })] });
		const shown = {
			id: 'ferry',
			path: ['questions', 0],
			stem: 'At which two hours does the ferry move?',
			lead: { text: 'At which two hours does the ferry move?', path: ['questions', 0, 'stem'] },
			distractors: [
				{ text: 'At one', textPath: ['questions', 0, 'distractors', 0, 'text'] },
				{ text: 'At ten', textPath: ['questions', 0, 'distractors', 1, 'text'] }
			]
		};
		expect(writtenChoices(aSubject(bank))).toMatchObject([
			{ ...shown, key: { text: 'At nine', why: 'It leaves then.', path: ['questions', 0, 'key', 0] } },
			{ ...shown, key: { text: 'At noon', textPath: ['questions', 0, 'key', 1, 'text'] } }
		]);
	});

	it('are each row to be matched, beside what belongs to the others and to none', () => {
		const bank = aBank({ questions: [aQuestion({ type: 'match' })] });
		const right = (i: number, text: string) => ({
			text,
			why: 'So it says.',
			path: ['questions', 0, 'pairs', i],
			textPath: ['questions', 0, 'pairs', i, 'right']
		});
		const none = {
			text: 'A larger boat',
			why: 'Nobody wishes for it.',
			path: ['questions', 0, 'distractors', 0],
			textPath: ['questions', 0, 'distractors', 0, 'text']
		};
		const [second, one, later] = [right(0, 'A second boat'), right(1, 'One boat'), right(2, 'A later boat')];
		expect(writtenChoices(aSubject(bank))).toEqual(
			[
				{ stem: 'The harbour master', key: second, distractors: [one, later, none] },
				{ stem: 'The mayor', key: one, distractors: [second, later, none] },
				{ stem: 'The school', key: later, distractors: [second, one, none] }
			].map((choice, i) => ({ id: 'ferry', path: ['questions', 0, 'pairs', i], lead: undefined, ...choice }))
		);
	});

	it('have what belongs to two rows once beside a third', () => {
		const pair = (left: string, right: string) =>
			`{ left: ${left}, right: ${right}, why: So., evidence: [{ words: leaves at nine }] }`;
		const pairs = `[${pair('a', 'x')}, ${pair('b', 'y')}, ${pair('c', 'x')}]`;
		const bank = aBank({ questions: [aQuestion({ type: 'match', pairs })] });
		expect(
			writtenChoices(aSubject(bank)).map(({ distractors }) => distractors.map(({ text }) => text))
		).toEqual([
			['y', 'A larger boat'],
			['x', 'A larger boat'],
			['y', 'A larger boat']
		]);
	});

	it('are the first of two parts', () => {
		const fields = options('At nine', 'At noon', 'At ten');
		const bank = aBank({ questions: [aQuestion({ type: 'two-part', stem: 'When?', ...fields })] });
		expect(writtenChoices(aSubject(bank))).toMatchObject([
			{
				path: ['questions', 0],
				stem: 'When?',
				lead: { text: 'When?', path: ['questions', 0, 'stem'] },
				key: { text: 'At nine', path: ['questions', 0, 'key'] },
				distractors: [{ text: 'At noon' }, { text: 'At ten' }]
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

	it.each(['true-false-not-given', 'order', 'short-answer', 'evidence', 'open-response'] as const)(
		'are none of %s',
		(type) => {
			expect(writtenChoices(aSubject(aBank({ questions: [aQuestion({ type })] })))).toEqual([]);
		}
	);
});
