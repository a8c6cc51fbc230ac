import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { optionId } from '../identity.ts';
import { makeItem } from '../questions.ts';
import { keyNumber, mark, optionCount, present, respond } from '../registry.ts';
import type { Order, OrderResponse, Step, StepId } from './item.ts';

const type = 'order';
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });
const step = (text: string) => `{ text: ${text}, evidence: [{ words: leaves at nine }] }`;

const aStep = (text: string): Step => ({
	id: optionId(text) as string as StepId,
	text,
	evidence: [aProof('1.1')]
});
const anOrder = (steps: string): Order => anItem({ type, steps: Array.from(steps, aStep) });
/** The positions of these steps as they are told: `{ a: 1 }`. */
const placed = (positions: Record<string, number>): OrderResponse => ({
	type,
	positions: Object.fromEntries(Object.entries(positions).map(([text, at]) => [optionId(text), at]))
});
/** The steps in this order, one after the other. */
const inOrder = (steps: string): OrderResponse =>
	placed(Object.fromEntries(Array.from(steps, (text, i) => [text, i + 1])));

/** What is earned of the one point; what is not marked is no number. */
const earned = (steps: string, response: OrderResponse): number => {
	const given = mark(anOrder(steps), response);
	return given.kind === 'marked' ? given.earned : NaN;
};

function form(...fields: [name: string, value: string][]): FormData {
	const posted = new FormData();
	for (const [name, value] of fields) posted.append(name, value);
	return posted;
}

