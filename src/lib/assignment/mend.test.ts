import { describe, expect, it } from 'vitest';
import { mark } from '#lib/items/registry.ts';
import { optionId } from '#lib/items/identity.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import { ITEM_TYPES, type Item, type ItemResponse } from '#lib/items/types.ts';
import { anItem, optionsOf } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { withAccepted, withProof } from './mend-further.ts';
import { NOW_RIGHT, WAS_RIGHT, withKey } from './mend-key.ts';

const share = (item: Item, response: ItemResponse) => {
	const given = mark(item, response);
	return given.kind === 'marked' ? given.earned / given.possible : given.kind;
};
/** The response that earned nothing, made one that can be the key: a two-part one proves something. */
const otherwise = (item: Item): ItemResponse => {
	const response = wrongResponse(item);
	return response.type === 'two-part' ? { ...response, sentences: aProof('1.2') } : response;
};
const mended = (item: Item, right: ItemResponse) => withKey(item, { right })!;
const marked = ITEM_TYPES.filter((type) => type !== 'open-response');

describe('an item with another key', () => {
	it.each(marked)('gives its points to what is right now, and not to what was: %s', (type) => {
		const item: Item = anItem({ type });
		const next = mended(item, otherwise(item));
		expect(share(next, otherwise(item))).toBe(1);
		expect(share(next, rightResponse(item))).toBe(0);
	});

	it('is none of free writing, of another type, and of what is not whole', () => {
		const match = anItem({ type: 'match' });
		const order = anItem({ type: 'order' });
		const [first] = match.rows;
		const essay = anItem({ type: 'open-response' });
		expect(withKey(essay, { right: rightResponse(essay) })).toBeUndefined();
		expect(withKey(match, { right: rightResponse(order) })).toBeUndefined();
		expect(withKey(match, { right: { type: 'match', rows: { [first!.id]: first!.key } } })).toBeUndefined();
		const twice = Object.fromEntries(order.steps.map(({ id }) => [id, 1]));
		expect(withKey(order, { right: { type: 'order', positions: twice } })).toBeUndefined();
	});

	it('is none where an option is unknown, or no sentence or text is given', () => {
		const none = optionId('never');
		const rights: ItemResponse[] = [
			{ type: 'single-choice', option: none },
			{ type: 'multiple-choice', options: [] },
			{ type: 'multiple-choice', options: [none] },
			{ type: 'two-part', sentences: [] },
			{ type: 'short-answer', text: ' . ' },
			{ type: 'evidence', sentences: [] },
			{ type: 'gap-fill', gaps: { ['gap-1' as GapId]: 'ten' } }
		];
		for (const right of rights) expect(withKey(anItem({ type: right.type }), { right })).toBeUndefined();
	});

	it('keeps no reason that says the opposite, and no sentence that lures to what is right', () => {
		const item = anItem({ type: 'single-choice' });
		const right = wrongResponse(item);
		const next = mended(item, right);
		if (next.type !== 'single-choice') throw new Error(next.type);
		const whyOf = (id: string) => next.options.find((option) => option.id === id)?.why;
		expect(whyOf(next.key)).toBe(NOW_RIGHT);
		expect(whyOf(item.key)).toBe(WAS_RIGHT);
		expect(withKey(item, { right, why: 'The passage says noon.', evidence: [aProof('1.2')] })).toMatchObject({
			evidence: [['1.2']]
		});
	});

	it('accepts no other way to type what was wrong', () => {
		const short = mended(anItem({ type: 'short-answer' }), { type: 'short-answer', text: 'noon' });
		expect(share(short, { type: 'short-answer', text: '9' })).toBe(0);
		const gaps = anItem({ type: 'gap-fill' });
		const right = rightResponse(gaps);
		if (right.type !== 'gap-fill') throw new Error(right.type);
		const next = mended(gaps, { ...right, gaps: { ...right.gaps, ['gap-1' as GapId]: 'noon' } });
		expect(next).toMatchObject({ gaps: [{ key: 'noon', accept: [] }, gaps.gaps[1]] });
	});

	it('takes what came closest for the proof of a claim that is found to be given after all', () => {
		const item = anItem({
			type: 'true-false-not-given',
			key: 'not-given',
			evidence: [],
			nearest: [aProof('2.1')]
		});
		const next = mended(item, { type: item.type, verdict: 'false' });
		expect(next).toMatchObject({ key: 'false', evidence: [['2.1']], nearest: [] });
		expect(mended(next, rightResponse(item))).toMatchObject({ evidence: [], nearest: [['2.1']] });
	});

	it('leaves a match with a reason for each option that belongs to no row', () => {
		const item = anItem({ type: 'match' });
		const rows = Object.fromEntries(item.rows.map(({ id }) => [id, optionId('A larger boat')]));
		const next = mended(item, { type: 'match', rows });
		if (next.type !== 'match') throw new Error(next.type);
		expect(next.options.map(({ text, why }) => [text, why])).toEqual([
			['A second boat', WAS_RIGHT],
			['One boat', WAS_RIGHT],
			['A later boat', WAS_RIGHT],
			['A larger boat', undefined]
		]);
	});
});

