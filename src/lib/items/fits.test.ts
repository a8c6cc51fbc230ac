import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { fits } from './fits.ts';
import { present } from './registry.ts';
import { ITEM_TYPES, type ItemResponse, type ItemType } from './types.ts';

const passage = aPassage();
const fitsIn = (type: ItemType, response: unknown) =>
	fits(present(anItem({ type }), asIs), response as ItemResponse, passage);

describe('a response fits what was shown', () => {
	it.each(ITEM_TYPES)('whether it is right or wrong: %s', (type) => {
		const item = anItem({ type });
		for (const { points: _, ...response } of [
			rightResponse(item) as ItemResponse & { points?: unknown },
			wrongResponse(item) as ItemResponse & { points?: unknown }
		])
			expect(fitsIn(type, response)).toBe(true);
	});

	it.each(ITEM_TYPES)('only where it is of its type: %s', (type) => {
		const other = ITEM_TYPES.find((each) => each !== type)!;
		expect(fitsIn(type, rightResponse(anItem({ type: other })))).toBe(false);
	});

	const [option] = anItem({ type: 'single-choice' }).options.map(({ id }) => id);
	const [row] = anItem({ type: 'match' }).rows.map(({ id }) => id);
	const [step] = anItem({ type: 'order' }).steps.map(({ id }) => id);
	it.each([
		['an option that was not there', 'single-choice', { option: 'feedfeedfeed' }],
		['the text of an option', 'single-choice', { option: 'At nine' }],
		['a place in place of an option', 'single-choice', { option: '0' }],
		['an option twice', 'multiple-choice', { options: [option, option] }],
		['one option too many', 'multiple-choice', { options: [option, 'feedfeedfeed'] }],
		['a row that was not there', 'match', { rows: { feedfeedfeed: option } }],
		['an option of another item', 'match', { rows: { [row!]: 'feedfeedfeed' } }],
		['a step that was not there', 'order', { positions: { feedfeedfeed: 1 } }],
		['a position past the last', 'order', { positions: { [step!]: 5 } }],
		['a position before the first', 'order', { positions: { [step!]: 0 } }],
		['half a position', 'order', { positions: { [step!]: 1.5 } }],
		['a gap that was not there', 'gap-fill', { gaps: { 'gap-3': 'nine' } }],
		['words that were not in the list', 'gap-fill', { gaps: { 'gap-2': 'noon' } }],
		['4,001 characters', 'short-answer', { text: 'x'.repeat(4001) }],
		['4,001 characters in a gap', 'gap-fill', { gaps: { 'gap-1': 'x'.repeat(4001) } }],
		['4,001 characters of an essay', 'open-response', { text: 'x'.repeat(4001) }],
		['points of one’s own', 'open-response', { text: 'x', points: [] }],
		['a sentence past the end', 'evidence', { sentences: ['9.1'] }],
		['a sentence twice', 'evidence', { sentences: ['1.1', '1.1'] }],
		['a choice that was not there', 'two-part', { option: 'feedfeedfeed', sentences: [] }],
		['a proof past the end', 'two-part', { sentences: ['9.1'] }]
	] as const)('T8: never with %s', (_what, type, given) => {
		expect(fitsIn(type, { type, ...given })).toBe(false);
	});

	it('T1: whatever is right', () => {
		const { options } = anItem({ type: 'single-choice' });
		const answers = (key: string) =>
			options.map(({ id }) =>
				fits(
					present(anItem({ type: 'single-choice', key: key as never }), asIs),
					{ type: 'single-choice', option: id },
					passage
				)
			);
		expect(new Set(options.map(({ id }) => answers(id).join())).size).toBe(1);
	});

	it('in part as well as whole', () => {
		const rows = fc.subarray(anItem({ type: 'match' }).rows.map(({ id, key }) => [id, key] as const));
		fc.assert(
			fc.property(rows, (some) => {
				expect(fitsIn('match', { type: 'match', rows: Object.fromEntries(some) })).toBe(true);
			})
		);
	});
});
