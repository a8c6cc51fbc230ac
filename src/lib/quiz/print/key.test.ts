import { describe, expect, it } from 'vitest';
import '#lib/items/all-types.ts';
import type { Item } from '#lib/items/types.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../../tests/builders/passage.ts';
import type { Seed } from '../rng.ts';
import { keyOf } from './key.ts';
import { setLines } from './set-lines.ts';

const { paragraphs } = aPassage();
// So wide that each paragraph has a line.
const { linesOf } = setLines(paragraphs, 99);
const texts = new Map(paragraphs.flat().map(({ id, text }) => [id, text]));
const key = (item: Item) => keyOf(item, 'SEED' as Seed, linesOf, (id) => texts.get(id));

describe('the key of a printed form', () => {
	it('has the letter, the words, the reason and the place of what is right', () => {
		const { lines } = key(anItem({ type: 'single-choice' }));
		expect(lines).toMatchObject([
			{ words: 'At nine', why: 'Dull.', proofs: ['¶\u00a01, line\u00a01'], nearest: false }
		]);
		expect(lines[0]!.bears).toMatch(/^[ABC]$/);
	});

	it('says of what is not given where the passage comes closest', () => {
		const nearest = [aProof('1.2'), aProof('3.1')];
		const { lines } = key(anItem({ type: 'true-false-not-given', key: 'not-given', evidence: [], nearest }));
		expect(lines).toMatchObject([
			{ bears: 'C', nearest: true, proofs: ['¶\u00a01, line\u00a01; ¶\u00a03, line\u00a03'] }
		]);
	});

	it('quotes the beginning of one proof where sentences are asked for, and cites all of them', () => {
		const { lines } = key(anItem({ type: 'evidence', evidence: [aProof('2.2'), aProof('1.1')] }));
		expect(lines).toMatchObject([
			{
				words: 'The mayor answers that one boat …',
				proofs: ['¶\u00a02, line\u00a02', '¶\u00a01, line\u00a01']
			}
		]);
		expect(lines[0]!.bears).toBeUndefined();
	});

	it('cites the proof of two parts once, beside the sentences', () => {
		const { points, lines } = key(anItem({ type: 'two-part' }));
		expect(points).toBe(2);
		expect(lines.map(({ words, proofs }) => [words, proofs])).toEqual([
			['At nine', []],
			['The ferry leaves at nine.', ['¶\u00a01, line\u00a01']]
		]);
	});

	it('has a model answer and what earns each point of an open response', () => {
		const { points, lines } = key(anItem({ type: 'open-response' }));
		expect(points).toBe(2);
		expect(lines.map(({ part, proofs }) => [part, proofs])).toEqual([
			['For example', []],
			['1 point', ['¶\u00a02, line\u00a02']],
			['1 point', ['¶\u00a02, line\u00a02']]
		]);
	});
});
