import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { emptyDocument, type Document } from './document.ts';
import { finishedAttempts, openAttempt } from './entries.ts';

const asked = (item: unknown) => ({ item, sentences: {} });
const whole = anItem({ type: 'single-choice' });
const start = {
	article: 'ferry',
	title: 'The ferry',
	form: { seed: 'A', items: [whole.id] },
	asked: [asked(whole)]
};
const documentOf = (values: Record<string, unknown>): Document => ({
	...emptyDocument(),
	entries: Object.fromEntries(Object.entries(values).map(([id, value], i) => [id, { at: i + 1, value }]))
});

const unreadable = {
	nothing: null,
	'a text': 'x',
	'an empty object': {},
	'no form': { ...start, form: undefined },
	'a form of another shape': { ...start, form: { seed: 1, items: 'x' } },
	'no questions': { ...start, asked: [] },
	'a question that is nothing': { ...start, asked: [null] },
	'a question without an item': { ...start, asked: [{}] },
	'an item of a type to come': { ...start, asked: [asked({ ...whole, type: 'sing-along' })] },
	'an item named after an inherited field': { ...start, asked: [asked({ ...whole, type: 'constructor' })] },
	'an item without a stem': { ...start, asked: [asked({ ...whole, stem: undefined })] },
	'an item of an unknown skill': { ...start, asked: [asked({ ...whole, skill: 'juggle' })] },
	'an item without options': { ...start, asked: [asked({ ...whole, options: undefined })] },
	'a question without sentences': { ...start, asked: [{ item: whole }] }
};

describe('an attempt that was begun', () => {
	it.each(ITEM_TYPES)('is read with an item of type %s', (type) => {
		const item = anItem({ type });
		const document = documentOf({ 'A/start': { ...start, asked: [asked(item)] } });
		expect(openAttempt(document)?.asked).toHaveLength(1);
	});

	it.each(Object.entries(unreadable))('is left out where there is %s', (_, value) => {
		expect(openAttempt(documentOf({ 'A/start': value }))).toBeUndefined();
	});

	it.each(Object.entries(unreadable))('gives way to an older one where there is %s', (_, value) => {
		expect(openAttempt(documentOf({ 'A/start': start, 'B/start': value }))?.id).toBe('A');
	});

	it('keeps the questions that can be read beside one that cannot', () => {
		const document = documentOf({ 'A/start': { ...start, asked: [asked(whole), asked({ type: 'x' })] } });
		expect(openAttempt(document)?.asked).toHaveLength(1);
	});

	it.each([-5, 'x', 1.5, {}, null, Infinity])('is at its first question where its place is %j', (place) => {
		expect(openAttempt(documentOf({ 'A/start': start, 'A/place': place }))?.place).toBe(0);
	});

	it.each([null, 5, 'x', {}, { type: 'evidence' }, { type: 'gap-fill', gaps: 1 }])(
		'has no response where %j was kept',
		(response) => {
			const document = documentOf({ 'A/start': start, [`A/response/${whole.id}`]: response });
			expect(openAttempt(document)?.responses).toEqual({});
		}
	);
});

describe('an attempt that is over', () => {
	const { asked: _asked, ...rest } = start;
	const over = { ...rest, startedAt: 1, finishedAt: 2, responses: {}, asked: [whole.revision] };

	it('is read with its items', () => {
		const document = documentOf({ 'attempt/A': over, [`item/${whole.revision}`]: asked(whole) });
		expect(finishedAttempts(document)[0]?.asked).toHaveLength(1);
	});

	it.each([
		null,
		{},
		{ ...over, asked: 'x' },
		{ ...over, form: undefined },
		{ ...over, responses: undefined },
		{ ...over, article: undefined },
		{ ...over, finishedAt: 'x' },
		{ ...over, finishedAt: 1e300 },
		{ ...over, finishedAt: undefined }
	])('is left out where %j was kept', (value) => {
		expect(finishedAttempts(documentOf({ 'attempt/A': value }))).toEqual([]);
	});

	it('is read without an item that cannot be', () => {
		const document = documentOf({ 'attempt/A': over, [`item/${whole.revision}`]: {} });
		expect(finishedAttempts(document)[0]?.asked).toEqual([]);
	});
});
