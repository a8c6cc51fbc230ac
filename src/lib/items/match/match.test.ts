import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { optionId } from '../identity.ts';
import { makeItem } from '../questions.ts';
import { keyNumber, mark, optionCount, present, respond } from '../registry.ts';
import type { MatchResponse } from './item.ts';

const type = 'match';
/** The harbour master wants a second boat, the mayor one, the school a later one; nobody wants a larger one. */
const item = anItem({ type });
const given = (rows: Record<string, string>): MatchResponse => ({
	type,
	rows: Object.fromEntries(Object.entries(rows).map(([row, side]) => [optionId(row), optionId(side)]))
});
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });

const evidence = 'evidence: [{ words: leaves at nine }]';
const pair = (left: string, right: string) => `{ left: ${left}, right: ${right}, why: So., ${evidence} }`;
/** Pairs on one line, in which each begins on a column of its own. */
const pairs = (...written: string[]) => `[${written.join(', ')}]`;
const others = (...texts: string[]) => `[${texts.map((text) => `{ text: ${text}, why: No. }`).join(', ')}]`;

function form(...fields: [name: string, value: string][]): FormData {
	const posted = new FormData();
	for (const [name, value] of fields) posted.append(name, value);
	return posted;
}

describe('a question that is matched', () => {
	it('is made of rows with what belongs to each, and of a list to choose from, both in the order of their ids', () => {
		const [question] = readBank(asked({})).questions;
		const made = makeItem(question!);
		expect(made).toEqual({
			type,
			stem: 'Match each of them with the wish.',
			passage: 'either',
			rows: [
				['The harbour master', 'A second boat', '2.1'],
				['The mayor', 'One boat', '2.2'],
				['The school', 'A later boat', '3.1']
			]
				.map(([text = '', right = '', sentence]) => ({
					id: optionId(text),
					text,
					key: optionId(right),
					why: 'So it says.',
					evidence: [[sentence]]
				}))
				.sort((a, b) => (a.id < b.id ? -1 : 1)),
			options: [
				{ id: optionId('A second boat'), text: 'A second boat' },
				{ id: optionId('One boat'), text: 'One boat' },
				{ id: optionId('A later boat'), text: 'A later boat' },
				{ id: optionId('A larger boat'), text: 'A larger boat', why: 'Nobody wishes for it.' }
			].sort((a, b) => (a.id < b.id ? -1 : 1)),
			evidence: []
		});
	});

	it('has what belongs to two rows once in its list', () => {
		const [question] = readBank(
			asked({ pairs: pairs(pair('a', 'x'), pair('b', 'y'), pair('c', 'x')), distractors: others('z') })
		).questions;
		const made = makeItem(question!);
		expect(made.type === type && made.options.map(({ text }) => text).sort()).toEqual(['x', 'y', 'z']);
	});

	it('may do without distractors', () => {
		const [question] = readBank(asked({ distractors: undefined, passage: 'open' })).questions;
		expect(makeItem(question!)).toMatchObject({ options: [{}, {}, {}], passage: 'open' });
	});

	it.each([
		[
			'two pairs',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y')) },
			['9:12 questions[0].pairs — needs 3 to 8, has 2']
		],
		[
			'nine pairs',
			{ pairs: pairs(...Array.from('abcdefghi', (text) => pair(text, text.repeat(2)))) },
			['9:12 questions[0].pairs — needs 3 to 8, has 9']
		],
		[
			'a pair without its right side',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), `{ left: c, why: So., ${evidence} }`) },
			['9:157 questions[0].pairs[2].right — missing. Fix: add it']
		],
		[
			'a pair without its left side',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), `{ right: z, why: So., ${evidence} }`) },
			['9:157 questions[0].pairs[2].left — missing. Fix: add it']
		],
		[
			'a pair without a reason',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), `{ left: c, right: z, ${evidence} }`) },
			['9:157 questions[0].pairs[2].why — missing. Fix: add it']
		],
		[
			'a pair without a proof',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), '{ left: c, right: z, why: So. }') },
			['9:157 questions[0].pairs[2].evidence — missing. Fix: add it']
		],
		[
			'one row twice, but for a capital',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), pair('A', 'z')) },
			['9:165 questions[0].pairs[2].left — same as pairs[0] "a". Fix: reword one of them']
		],
		[
			'two right sides that differ in a capital alone',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), pair('c', 'Y')) },
			[
				'9:175 questions[0].pairs[2].right — differs from pairs[1].right in capitals alone. Fix: write both alike'
			]
		],
		[
			'two right sides in all',
			{ pairs: pairs(pair('a', 'x'), pair('b', 'y'), pair('c', 'y')), distractors: undefined },
			[
				'9:12 questions[0].pairs — fewer than three different right sides to choose from. Fix: add distractors'
			]
		],
		[
			'a distractor that belongs to a row',
			{ distractors: others('a Second boat') },
			['14:19 questions[0].distractors[0] — also stands in pairs[0].right. Fix: reword it or take it out']
		],
		[
			'one distractor twice, but for a capital',
			{ distractors: others('x', 'X') },
			['14:42 questions[0].distractors[1] — stands twice among the distractors. Fix: reword one of them']
		],
		[
			'five distractors',
			{ distractors: others('v', 'w', 'x', 'y', 'z') },
			['14:18 questions[0].distractors — has 5, limit 4']
		],
		[
			'a distractor without a reason',
			{ distractors: '[{ text: x }]' },
			['14:19 questions[0].distractors[0].why — missing. Fix: add it']
		],
		[
			'a proof of its own beside those of its pairs',
			{ evidence: '[{ words: leaves at nine }]' },
			['15:5 questions[0].evidence — unknown field']
		],
		['a key of its own', { key: '{ why: So. }' }, ['15:5 questions[0].key — unknown field']]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	it.each<[what: string, rows: Record<string, string>, points: number]>([
		[
			'every row',
			{ 'The harbour master': 'A second boat', 'The mayor': 'One boat', 'The school': 'A later boat' },
			3
		],
		[
			'two rows',
			{ 'The harbour master': 'A second boat', 'The mayor': 'One boat', 'The school': 'A larger boat' },
			2
		],
		['one row, the others left open', { 'The mayor': 'One boat' }, 1],
		['one row of two that have the same', { 'The mayor': 'One boat', 'The school': 'One boat' }, 1],
		['no row', { 'The mayor': 'A later boat', 'The school': 'One boat' }, 0]
	])('earns a point for each row: %s', (_what, rows, earned) => {
		expect(mark(item, given(rows))).toEqual({ kind: 'marked', earned, possible: 3 });
	});

	it('earns a point for each of two rows to which the same belongs', () => {
		const rows = item.rows.map((row) => ({ ...row, key: optionId('One boat') }));
		const response = given({ 'The mayor': 'One boat', 'The school': 'One boat' });
		expect(mark({ ...item, rows }, response)).toMatchObject({ earned: 2, possible: 3 });
	});

	it('is unanswered with every row left open', () => {
		expect(mark(item, given({}))).toEqual({ kind: 'unanswered', possible: 3 });
	});

	it.each(['The captain', '__proto__x', ''])('takes no row %j, which it does not have', (row) => {
		const response = given({ 'The mayor': 'One boat', [row]: 'One boat' });
		expect(mark(item, response)).toEqual({ kind: 'invalid', reason: 'unknown-part' });
	});

	it.each(['A smaller boat', ''])('takes no side %j, which it does not have', (side) => {
		const response = given({ 'The mayor': 'One boat', 'The school': side });
		expect(mark(item, response)).toEqual({ kind: 'invalid', reason: 'unknown-option' });
	});

	it('earns as many points as there are rows that have what belongs to them', () => {
		const sides = fc.constantFrom(...item.options.map(({ id }) => id));
		const some = fc.array(fc.tuple(fc.constantFrom(...item.rows), sides), { minLength: 1 });
		fc.assert(
			fc.property(some, (chosen) => {
				const rows = Object.fromEntries(chosen.map(([row, side]) => [row.id, side]));
				const earned = item.rows.filter(({ id, key }) => rows[id] === key).length;
				expect(mark(item, { type, rows })).toEqual({ kind: 'marked', earned, possible: 3 });
			}),
			{ seed: 23, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('is sent as its rows and its list, each in the order of the shuffle, with id and text alone', () => {
		const idAndText = ({ id, text }: { id: string; text: string }) => ({ id, text });
		expect(present(item, (list) => [...list].reverse())).toEqual({
			type,
			stem: item.stem,
			rows: [...item.rows].reverse().map(idAndText),
			options: [...item.options].reverse().map(idAndText)
		});
	});

	it('has nothing that digits choose among', () => {
		const sent = present(item, (list) => [...list]);
		expect([optionCount(sent), keyNumber(item, sent)]).toEqual([0, undefined]);
	});

	it('is answered by the rows in the form, without those left open', () => {
		expect(respond(type, form(['row-abc', 'x'], ['row-def', ''], ['rows', 'y']))).toEqual({
			type,
			rows: { abc: 'x' }
		});
	});

	it('is not answered by a form in which every row is left open', () => {
		expect(respond(type, form(['row-abc', ''], ['row-def', '']))).toBeUndefined();
	});

	it('is answered by the last of several sides for one row', () => {
		expect(respond(type, form(['row-abc', 'x'], ['row-abc', 'y']))).toEqual({ type, rows: { abc: 'y' } });
	});

	it('is invalid for a form with thousands of rows', () => {
		const fields = Array.from({ length: 5000 }, (_, i): [string, string] => [`row-${i}`, 'x']);
		expect(mark(item, respond(type, form(...fields)))).toEqual({ kind: 'invalid', reason: 'unknown-part' });
	});
});
