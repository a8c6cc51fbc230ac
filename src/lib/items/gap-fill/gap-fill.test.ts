import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { optionId } from '../identity.ts';
import { makeItem } from '../questions.ts';
import { mark, respond } from '../registry.ts';
import type { GapFillResponse, GapId } from './item.ts';

const type = 'gap-fill';
/** Gap 1 is typed ("nine", or "9"), gap 2 is chosen ("noon"). */
const item = anItem({ type });
const given = (gaps: Record<string, string>): GapFillResponse => ({ type, gaps });
const text = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });

function form(...fields: [name: string, value: string][]): FormData {
	const posted = new FormData();
	for (const [name, value] of fields) posted.append(name, value);
	return posted;
}

describe('a text with gaps', () => {
	it('is made of its pieces, and of gaps that are typed or chosen', () => {
		const gaps = `
      - { key: { text: nine, why: So. }, accept: ["9"], evidence: [{ words: leaves at nine }] }
      - key: { text: noon, why: So. }
        distractors: [{ text: ten, why: No. }, { text: night, why: No. }]
        evidence: [{ words: back at noon }]`;
		const [question] = readBank(text({ text: 'From ___ to _____.', gaps })).questions;
		const option = (option: string, why: string) => ({ id: optionId(option), text: option, why });
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'Complete the timetable.',
			passage: 'either',
			pieces: ['From ', ' to ', '.'],
			gaps: [
				{ kind: 'typed', id: 'gap-1', key: 'nine', accept: ['9'], why: 'So.', evidence: [['1.1']] },
				{
					kind: 'listed',
					id: 'gap-2',
					key: optionId('noon'),
					options: [option('noon', 'So.'), option('ten', 'No.'), option('night', 'No.')].sort((a, b) =>
						a.id < b.id ? -1 : 1
					),
					evidence: [['1.2']]
				}
			],
			evidence: []
		});
	});

	const gap = (more: string) =>
		`[{ key: { text: nine, why: So. }, evidence: [{ words: leaves at nine }]${more} }]`;
	const two = 'distractors: [{ text: ten, why: No. }, { text: noon, why: No. }]';
	it.each([
		[
			'fewer gaps than its list',
			{ text: 'It leaves at nine.' },
			'questions[0].gaps — the text has 0 gaps (___), the list has 1. Fix: one entry for each gap, in order'
		],
		['no list of gaps', { gaps: '[]' }, 'questions[0].gaps — needs 1 to 6, has 0'],
		[
			'a gap that lists words and accepts others',
			{ gaps: gap(`, accept: ["9"], ${two}`) },
			'questions[0].gaps[0].accept — a gap that is filled from a list accepts its key alone. Fix: take out "accept" or "distractors"'
		],
		[
			'a gap with one distractor',
			{ gaps: gap(', distractors: [{ text: ten, why: No. }]') },
			'questions[0].gaps[0].distractors — needs 2 to 4, has 1'
		],
		[
			'a gap whose key is also a distractor',
			{ gaps: gap(', distractors: [{ text: Nine, why: No. }, { text: noon, why: No. }]') },
			'questions[0].gaps[0].key — also stands among the distractors. Fix: reword one of them'
		],
		[
			'a gap without a proof',
			{ gaps: '[{ key: { text: nine, why: So. } }]' },
			'questions[0].gaps[0].evidence — missing. Fix: add it'
		],
		[
			'a proof of its own beside those of its gaps',
			{ evidence: '[{ words: leaves at nine }]' },
			'questions[0].evidence — unknown field'
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(text(fields))).toContainEqual(expect.stringContaining(said));
	});

	it.each([
		['both gaps', { 'gap-1': 'nine', 'gap-2': optionId('noon') }, 2],
		['what else the first accepts', { 'gap-1': '9', 'gap-2': optionId('noon') }, 2],
		['one gap', { 'gap-1': 'nine', 'gap-2': optionId('ten') }, 1],
		['one gap, the other being empty', { 'gap-2': optionId('noon') }, 1],
		['one gap, the other being blank', { 'gap-1': ' ', 'gap-2': optionId('noon') }, 1],
		['no gap', { 'gap-1': 'ten', 'gap-2': optionId('ten') }, 0]
	])('earns a point for each gap: %s', (_what, gaps, earned) => {
		expect(mark(item, given(gaps))).toEqual({ kind: 'marked', earned, possible: 2 });
	});

	it.each([{}, { 'gap-1': ' ' }, { 'gap-1': '', 'gap-2': '' }])('is unanswered by %j', (gaps) => {
		expect(mark(item, given(gaps as Record<string, string>))).toEqual({ kind: 'unanswered', possible: 2 });
	});

	it('takes no gap that it does not have', () => {
		expect(mark(item, given({ 'gap-1': 'nine', 'gap-3': 'nine' }))).toEqual({
			kind: 'invalid',
			reason: 'unknown-part'
		});
	});

	it('takes no option that the gap does not have, even its text', () => {
		expect(mark(item, given({ 'gap-2': 'noon' }))).toEqual({ kind: 'invalid', reason: 'unknown-option' });
	});

	it.each([
		['case', 'the uk’s court', 'The UK’S Court'],
		['spaces around and between', 'the UK’s court', '  the   UK’s\tcourt '],
		['kinds of quote', 'the UK’s court', "the UK's court"],
		['kind of apostrophe, even an acute accent', 'the UK’s court', 'the UK´s court'],
		['kinds of dash', 'ad-hoc', 'ad–hoc'],
		['spaces around a dash', 'well-known', 'well - known'],
		['quotes around the whole', 'nine', '“nine”'],
		['a full stop at the end', 'nine', 'Nine.'],
		['compatibility forms', 'fine', 'ﬁne'],
		['wide letters', 'NATO', 'ＮＡＴＯ'],
		['an accent that is written by itself', 'caf\u00e9', 'cafe\u0301']
	])('is filled whatever the %s', (_what, key, typed) => {
		const gaps = [{ ...item.gaps[0]!, kind: 'typed' as const, key, accept: [], why: 'So.' }];
		expect(mark({ ...item, gaps }, given({ 'gap-1': typed }))).toMatchObject({ earned: 1 });
	});

	it.each([
		['letter', 'nine', 'nina'],
		['accent', 'caf\u00e9', 'cafe'],
		['space within a word', 'somebody', 'some body'],
		['part', 'the harbour master', 'harbour'],
		['further word', 'nine', 'nine or ten']
	])('is not filled with another %s', (_what, key, typed) => {
		const gaps = [{ ...item.gaps[0]!, kind: 'typed' as const, key, accept: [], why: 'So.' }];
		expect(mark({ ...item, gaps }, given({ 'gap-1': typed }))).toMatchObject({ earned: 0 });
	});

	it('is answered by the gaps in the form, without the empty ones', () => {
		expect(respond(type, form(['gap-1', 'nine'], ['gap-2', ' '], ['gap-3', '']))).toEqual(
			given({ 'gap-1': 'nine' })
		);
	});

	it('keeps 200 characters of what was typed', () => {
		const response = respond(type, form(['gap-1', 'x'.repeat(5000)])) as GapFillResponse;
		expect(response.gaps['gap-1' as GapId]).toHaveLength(200);
	});

	it('is invalid for a form with thousands of gaps', () => {
		const fields = Array.from({ length: 5000 }, (_, i): [string, string] => [`gap-${i}`, 'nine']);
		expect(mark(item, respond(type, form(...fields)))).toEqual({ kind: 'invalid', reason: 'unknown-part' });
	});
});
