import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat } from '../../../../tests/builders/sat.ts';
import { wrongEvidenceOf } from './wrong-evidence.ts';

const item = anItem({ type: 'two-part', evidence: [aProof('1.1', '2.1')] });
const chose = (...sentences: string[]) => ({
	type: item.type,
	option: item.key,
	sentences: aProof(...sentences)
});

describe('right choices with wrong evidence', () => {
	it('are those that hold no sentence of any proof, and half a proof is none of them', () => {
		const sat = aSat([item], [[chose('1.1')], [chose('2.2')], [chose('3.1', '2.2')], [chose('1.1', '2.2')]]);
		expect(wrongEvidenceOf(sat, { item })).toEqual({
			wrong: 2,
			of: 4,
			sentences: [
				{ sentence: '2.2', students: 2 },
				{ sentence: '3.1', students: 1 }
			]
		});
	});

	it('leave out a wrong choice, and a right one with no evidence', () => {
		const sat = aSat([item], [[chose()], [wrongResponse(item)], [undefined]]);
		expect(wrongEvidenceOf(sat, { item })).toBeUndefined();
	});

	it('are found where a quiz asks for the proof of any choice', () => {
		const plain = anItem({ type: 'single-choice' });
		const sat = aSat(
			[plain],
			[
				[{ response: rightResponse(plain), proof: ['1.2'] }],
				[{ response: rightResponse(plain), proof: ['1.1'] }],
				[{ response: wrongResponse(plain), proof: ['3.1'] }]
			]
		);
		expect(wrongEvidenceOf(sat, { item: plain })).toEqual({
			wrong: 1,
			of: 2,
			sentences: [{ sentence: '1.2', students: 1 }]
		});
	});

	it('are none of a question that is nothing but evidence', () => {
		const evidence = anItem({ type: 'evidence' });
		const sat = aSat([evidence], [[wrongResponse(evidence)]]);
		expect(wrongEvidenceOf(sat, { item: evidence })).toBeUndefined();
	});

	it('list sentences that were marked as often in the order of the passage, 2.9 before 2.10', () => {
		const sat = aSat([item], [[chose('2.10', '2.9')]]);
		expect(wrongEvidenceOf(sat, { item })?.sentences.map(({ sentence }) => sentence)).toEqual([
			'2.9',
			'2.10'
		]);
	});
});
