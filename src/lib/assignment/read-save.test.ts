import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { readSave } from './read-save.ts';

const aSave = (value: unknown, over: Record<string, unknown> = {}) => ({
	tab: 'k3',
	seq: 1,
	rev: 0,
	value,
	...over
});
const wrong = (body: unknown) => {
	const read = readSave(body);
	return read.kind === 'wrong' ? `${read.path} — ${read.expected}` : read;
};
const typed = (text: unknown) => ({ response: { type: 'short-answer', text } });

describe('a save', () => {
	it.each(ITEM_TYPES)('is read where it holds a response of the type %s', (type) => {
		const item = anItem({ type });
		for (const response of [rightResponse(item), wrongResponse(item)]) {
			// Points are given by whoever marks it.
			const { points: _, ...given } = response as typeof response & { points?: unknown };
			expect(readSave(aSave({ response: given, sure: true, proof: ['1.1'], flagged: true }))).toEqual({
				kind: 'save',
				save: {
					tab: 'k3',
					sequence: 1,
					revision: 0,
					value: { response: given, sure: true, proof: ['1.1'], flagged: true }
				}
			});
		}
	});

	it('is refused where a list stands in the place of an object, which would take back what was given', () => {
		expect(wrong(aSave([]))).toBe('value — an object');
		expect(wrong(aSave({ response: { type: 'match', rows: [] } }))).toBe(
			'value.response.rows — values by ids'
		);
	});

	it('is read where nothing is given any more', () => {
		expect(readSave(aSave({}))).toMatchObject({ kind: 'save', save: { value: {} } });
	});

	it.each([
		['row 39: what is no text', aSave(typed(7)), 'value.response.text — text, at most 4,000'],
		['row 39: 4,001 characters', aSave(typed('x'.repeat(4001))), 'value.response.text — text, at most 4,000'],
		['T8: a score', aSave({ score: 1 }), 'value.score — no such field'],
		['T8: a state', aSave({}, { state: 'submitted' }), 'state — no such field'],
		['T8: a role', aSave({}, { role: 'teacher' }), 'role — no such field'],
		[
			'T8: points of its own',
			aSave({ response: { type: 'open-response', text: 'a', points: ['p'] } }),
			'value.response.points — no such field'
		],
		['T9: a time of its own', aSave({}, { savedAt: 1 }), 'savedAt — no such field'],
		[
			'a type that there is not',
			aSave({ response: { type: 'essay' } }),
			'value.response.type — a response of a known type'
		],
		['no sequence', { tab: 'a', rev: 0, value: {} }, 'seq — missing'],
		['a negative revision', aSave({}, { rev: -1 }), 'rev — at least 0'],
		['half a sequence', aSave({}, { seq: 1.5 }), 'seq — a whole number'],
		['nothing', null, ' — an object'],
		['a list', [], 'tab — missing']
	])('is refused by its field with %s', (_what, body, said) => {
		expect(wrong(body)).toContain(said);
	});

	it('is refused or read, whatever it is, and never throws', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
				expect(['save', 'wrong']).toContain(readSave(value).kind);
				expect(['save', 'wrong']).toContain(readSave(aSave(value)).kind);
			})
		);
	});
});
