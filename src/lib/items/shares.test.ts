import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse } from '../../../tests/builders/response.ts';
import { optionId } from './identity.ts';
import { possiblePoints } from './registry.ts';
import { sayShares } from './shares.ts';
import { ITEM_TYPES } from './types.ts';

describe.each(ITEM_TYPES)('how a %s item comes to its points', (type) => {
	const item = anItem({ type });

	it('is said in a sentence, unless it is all or nothing for one point', () => {
		const allOrNothing = ['single-choice', 'true-false-not-given', 'short-answer'].includes(type);
		expect(sayShares(item, rightResponse(item)) === undefined).toBe(allOrNothing);
		expect(!allOrNothing || possiblePoints(item) === 1).toBe(true);
	});

	it('is not said of a response of another type', () => {
		const other = anItem({ type: type === 'match' ? 'order' : 'match' });
		expect(sayShares(item, rightResponse(other))).toBeUndefined();
	});
});

describe('what counted', () => {
	it('of several choices is what was found, and what was taken that is wrong', () => {
		const item = anItem({ type: 'multiple-choice' });
		const taken = (...texts: string[]) => sayShares(item, { type: item.type, options: texts.map(optionId) });
		expect(taken('At nine')).toMatch(/^1 of 2 found\. One point for each/);
		expect(taken('At nine', 'At one')).toMatch(/^1 of 2 found, and 1 taken that is wrong\. /);
		expect(taken('At one', 'At ten')).toMatch(/^0 of 2 found, and 2 taken that are wrong\. /);
	});

	it('of steps is how the pairs stand', () => {
		const item = anItem({ type: 'order' });
		const positions = (...given: (number | undefined)[]) =>
			sayShares(item, {
				type: item.type,
				positions: Object.fromEntries(item.steps.flatMap(({ id }, i) => (given[i] ? [[id, given[i]]] : [])))
			});
		expect(positions(2, 1, 3, 4)).toMatch(/^5 of 6 pairs in the right order, 1 in the wrong order\. /);
		expect(positions(1, 2)).toMatch(/^1 of 6 pairs in the right order, 0 in the wrong order, 5 left open\. /);
	});

	it.each<[string, string[]]>([
		['The proof is whole.', ['1.1', '1.2', '2.1']],
		['The proof is whole, with one sentence too many.', ['1.1', '1.2', '2.1', '3.1']],
		['The proof is whole, with more than one sentence too many.', ['1.1', '1.2', '2.1', '3.1', '3.2']],
		['2 of the 3 sentences of the proof, and nothing else.', ['1.1', '2.1']],
		['Less than half of the proof.', ['1.1']],
		['Part of the proof, with sentences that are none.', ['1.1', '1.2', '3.1']],
		['One point', ['3.1']]
	])('of sentences is how they stand to the proof: %s', (said, sentences) => {
		const item = anItem({ type: 'evidence', evidence: [aProof('1.1', '1.2', '2.1')] });
		expect(sayShares(item, { type: item.type, sentences: aProof(...sentences) })?.startsWith(said)).toBe(
			true
		);
	});

	it('of two parts is the choice, and the proof only with the right one', () => {
		const item = anItem({ type: 'two-part', evidence: [aProof('1.1')] });
		const given = (text: string, ...sentences: string[]) =>
			sayShares(item, { type: item.type, option: optionId(text), sentences: aProof(...sentences) });
		expect(given('At nine', '1.1')).toMatch(/^The choice is right\. The proof is whole\. /);
		expect(given('At nine')).toMatch(/^The choice is right\. One point/);
		expect(given('At noon', '1.1')).toMatch(/^Without the right choice its proof earns nothing\. /);
	});
});
