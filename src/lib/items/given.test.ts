import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse } from '../../../tests/builders/response.ts';
import { sentencesOf } from '#lib/bank/passage.ts';
import { sayGiven } from './given.ts';
import { fieldsOf, readPosted } from './posted.ts';
import { present, selects } from './registry.ts';
import { isSelecting } from './selecting.ts';
import { ITEM_TYPES, type ItemResponse, type ItemType } from './types.ts';

const texts = new Map(sentencesOf(aPassage()).map(({ id, text }) => [id, text]));
const said = (type: ItemType, response: ItemResponse | undefined) =>
	sayGiven(present(anItem({ type }), asIs), response, (id) => texts.get(id));

describe('a response in words', () => {
	it.each([
		['single-choice', [{ text: 'At nine' }]],
		['multiple-choice', [{ text: 'At nine' }, { text: 'At noon' }]],
		['true-false-not-given', [{ text: 'True' }]],
		[
			'match',
			[
				{ part: 'The harbour master', text: 'A second boat' },
				{ part: 'The mayor', text: 'One boat' },
				{ part: 'The school', text: 'A later boat' }
			]
		],
		[
			'order',
			[
				{ part: '1', text: 'The harbour master' },
				{ part: '2', text: 'The mayor' },
				{ part: '3', text: 'The school' },
				{ part: '4', text: 'The captain' }
			]
		],
		[
			'gap-fill',
			[
				{ part: 'Gap 1', text: 'nine' },
				{ part: 'Gap 2', text: 'noon' }
			]
		],
		['short-answer', [{ text: 'nine' }]],
		['evidence', [{ part: 'Paragraph 1', text: 'The ferry leaves at nine.' }]],
		['two-part', [{ text: 'At nine' }, { part: 'Paragraph 1', text: 'The ferry leaves at nine.' }]],
		['open-response', [{ text: 'One wants a second boat and the other thinks one enough.' }]]
	] as const)('to %s says what was given', (type, lines) => {
		expect(said(type, rightResponse(anItem({ type })))).toEqual(expect.arrayContaining([...lines]));
		expect(said(type, rightResponse(anItem({ type })))).toHaveLength(lines.length);
	});

	it.each(ITEM_TYPES)('is nothing where nothing was given for %s, or something of another type', (type) => {
		const other = ITEM_TYPES.find((each) => each !== type)!;
		expect(said(type, undefined)).toEqual([]);
		expect(said(type, rightResponse(anItem({ type: other })))).toEqual([]);
	});
});

describe('a posted form', () => {
	it('is read by the fields of one question where it asks several', () => {
		const form = new FormData();
		for (const [name, value] of [
			['0.option', 'abc'],
			['1.gap-1', 'nine'],
			['10.option', 'def']
		] as const)
			form.append(name, value);
		expect(readPosted('single-choice', fieldsOf(form, '0.'))).toEqual({
			type: 'single-choice',
			option: 'abc'
		});
		expect(readPosted('gap-fill', fieldsOf(form, '1.'))).toEqual({
			type: 'gap-fill',
			gaps: { 'gap-1': 'nine' }
		});
		expect(readPosted('single-choice', fieldsOf(form, '1.'))).toBeUndefined();
	});
});

it.each(ITEM_TYPES)('that sentences are selected for %s is known without bringing the type', (type) => {
	expect(isSelecting(type)).toBe(selects({ type }));
});
