import { describe, expect, it } from 'vitest';
import { asOptions } from '#lib/items/identity.ts';
import { aPassage } from '../../../../tests/builders/passage.ts';
import { anItem, anOption } from '../../../../tests/builders/item.ts';
import { rightResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { misleading, tintOf } from './misled.ts';

const lured = anItem({
	type: 'single-choice',
	id: 'ferry/lured',
	options: asOptions([anOption(), anOption({ text: 'At noon', lure: '1.2' as never })])
});
const takesIn = lured.options.find(({ lure }) => lure !== undefined)!;
const wrong = { type: 'single-choice', option: takesIn.id } as const;

describe('the sentences that misled', () => {
	it('are those that misled somebody, with their place and questions', () => {
		const sat = aSat([lured], [[wrong], [wrong], [rightResponse(lured)]]);
		expect(misleading(sat, aPassage())).toEqual([
			{
				sentence: '1.2',
				place: 'sentence 2 of paragraph 1',
				text: 'It comes back at noon.',
				misled: 2,
				of: 3,
				tint: 4,
				questions: [{ label: '1', students: 2 }]
			}
		]);
	});

	it('are none where nobody was misled', () => {
		expect(misleading(aSat([lured], [[rightResponse(lured)]]), aPassage())).toEqual([]);
	});

	it('are the darker the more of the class they misled, the darkest from a third on', () => {
		expect([0, 1, 3, 6, 9, 10, 30].map((misled) => tintOf(misled, 30))).toEqual([0, 1, 2, 3, 3, 4, 4]);
	});
});
