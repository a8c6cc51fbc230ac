import { expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse } from '../../../tests/builders/response.ts';
import { aSat } from '../../../tests/builders/sat.ts';
import { givenWrongly } from './given-wrongly.ts';

it('lists the texts that are wrong by the key, as they were written, the most frequent first', () => {
	const item = anItem({ type: 'short-answer' });
	const typed = (text: string) => [{ type: item.type, text }];
	const sat = aSat(
		[item],
		[typed('At noon'), typed('Ten'), typed('ten.'), typed(' TEN '), [rightResponse(item)], [undefined]]
	);
	expect(givenWrongly(sat, { item })).toEqual({
		texts: [
			{ text: 'Ten', students: 3 },
			{ text: 'At noon', students: 1 }
		],
		sentences: []
	});
});

it('lists no text where options are chosen, but sentences that were marked for a right choice', () => {
	const item = anItem({ type: 'two-part', evidence: [aProof('1.1')] });
	const chose = (...sentences: string[]) => [
		{ type: item.type, option: item.key, sentences: aProof(...sentences) }
	];
	const sat = aSat([item], [chose('2.2'), chose('2.2'), chose('1.1')]);
	expect(givenWrongly(sat, { item })).toEqual({
		texts: [],
		sentences: [{ sentence: '2.2', students: 2 }]
	});
});

it('lists the sentences that were selected and prove nothing, where it asks for sentences alone', () => {
	const item = anItem({ type: 'evidence', evidence: [aProof('1.1')] });
	const found = (...sentences: string[]) => [{ type: item.type, sentences: aProof(...sentences) }];
	const sat = aSat([item], [found('3.1', '1.1'), found('2.2'), found('2.2')]);
	expect(givenWrongly(sat, { item }).sentences).toEqual([
		{ sentence: '2.2', students: 2 },
		{ sentence: '3.1', students: 1 }
	]);
});
