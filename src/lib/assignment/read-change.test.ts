import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { rightResponse } from '../../../tests/builders/response.ts';
import { mark, possiblePoints } from '#lib/items/registry.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { readChange } from './read-change.ts';
import { rightResponseTo } from './right-response.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice' });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim' });
const gaps = anItem({ type: 'gap-fill', id: 'ferry/gaps' });
const items = [choice, claim, gaps];

function read(...fields: [string, string][]) {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return readChange(form, items);
}
const why = (...fields: [string, string][]) => {
	const asked = read(...fields);
	return asked.kind === 'wrong' ? asked.why : asked.kind;
};

describe('a form that regrades', () => {
	it('says another key by the controls of the item itself, with its proof and its reason', () => {
		expect(
			read(
				['do', 'key'],
				['item', choice.id],
				['right.option', choice.options[1]!.id],
				['evidence', '1.2'],
				['evidence', '2.1'],
				['why', ' It says so. ']
			)
		).toEqual({
			kind: 'change',
			change: {
				...{ kind: 'key', item: choice.id, why: 'It says so.', evidence: [['1.2', '2.1']] },
				right: { type: 'single-choice', option: choice.options[1]!.id }
			}
		});
	});

	it('leaves proof and reason out where none is given, and proof where nothing is said', () => {
		expect(read(['do', 'key'], ['item', choice.id], ['right.option', choice.key], ['why', ''])).toEqual({
			kind: 'change',
			change: { kind: 'key', item: choice.id, right: rightResponse(choice) }
		});
		expect(
			read(['do', 'key'], ['item', claim.id], ['right.verdict', 'not-given'], ['evidence', '1.1'])
		).toMatchObject({ change: { right: { verdict: 'not-given' } } });
		expect(
			read(['do', 'key'], ['item', claim.id], ['right.verdict', 'not-given'], ['evidence', '1.1'])
		).not.toHaveProperty('change.evidence');
	});

	it('says a further text of a gap, a further proof of a part, and what needs no more', () => {
		expect(read(['do', 'accept'], ['item', gaps.id], ['text', ' IX '], ['gap', 'gap-1'])).toMatchObject({
			change: { kind: 'accept', item: gaps.id, text: 'IX', gap: 'gap-1' }
		});
		expect(
			read(['do', 'proof'], ['item', gaps.id], ['sentence', '1.1'], ['sentence', '1.1'], ['part', 'gap-1'])
		).toMatchObject({ change: { kind: 'proof', proof: ['1.1'], part: 'gap-1' } });
		for (const kind of ['drop', 'everyone'])
			expect(read(['do', kind], ['item', choice.id])).toEqual({
				kind: 'change',
				change: { kind, item: choice.id }
			});
		expect(read(['do', 'restore'], ['restore', '2'])).toEqual({
			kind: 'change',
			change: { kind: 'restore', version: 2 }
		});
	});

	it('is no change where something is missing, too long, or not of ours', () => {
		expect(why(['do', 'key'], ['item', 'ferry/none'])).toBe('no-such-item');
		expect(why(['do', 'paint'], ['item', choice.id])).toBe('no-such-act');
		expect(why(['do', 'key'], ['item', choice.id])).toBe('nothing-chosen');
		expect(why(['do', 'accept'], ['item', gaps.id], ['text', '  '])).toBe('nothing-typed');
		expect(why(['do', 'accept'], ['item', gaps.id], ['text', 'x'.repeat(201)])).toBe('too-long');
		expect(why(['do', 'proof'], ['item', choice.id])).toBe('no-sentence');
		expect(
			why(['do', 'key'], ['item', choice.id], ['right.option', choice.key], ['why', 'x'.repeat(601)])
		).toBe('too-long');
	});
});

it.each(ITEM_TYPES.filter((type) => type !== 'open-response'))(
	'begins with what earns every point, for an item of every type that has a key: %s',
	(type) => {
		const item = anItem({ type });
		const possible = possiblePoints(item);
		expect(mark(item, rightResponseTo(item))).toEqual({ kind: 'marked', earned: possible, possible });
	}
);
