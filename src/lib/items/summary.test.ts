import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { OptionId } from './item.ts';
import { summarise } from './summary.ts';
import { ITEM_TYPES, mark, type Item, type ItemResponse } from './types.ts';

const textOf = (id: string) => `[${id}]`;
const lines = (item: Item, response?: ItemResponse) => summarise(item, response, textOf);

describe.each(ITEM_TYPES)('the summary of a %s item', (type) => {
	const item: Item = anItem({ type });

	it('says that its key is right', () => {
		expect(lines(item, rightResponse(item)).every(({ right }) => right)).toBe(true);
	});

	it('says that what earns nothing is wrong', () => {
		expect(lines(item, wrongResponse(item)).some(({ right }) => right)).toBe(false);
	});

	it('leaves out what was given where nothing was, and is not right', () => {
		expect(lines(item)).toEqual(
			lines(item).map((line) => ({ key: line.key, proof: line.proof, nearest: false, right: false }))
		);
	});

	it('takes a response of another type for none', () => {
		const other = anItem({ type: type === 'evidence' ? 'single-choice' : 'evidence' });
		expect(lines(item, rightResponse(other))).toEqual(lines(item));
	});
});

describe('the summary', () => {
	it('of a choice has the texts and the reasons of what was chosen and of the key', () => {
		const item = anItem({ type: 'single-choice' });
		const chosen = item.options.find(({ text }) => text === 'At ten')!;
		expect(lines(item, { type: item.type, option: chosen.id })).toEqual([
			{
				given: { text: 'At ten', why: 'Dull.' },
				right: false,
				key: { text: 'At nine', why: 'Dull.' },
				proof: ['1.1'],
				nearest: false
			}
		]);
	});

	it('of a choice leaves out an option that it does not have', () => {
		const item = anItem({ type: 'single-choice' });
		expect(lines(item, { type: item.type, option: 'none' as OptionId })[0]).not.toHaveProperty('given');
	});

	it('of a claim has its verdicts in words', () => {
		const item = anItem({ type: 'true-false-not-given' });
		expect(lines(item, { type: item.type, verdict: 'not-given' })).toEqual([
			{
				given: { text: 'Not given', why: 'It is.' },
				right: false,
				key: { text: 'True', why: 'It says so.' },
				proof: ['1.1'],
				nearest: false
			}
		]);
	});

	it('of a claim that is not given says that the passage only comes closest', () => {
		const nearest = [aProof('1.2'), aProof('3.1')];
		const item = anItem({ type: 'true-false-not-given', key: 'not-given', evidence: [], nearest });
		expect(lines(item)).toMatchObject([{ proof: ['1.2', '3.1'], nearest: true }]);
	});

	it('of a text with gaps has a line for each gap', () => {
		const item = anItem({ type: 'gap-fill' });
		const ten = item.gaps.flatMap((gap) => (gap.kind === 'listed' ? gap.options : []));
		const gaps = { 'gap-1': '9', 'gap-2': ten.find(({ text }) => text === 'ten')!.id };
		expect(lines(item, { type: item.type, gaps })).toEqual([
			{
				given: { text: '9' },
				right: true,
				key: { text: 'nine', why: 'It says so.' },
				proof: ['1.1'],
				nearest: false
			},
			{
				given: { text: 'ten', why: 'Dull.' },
				right: false,
				key: { text: 'noon', why: 'Dull.' },
				proof: ['1.2'],
				nearest: false
			}
		]);
	});

	it('of a selection has its sentences, and the reason why a decoy is no proof', () => {
		const item = anItem({ type: 'evidence' });
		expect(lines(item, { type: item.type, sentences: aProof('1.2', '2.1') })).toEqual([
			{
				given: { text: '[1.2] [2.1]', why: 'It says when it is back.' },
				right: false,
				key: { text: 'The sentence below', why: 'It gives the hour.' },
				proof: ['1.1'],
				nearest: false
			}
		]);
	});

	it('of a selection shows the proof that was found', () => {
		const item = anItem({ type: 'evidence', evidence: [aProof('1.1'), aProof('2.1', '2.2')] });
		expect(lines(item, { type: item.type, sentences: aProof('2.2', '2.1') })).toMatchObject([
			{ right: true, key: { text: 'The sentences below' }, proof: ['2.1', '2.2'] }
		]);
	});

	it('of a selection agrees with its mark when a sentence is selected twice', () => {
		const item = anItem({ type: 'evidence' });
		const response = { type: item.type, sentences: aProof('1.1', '1.1') };
		expect(mark(item, response)).toMatchObject({ earned: 1 });
		expect(lines(item, response)).toMatchObject([{ right: true }]);
	});
});