describe('an item with a further text', () => {
	it('gives the points to it, and to what was right before', () => {
		const item = anItem({ type: 'short-answer' });
		const further = withAccepted(item, ' noon ');
		if (further.kind !== 'item') throw new Error(further.kind);
		expect(further.item).toMatchObject({ accept: ['9', 'noon'], misses: [] });
		expect(share(further.item, { type: 'short-answer', text: 'Noon' })).toBe(1);
		expect(share(further.item, rightResponse(item))).toBe(1);
	});

	it('has it in the gap that is named, and needs no name where there is one gap', () => {
		const item = anItem({ type: 'gap-fill' });
		const one = { ...item, pieces: item.pieces.slice(0, 2), gaps: item.gaps.slice(0, 1) };
		expect(withAccepted(item, 'IX', 'gap-1')).toMatchObject({
			item: { gaps: [{ accept: ['9', 'IX'] }, {}] }
		});
		expect(withAccepted(one, 'IX')).toMatchObject({ item: { gaps: [{ accept: ['9', 'IX'] }] } });
		expect(withAccepted(item, 'IX').kind).toBe('no-such-part');
		expect(withAccepted(item, 'IX', 'gap-2').kind).toBe('not-typed');
	});

	it('is none where nothing is typed, and none of what is right already', () => {
		expect(withAccepted(anItem({ type: 'single-choice' }), 'noon').kind).toBe('not-typed');
		expect(withAccepted(anItem({ type: 'short-answer' }), 'NINE').kind).toBe('no-change');
		expect(withAccepted(anItem({ type: 'short-answer' }), ' ').kind).toBe('no-change');
	});
});

describe('an item with a further proof', () => {
	it('gives the points for either proof, and holds it to be no decoy any more', () => {
		const item = anItem({ type: 'evidence' });
		const further = withProof(item, aProof('1.2'));
		if (further.kind !== 'item') throw new Error(further.kind);
		expect(further.item).toMatchObject({ evidence: [['1.1'], ['1.2']], decoys: [] });
		expect(share(further.item, wrongResponse(item))).toBe(1);
		expect(share(further.item, rightResponse(item))).toBe(1);
	});

	it('has it for the row, step, gap or point that is named', () => {
		const match = anItem({ type: 'match' });
		const [first] = match.rows;
		expect(withProof(match, aProof('3.2'), first!.id)).toMatchObject({
			item: { rows: [{ evidence: [['2.1'], ['3.2']] }, {}, {}] }
		});
		for (const type of ['match', 'order', 'gap-fill', 'open-response'] as const)
			expect(withProof(anItem({ type }), aProof('3.2')).kind).toBe('no-such-part');
	});

	it('is none of a claim on which the passage is silent, and none that is a proof already', () => {
		const silent = anItem({ type: 'true-false-not-given', key: 'not-given', evidence: [] });
		expect(withProof(silent, aProof('2.1')).kind).toBe('no-such-part');
		const item = anItem({
			type: 'multiple-choice',
			options: optionsOf('a', 'b'),
			evidence: [aProof('1.1', '1.2')]
		});
		expect(withProof(item, aProof('1.2', '1.1')).kind).toBe('no-change');
		expect(withProof(item, []).kind).toBe('no-change');
	});
});
