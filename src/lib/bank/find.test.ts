import { describe, expect, it } from 'vitest';
import { aPassage } from '../../../tests/builders/passage.ts';
import { asSpelt, wordFinder } from './find.ts';
import type { Passage } from './passage.ts';

const inText = (...sentences: string[]) => aPassage({ paragraphs: [sentences] });
const findWords = (passage: Passage, words: string, within?: number) => wordFinder(passage)(words, within);
const found = (sentence: string) => ({ kind: 'found', sentence });

describe('words of the passage', () => {
	it('are found in the one sentence where they stand', () => {
		expect(findWords(aPassage(), 'one boat is enough')).toEqual(found('2.2'));
	});

	it('are absent when no sentence has them', () => {
		expect(findWords(aPassage(), 'two boats')).toEqual({ kind: 'absent' });
	});

	it('are not found across the end of a sentence', () => {
		expect(findWords(inText('It leaves.', 'It returns.'), 'leaves. It')).toEqual({ kind: 'absent' });
	});

	it('are repeated when two paragraphs have them', () => {
		expect(findWords(aPassage(), 'boat')).toEqual({ kind: 'repeated', paragraphs: [2, 3] });
	});

	it('are repeated when one sentence has them twice', () => {
		expect(findWords(inText('The boat is a boat.'), 'boat')).toEqual({ kind: 'repeated', paragraphs: [1] });
	});

	it('are found in the paragraph that is named, whatever stands elsewhere', () => {
		expect(findWords(aPassage(), 'boat', 3)).toEqual(found('3.1'));
	});

	it('are repeated when the paragraph that is named has them twice', () => {
		expect(findWords(aPassage(), 'boat', 2)).toEqual({ kind: 'repeated', paragraphs: [2] });
	});

	it.each([1, 7])(
		'are absent from paragraph %i when they stand elsewhere, and where is said',
		(paragraph) => {
			expect(findWords(aPassage(), 'one boat is enough', paragraph)).toEqual({
				kind: 'absent',
				elsewhere: [2]
			});
		}
	);

	it('are absent when there are none', () => {
		expect(findWords(aPassage(), '')).toEqual({ kind: 'absent' });
	});

	it('are nearly there when only capitals differ, in the spelling of the passage', () => {
		expect(findWords(aPassage(), 'The FERRY leaves')).toEqual({
			kind: 'absent',
			nearly: 'The ferry leaves'
		});
	});

	it.each([
		['curly marks for straight ones', 'a “second” boat', 'a "second" boat'],
		['straight marks for curly ones', 'a "second" boat', 'a “second” boat'],
		['a curly apostrophe for a straight one', 'the mayor’s boat', "the mayor's boat"],
		['single marks that open', 'a ‘second’ boat', "a 'second' boat"],
		['a long dash for a hyphen', 'well—known', 'well-known'],
		['a short dash for a long one', 'nine–noon', 'nine—noon'],
		['a hyphen that keeps a word together', 'well\u2011known', 'well-known'],
		['a minus sign for a hyphen', 'at \u22123 degrees', 'at -3 degrees'],
		['a space that does not break', 'at\u00a0nine', 'at nine'],
		['a thin space', 'at nine', 'at\u2009nine'],
		['an accent written by itself', 'the café', 'the cafe\u0301']
	])('are found with %s', (_what, text, words) => {
		expect(findWords(inText(`It is ${text}.`), words)).toEqual(found('1.1'));
	});

	it('are not found when an accent is left out', () => {
		expect(findWords(inText('The café is open.'), 'cafe')).toEqual({ kind: 'absent' });
	});

	it('are found through the emphasis of the passage', () => {
		expect(findWords(inText('It is *not* so.'), 'is not so')).toEqual(found('1.1'));
	});

	it('are found when they are copied with the emphasis of the passage', () => {
		expect(findWords(inText('It is *not* so.'), 'is *not* so')).toEqual(found('1.1'));
	});
});

describe('words as a sentence spells them', () => {
	it('have its own quotes and no emphasis', () => {
		expect(asSpelt('"one boat" is', 'It *has* said that “one *boat*” is enough.')).toBe('“one boat” is');
	});

	it('are none where it does not have them', () => {
		expect(asSpelt('two boats', 'One boat is enough.')).toBeUndefined();
		expect(asSpelt('', 'One boat is enough.')).toBeUndefined();
	});
});
