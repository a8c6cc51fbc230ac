import { describe, expect, it } from 'vitest';
import { placesOf, quoted, tokensOf, withoutArticles } from './tokens.ts';

describe('the tokens of a text', () => {
	it.each([
		['“The *ferry*,” she said: ‘late’…', ['the', 'ferry', 'she', 'said', 'late']],
		['well-known harbour–island talks', ['well', 'known', 'harbour', 'island', 'talks']],
		["the mayor’s, the captain's", ['the', "mayor's", 'the', "captain's"]],
		['5 % of £5', ['5', '%', 'of', '£', '5']],
		['-5 or 1.5', ['-', '5', 'or', '1', '5']],
		['Übergröße', ['übergröße']],
		['?!', []]
	])('of %s', (text, tokens) => {
		expect(tokensOf(text)).toEqual(tokens);
	});

	it('are left without articles, but for a letter at the end', () => {
		expect(withoutArticles(['the', 'use', 'of', 'a', 'vitamin', 'a'])).toEqual(['use', 'of', 'vitamin', 'a']);
	});

	it('stand in others at each place where all of them follow one another', () => {
		expect(placesOf(['a', 'boat'], ['a', 'boat', 'is', 'a', 'small', 'a', 'boat'])).toEqual([0, 5]);
	});

	it('stand nowhere when there are none', () => {
		expect(placesOf([], ['a'])).toEqual([]);
	});
});

it.each([
	[['a'], '“a”'],
	[['a', 'b'], '“a” and “b”'],
	[['a', 'b', 'c'], '“a”, “b” and “c”'],
	[[], '']
])('puts marks round %j', (texts, said) => {
	expect(quoted(texts)).toBe(said);
});
