import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { ITEM_TYPES, type Item, type ItemType } from '#lib/items/types.ts';
import { emptyDocument, type Document } from './document.ts';
import { finishedAttempts, openAttempt } from './entries.ts';

const asked = (item: unknown) => ({ item, sentences: {} });
const whole = anItem({ type: 'single-choice' });
const gaps = anItem({ type: 'gap-fill' });
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
	'a question without sentences': { ...start, asked: [{ item: whole }] },
	'a question whose sentences are no texts': { ...start, asked: [{ item: whole, sentences: { '1.1': {} } }] },
	'a question whose sentences are a list': { ...start, asked: [{ item: whole, sentences: ['x'] }] }
};

/** What each type cannot do without, and what stands where it should be. */
const needed: Record<ItemType, string[]> = {
	'single-choice': ['key', 'options', 'evidence'],
	'multiple-choice': ['keys', 'options', 'evidence'],
	'true-false-not-given': ['key', 'reasons', 'nearest', 'evidence'],
	match: ['rows', 'options'],
	order: ['steps', 'why'],
	'gap-fill': ['pieces', 'gaps'],
	'short-answer': ['key', 'accept', 'why', 'misses', 'evidence'],
	evidence: ['why', 'decoys', 'evidence'],
	'two-part': ['key', 'options', 'decoys', 'evidence'],
	'open-response': ['key', 'rubric']
};
const maimed = ITEM_TYPES.flatMap((type) =>
	needed[type].flatMap((part) => [undefined, null, 5, [null], [{}]].map((value) => ({ type, part, value })))
);

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

	it.each(maimed)('is left out where a $type item has $value for its $part', ({ type, part, value }) => {
		const item = { ...anItem({ type }), [part]: value };
		expect(openAttempt(documentOf({ 'A/start': { ...start, asked: [asked(item)] } }))).toBeUndefined();
	});

	it.each<[string, object]>([
		[
			'an option without a reason',
			{ ...whole, options: whole.options.map(({ id, text }) => ({ id, text })) }
		],
		['a proof that is a text', { ...whole, evidence: ['1.1'] }],
		['a proof of other than sentences', { ...whole, evidence: [[5]] }],
		['a gap of no kind', { ...gaps, gaps: gaps.gaps.map((gap) => ({ ...gap, kind: 'x' })) }],
		[
			'a gap that accepts nothing',
			{ ...gaps, gaps: gaps.gaps.map((gap) => ({ ...gap, accept: undefined })) }
		],
		['a gap without a proof', { ...gaps, gaps: gaps.gaps.map((gap) => ({ ...gap, evidence: undefined })) }]
	])('is left out where an item has %s', (_, item) => {
		expect(openAttempt(documentOf({ 'A/start': { ...start, asked: [asked(item)] } }))).toBeUndefined();
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

describe('a response that cannot be read', () => {
	const essay = anItem({ type: 'open-response' });
	const evidence = anItem({ type: 'evidence' });
	const typed = anItem({ type: 'short-answer' });
	const of = (item: Item, kind: string, value: unknown) =>
		openAttempt(
			documentOf({
				'A/start': { ...start, asked: [asked(item)] },
				[`A/${kind}/${item.id}`]: value
			})
		);

	it.each<[string, Item, object]>([
		['sentences that are numbers', evidence, { sentences: [5] }],
		['points that are nothing', essay, { text: 'hi', points: null }],
		['gaps of an inherited name', gaps, { gaps: JSON.parse('{"__proto__":"x"}') as object }],
		['a text without an end', typed, { text: 'x'.repeat(20_001) }]
	])('is neither a response nor a draft: %s', (_, item, value) => {
		const kept = { type: item.type, ...value };
		expect([of(item, 'response', kept)?.responses, of(item, 'draft', kept)?.drafts]).toEqual([{}, {}]);
	});

	it.each<[string, Item, object]>([
		['no gap filled', gaps, { gaps: {} }],
		['a full stop', typed, { text: '.' }],
		['no sentence', evidence, { sentences: [] }]
	])('is also one that answers nothing: %s', (_, item, value) => {
		expect(of(item, 'response', { type: item.type, ...value })?.responses).toEqual({});
	});
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
