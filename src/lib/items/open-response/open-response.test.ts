import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { optionId } from '../identity.ts';
import { makeItem } from '../questions.ts';
import { mark, optionCount, possiblePoints, present, respond } from '../registry.ts';
import type { OpenResponseGiven, PointId } from './item.ts';

const type = 'open-response';
/** Two points: that the harbour master wants another boat, and that the mayor does not. */
const item = anItem({ type });
const [first, second] = item.rubric.map(({ id }) => id) as [PointId, PointId];
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });
const point = (text: string) => `{ text: ${text}, evidence: [{ words: leaves at nine }] }`;

function form(...fields: [name: string, value: string][]): FormData {
	const posted = new FormData();
	for (const [name, value] of fields) posted.append(name, value);
	return posted;
}

describe('an open response', () => {
	it('is made of a model answer and of points with their proofs, in the order in which they were written', () => {
		const [question] = readBank(asked({})).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'Why do they quarrel?',
			passage: 'either',
			key: 'One wants a second boat and the other thinks one enough.',
			rubric: [
				['Says that the harbour master wants another boat', '2.1'],
				['Says that the mayor does not', '2.2']
			].map(([text = '', sentence]) => ({ id: optionId(text), text, evidence: [[sentence]] })),
			evidence: []
		});
	});

	it('may be asked only with the passage beside it', () => {
		const [question] = readBank(asked({ passage: 'open' })).questions;
		expect(makeItem(question!)).toMatchObject({ passage: 'open' });
	});

	it.each([
		['no model answer', { key: undefined }, ['3:5 questions[0].key — missing. Fix: add it']],
		[
			'a model answer of 1,201 characters',
			{ key: `{ text: ${'x'.repeat(1201)} }` },
			['9:18 questions[0].key.text — 1201 characters, limit 1200']
		],
		[
			'a reason for its model answer',
			{ key: '{ text: a, why: b }' },
			['9:21 questions[0].key.why — unknown field']
		],
		['no points', { rubric: '[]' }, ['10:13 questions[0].rubric — needs 1 to 6, has 0']],
		[
			'seven points',
			{ rubric: `[${Array.from('abcdefg', point).join(', ')}]` },
			['10:13 questions[0].rubric — needs 1 to 6, has 7']
		],
		[
			'one point twice, but for a capital',
			{ rubric: `[${point('a')}, ${point('A')}]` },
			['10:74 questions[0].rubric[1].text — same as rubric[0] "a". Fix: reword one of them']
		],
		[
			'a point without a proof',
			{ rubric: '[{ text: a }]' },
			['10:14 questions[0].rubric[0].evidence — missing. Fix: add it']
		],
		['distractors', { distractors: '[]' }, ['14:5 questions[0].distractors — unknown field']],
		[
			'a proof beside those of its points',
			{ evidence: '[{ words: leaves at nine }]' },
			['14:5 questions[0].evidence — unknown field']
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	const text = 'They see it in two ways.';
	it.each<[what: string, points: PointId[], earned: number]>([
		['both', [first, second], 2],
		['one', [second], 1],
		['one that was ticked twice', [first, first], 1],
		['none', [], 0]
	])(
		'has the points that its writer found in it, which are no part of a score: %s',
		(_what, points, earned) => {
			expect(mark(item, { type, text, points })).toEqual({ kind: 'own', earned, possible: 2 });
		}
	);

	it('has no points yet before it has been compared', () => {
		expect(mark(item, { type, text })).toEqual({ kind: 'own', possible: 2 });
	});

	it.each<[what: string, points: string[], own: object]>([
		['beside one that it has', [first, 'third'], { earned: 1 }],
		['and no other', ['third'], {}]
	])('passes over a point that its rubric does not have, %s', (_what, points, own) => {
		expect(mark(item, { type, text, points: points as PointId[] })).toEqual({
			kind: 'own',
			possible: 2,
			...own
		});
	});

	it.each(['', ' \n\t'])('is unanswered by %j, whatever points are given', (blank) => {
		expect(mark(item, { type, text: blank, points: [first] })).toEqual({ kind: 'unanswered', possible: 0 });
	});

	it('can earn nothing towards a score', () => {
		expect(possiblePoints(item)).toBe(0);
	});

	it('has as many points as there are different ones, in whatever order', () => {
		const ids = fc.array(fc.constantFrom(first, second), { maxLength: 6 });
		fc.assert(
			fc.property(ids, (points) => {
				const own = { kind: 'own', earned: new Set(points).size, possible: 2 };
				expect(mark(item, { type, text, points })).toEqual(own);
				expect(mark(item, { type, text, points: [...points].reverse() })).toEqual(own);
			}),
			{ seed: 61, numRuns: 100 }
		);
		expect.hasAssertions();
	});

	it('is sent as its stem alone, without a word on the points or how many there are', () => {
		const sent = present(item, (list) => [...list]);
		expect(sent).toEqual({ type, stem: item.stem });
		expect(optionCount(sent)).toBe(0);
	});

	it('is answered by the text in the form, as it was written', () => {
		expect(respond(type, form(['text', ' One.\n\nTwo. ']))).toEqual({ type, text: ' One.\n\nTwo. ' });
	});

	it.each(['', ' ', '\n'])('is not answered by a form with %j', (blank) => {
		expect(respond(type, form(['text', blank], ['compared', ''], ['point', first]))).toBeUndefined();
	});

	it('says nothing of its points before they were looked at', () => {
		const response = respond(type, form(['text', text], ['point', first]));
		expect(response).toEqual({ type, text });
	});

	it('has the points that are ticked once they were looked at, were it none', () => {
		expect([
			respond(type, form(['text', text], ['compared', ''], ['point', first], ['point', second])),
			respond(type, form(['text', text], ['compared', '']))
		]).toEqual([
			{ type, text, points: [first, second] },
			{ type, text, points: [] }
		]);
	});

	it('keeps 4,000 characters of what was written, and twenty points', () => {
		const points = Array.from({ length: 5000 }, (_, i): [string, string] => ['point', `${i}`]);
		const response = respond(type, form(['text', 'x'.repeat(100_000)], ['compared', ''], ...points));
		expect((response as OpenResponseGiven).text).toHaveLength(4000);
		expect((response as OpenResponseGiven).points).toHaveLength(20);
	});
});