describe('steps to be put in order', () => {
	it('are made in the order in which they were written', () => {
		const [question] = readBank(asked({})).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'Put them in the order in which they speak.',
			passage: 'either',
			steps: [
				{ id: optionId('The harbour master'), text: 'The harbour master', evidence: [['2.1']] },
				{ id: optionId('The mayor'), text: 'The mayor', evidence: [['2.2']] },
				{ id: optionId('The school'), text: 'The school', evidence: [['3.1']] }
			],
			why: 'The mayor answers the harbour master.',
			evidence: []
		});
	});

	it('may be asked only with the passage beside them', () => {
		const [question] = readBank(asked({ passage: 'open' })).questions;
		expect(makeItem(question!)).toMatchObject({ passage: 'open' });
	});

	it.each([
		[
			'two steps',
			{ steps: `[${step('a')}, ${step('b')}]` },
			['10:12 questions[0].steps — needs 3 to 8, has 2']
		],
		[
			'nine steps',
			{ steps: `[${Array.from('abcdefghi', step).join(', ')}]` },
			['10:12 questions[0].steps — needs 3 to 8, has 9']
		],
		[
			'one step twice, but for a capital',
			{ steps: `[${step('a')}, ${step('b')}, ${step('A')}]` },
			['10:125 questions[0].steps[2].text — same as steps[0] "a". Fix: reword one of them']
		],
		[
			'a step without a proof',
			{ steps: `[${step('a')}, ${step('b')}, { text: c }]` },
			['10:117 questions[0].steps[2].evidence — missing. Fix: add it']
		],
		[
			'words alone for a step',
			{ steps: `[${step('a')}, ${step('b')}, c]` },
			['10:117 questions[0].steps[2] — fields are meant here, as "name: value"']
		],
		['no reason for the order', { key: undefined }, ['3:5 questions[0].key — missing. Fix: add it']],
		[
			'a key of its own words',
			{ key: '{ text: a, why: So. }' },
			['9:12 questions[0].key.text — unknown field']
		],
		['distractors', { distractors: '[]' }, ['15:5 questions[0].distractors — unknown field']],
		[
			'a proof beside those of the steps',
			{ evidence: '[{ words: leaves at nine }]' },
			['15:5 questions[0].evidence — unknown field']
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	// Four steps have six pairs: ab, ac, ad, bc, bd, cd. What is earned is (right − wrong) / 6, if that is above 0.
	it.each<[given: string, right: number, wrong: number, points: number]>([
		['abcd', 6, 0, 1],
		['bacd', 5, 1, 4 / 6],
		['abdc', 5, 1, 4 / 6],
		['badc', 4, 2, 2 / 6],
		['bcad', 4, 2, 2 / 6],
		['bcda', 3, 3, 0],
		['dabc', 3, 3, 0],
		['cdab', 2, 4, 0],
		['dcba', 0, 6, 0]
	])('earn for the order %s, with %i pairs right and %i wrong, %f', (steps, _right, _wrong, points) => {
		expect(earned('abcd', inOrder(steps))).toBeCloseTo(points, 12);
	});

	// A pair is neither right nor wrong of which one has no position, or both have the same.
	it.each<[what: string, positions: Record<string, number>, points: number]>([
		['one step, which is no pair', { a: 1 }, 0],
		['two steps in the right order, one pair of six', { a: 1, d: 4 }, 1 / 6],
		['two steps in the right order with others between them', { b: 1, d: 2 }, 1 / 6],
		['two steps in the wrong order', { d: 1, a: 4 }, 0],
		['three steps in the right order, three pairs of six', { a: 1, b: 2, d: 3 }, 3 / 6],
		['two steps in one place and the others right, five pairs of six', { a: 1, b: 2, c: 2, d: 4 }, 5 / 6],
		['all in one place', { a: 1, b: 1, c: 1, d: 1 }, 0]
	])('earn for %s', (_what, positions, points) => {
		expect(earned('abcd', placed(positions))).toBeCloseTo(points, 12);
	});

	it('are unanswered without a position', () => {
		expect(mark(anOrder('abcd'), placed({}))).toEqual({ kind: 'unanswered', possible: 1 });
	});

	it('take no step that is not theirs', () => {
		expect(mark(anOrder('abc'), inOrder('abd'))).toEqual({ kind: 'invalid', reason: 'unknown-part' });
	});

	it.each([0, 4, -1, 1.5, NaN, Infinity, '2', null])('take no position %j among three', (at) => {
		expect(mark(anOrder('abc'), placed({ a: 1, b: at as number }))).toEqual({
			kind: 'invalid',
			reason: 'unknown-option'
		});
	});

	const some = fc.integer({ min: 3, max: 8 }).chain((count) => {
		const steps = 'abcdefgh'.slice(0, count);
		const order = fc.shuffledSubarray(Array.from(steps), { minLength: count, maxLength: count });
		return fc.tuple(
			fc.constant(steps),
			order.map((list) => list.join(''))
		);
	});

	it('earn the whole point in the right order alone', () => {
		fc.assert(
			fc.property(some, ([steps, order]) => {
				expect(earned(steps, inOrder(order)) === 1).toBe(order === steps);
			}),
			{ seed: 31, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('earn something in an order or in the same turned round, but never in both', () => {
		fc.assert(
			fc.property(some, ([steps, order]) => {
				const round = Array.from(order).reverse().join('');
				expect(earned(steps, inOrder(order)) * earned(steps, inOrder(round))).toBe(0);
			}),
			{ seed: 32, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('lose two pairs by one exchange of neighbours', () => {
		fc.assert(
			fc.property(fc.integer({ min: 3, max: 8 }), fc.nat(6), (count, place) => {
				const steps = 'abcdefgh'.slice(0, count);
				const at = place % (count - 1);
				const order = steps.slice(0, at) + steps[at + 1]! + steps[at]! + steps.slice(at + 2);
				const pairs = (count * (count - 1)) / 2;
				expect(earned(steps, inOrder(order))).toBeCloseTo((pairs - 2) / pairs, 12);
			}),
			{ seed: 33, numRuns: 100 }
		);
		expect.hasAssertions();
	});

	it('are sent as the same bytes whatever their right order', () => {
		const [sent, other] = ['abcd', 'dbca'].map((steps) =>
			JSON.stringify(present(anOrder(steps), (list) => [...list]))
		);
		expect(other).toBe(sent);
	});

	it('are sent in the order of the shuffle, with id and text alone', () => {
		const item = anOrder('abc');
		const ids = item.steps.map(({ id }) => id).sort();
		expect(present(item, (list) => [...list].reverse())).toEqual({
			type,
			stem: item.stem,
			steps: ids.reverse().map((id) => ({ id, text: item.steps.find((each) => each.id === id)!.text }))
		});
	});

	it('are nothing that digits choose among', () => {
		const sent = present(anOrder('abc'), (list) => [...list]);
		expect([optionCount(sent), keyNumber(anOrder('abc'), sent)]).toEqual([0, undefined]);
	});

	it('are answered by the positions in the form, without the empty ones', () => {
		const response = respond(type, form(['step-abc', '2'], ['step-def', ''], ['steps', '1']));
		expect(response).toEqual({ type, positions: { abc: 2 } });
	});

	it('are not answered by a form without a position', () => {
		expect(respond(type, form(['step-abc', ''], ['step-def', '']))).toBeUndefined();
	});

	it.each(['first', '1.5', '0', '99', '-1', ' ', '1 2', '٣'])(
		'are invalid for a form with the position %j',
		(position) => {
			const { id } = aStep('a');
			expect(mark(anOrder('abc'), respond(type, form([`step-${id}`, position])))).toEqual({
				kind: 'invalid',
				reason: 'unknown-option'
			});
		}
	);

	it('are invalid for a form with thousands of steps', () => {
		const fields = Array.from({ length: 5000 }, (_, i): [string, string] => [`step-${i}`, '1']);
		expect(mark(anOrder('abc'), respond(type, form(...fields)))).toEqual({
			kind: 'invalid',
			reason: 'unknown-part'
		});
	});
});
