import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { optionId } from '../identity.ts';
import type { OptionId } from '../item.ts';
import { makeItem } from '../questions.ts';
import { mark, respond } from '../registry.ts';

const item = anItem({ type: 'single-choice' });

function form(...options: string[]): FormData {
	const posted = new FormData();
	for (const option of options) posted.append('option', option);
	return posted;
}

describe('a single choice', () => {
	it('is made of its key among its distractors, in the order of their ids', () => {
		const distractors = '[{ text: At noon, why: No., lure: back at noon }, { text: At ten, why: Never. }]';
		const [question] = readBank(aBank({ questions: [aQuestion({ distractors })] })).questions;
		const made = makeItem(question!);
		expect(made).toEqual({
			type: 'single-choice',
			stem: 'When does the ferry leave?',
			passage: 'either',
			key: optionId('At nine'),
			options: [
				{ id: optionId('At nine'), text: 'At nine', why: 'The first sentence says so.' },
				{ id: optionId('At noon'), text: 'At noon', why: 'No.', lure: '1.2' },
				{ id: optionId('At ten'), text: 'At ten', why: 'Never.' }
			].sort((a, b) => (a.id < b.id ? -1 : 1)),
			evidence: [['1.1']]
		});
	});

	it.each([
		['no reason for its key', { key: '{ text: At nine }' }, 'questions[0].key.why — missing'],
		[
			'no reason for a distractor',
			{ distractors: '[{ text: a, why: No. }, { text: b }]' },
			'questions[0].distractors[1].why — missing'
		],
		[
			'seven distractors',
			{ distractors: `[${Array.from('abcdefg', (text) => `{ text: ${text}, why: No. }`).join(', ')}]` },
			'questions[0].distractors — needs 2 to 6, has 7'
		],
		['no evidence', { evidence: undefined }, 'questions[0].evidence — missing']
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(aBank({ questions: [aQuestion(fields)] }))).toEqual([expect.stringContaining(said)]);
	});

	it('earns its point by the key and nothing by a distractor', () => {
		const marks = item.options.map(({ id }) => mark(item, { type: 'single-choice', option: id }));
		expect(marks).toEqual(
			item.options.map(({ id }) => ({ kind: 'marked', earned: id === item.key ? 1 : 0, possible: 1 }))
		);
	});

	it.each(['', 'At nine', '0', 'constructor'])('takes no option %j, which it does not have', (option) => {
		expect(mark(item, { type: 'single-choice', option: option as OptionId })).toEqual({
			kind: 'invalid',
			reason: 'unknown-option'
		});
	});

	it('is answered by the option in the form', () => {
		expect(respond('single-choice', form('abc'))).toEqual({ type: 'single-choice', option: 'abc' });
	});

	it('is answered by the first of several options', () => {
		expect(respond('single-choice', form('abc', 'def'))).toEqual({ type: 'single-choice', option: 'abc' });
	});
});
