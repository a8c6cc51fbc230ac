import { describe, expect, it } from 'vitest';
import { asOptions } from '#lib/items/identity.ts';
import type { SentenceId } from '#lib/bank/passage.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../../tests/builders/passage.ts';
import { rightResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { heatOf } from './heat.ts';

const lured = anItem({
	type: 'single-choice',
	options: asOptions([
		{ text: 'At nine', why: '' },
		{ text: 'At noon', why: '', lure: '1.2' as SentenceId },
		{ text: 'At ten', why: '' }
	])
});
const chose = (text: string) => ({
	type: lured.type,
	option: lured.options.find((option) => option.text === text)!.id
});
const evidence = anItem({ type: 'evidence' });
const select = (...ids: string[]) => ({ type: evidence.type, sentences: aProof(...ids) });
const passage = aPassage();
const met = (heat: ReturnType<typeof heatOf>) =>
	Object.fromEntries(heat.map(({ sentence, misled, of }) => [sentence, [misled, of]]));

describe('the heat of the passage', () => {
	it('counts for a sentence whoever chose what it lures to, of all who answered that question', () => {
		const heat = heatOf(
			aSat([lured], [[chose('At noon')], [chose('At ten')], [rightResponse(lured)], [undefined]]),
			passage
		);
		expect(met(heat)).toEqual({
			'1.1': [0, 0],
			'1.2': [1, 3],
			'2.1': [0, 0],
			'2.2': [0, 0],
			'3.1': [0, 0],
			'3.2': [0, 0]
		});
	});

	it('counts sentences that were marked and prove nothing, and none that stands in a proof', () => {
		const heat = heatOf(
			aSat([evidence], [[select('1.1')], [select('2.1', '1.1')], [select('2.1')]]),
			passage
		);
		expect(met(heat)).toMatchObject({ '1.1': [0, 0], '1.2': [0, 3], '2.1': [2, 3] });
	});

	it('counts a student once whom two questions misled, and names both questions', () => {
		const heat = heatOf(
			aSat(
				[lured, evidence],
				[
					[chose('At noon'), select('1.2')],
					[rightResponse(lured), select('1.2')]
				]
			),
			passage
		);
		expect(heat[1]).toMatchObject({
			sentence: '1.2',
			text: 'It comes back at noon.',
			misled: 2,
			of: 2,
			items: [
				{ item: evidence.id, students: 2 },
				{ item: lured.id, students: 1 }
			]
		});
	});

	it('is not of one who was right, where the reason of the key points to a sentence', () => {
		const item = anItem({
			type: 'true-false-not-given',
			reasons: {
				true: { why: '', lure: '3.1' as SentenceId },
				false: { why: '', lure: '3.2' as SentenceId },
				'not-given': { why: '' }
			}
		});
		const heat = heatOf(aSat([item], [[rightResponse(item)]]), passage);
		expect(met(heat)).toMatchObject({ '3.1': [0, 0], '3.2': [0, 1] });
	});
});
