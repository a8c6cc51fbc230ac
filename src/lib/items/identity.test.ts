import { describe, expect, it } from 'vitest';
import { asOptions, optionId, rank, revisionOf } from './identity.ts';

describe('the id of an option', () => {
	// printf 'At nine' | sha256sum, and so on: the first twelve digits.
	it.each([
		['At nine', '327b1c495620'],
		['the EU', '309a3c299f9d'],
		['café', '850f7dc43910']
	])('of %s is known', (text, id) => {
		expect(optionId(text)).toBe(id);
	});

	it('is the same in every Unicode form of the text', () => {
		expect(optionId('cafe\u0301')).toBe(optionId('caf\u00e9'));
	});

	it('is another for a text that differs in one letter', () => {
		expect(optionId('At nine')).not.toBe(optionId('at nine'));
	});

	it('comes from the text alone, whatever the reason and the lure', () => {
		const [one] = asOptions([{ text: 'At nine', why: 'So.' }]);
		const [other] = asOptions([{ text: 'At nine', why: 'Not so.', lure: '1.1' as never }]);
		expect(one!.id).toBe(other!.id);
	});
});

describe('options', () => {
	it('stand in the order of their ids, whichever was written first', () => {
		const texts = ['At nine', 'At ten', 'At noon', 'At night'].map((text) => ({ text, why: 'So.' }));
		const ids = asOptions(texts).map(({ id }) => id);
		expect(ids).toEqual([...ids].sort());
		expect(asOptions([...texts].reverse())).toEqual(asOptions(texts));
	});
});

describe('a revision', () => {
	const content = { stem: 'When?', gaps: [{ id: 'gap-1', key: 'nine' }], lure: undefined };

	it('of a known content is known', () => {
		// The first sixteen digits of SHA-256 of {"gaps":[{"id":"gap-1","key":"nine"}],"stem":"When?"}
		expect(revisionOf(content)).toBe('195420760097cf26');
	});

	it('is the same in whatever order the fields stand', () => {
		expect(revisionOf({ gaps: [{ key: 'nine', id: 'gap-1' }], stem: 'When?' })).toBe(revisionOf(content));
	});

	it.each([
		['a text', { ...content, stem: 'When' }],
		['a text deep inside', { ...content, gaps: [{ id: 'gap-1', key: 'ten' }] }],
		['one thing more', { ...content, gaps: [...content.gaps, { id: 'gap-2', key: 'noon' }] }],
		['a field more', { ...content, use: 'both' }],
		['a field less', { gaps: content.gaps }],
		['text in the place of a number', { ...content, difficulty: '1' }],
		['a number in the place of text', { ...content, difficulty: 1 }]
	])('is another with %s', (_what, other) => {
		expect(revisionOf(other)).not.toBe(revisionOf(content));
	});

	it('is another when two things change places', () => {
		expect(revisionOf(['a', 'b'])).not.toBe(revisionOf(['b', 'a']));
	});
});

describe('a rank', () => {
	it('of a known item and candidate is known', () => {
		// printf 'ferry/who-holds-it:boat\nmayor' | sha256sum
		expect(rank('ferry/who-holds-it:boat', 'mayor')).toBe('cad3b0343291342e');
	});

	it('does not confuse where the item ends and the candidate begins', () => {
		expect(rank('a', 'b')).not.toBe(rank('ab', ''));
	});
});
