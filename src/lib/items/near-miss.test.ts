import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { NEAR_MISS_TEXTS, nearMiss, type NearMiss } from './near-miss.ts';

describe('a typed text', () => {
	it.each<[given: string, accepted: string[], how: NearMiss]>([
		['cafe', ['caf\u00e9'], 'accents'],
		['CAF\u00c9', ['cafe'], 'accents'],
		['the Eluse', ['the \u00c9lus\u00e9e', 'l’\u00c9lus\u00e9'], 'spelling'],
		['harbor', ['harbour'], 'spelling'],
		['hrabour', ['harbour'], 'spelling'],
		['nien', ['nine'], 'spelling'],
		['harbbourr', ['harbour'], 'spelling'],
		['12 Mai', ['12 May'], 'spelling'],
		['nine or ten', ['nine'], 'more'],
		['it is 9, I think', ['9'], 'more'],
		['harbour', ['the harbour master'], 'part'],
		['Harbour-Master!', ['the harbour master'], 'part']
	])('%j comes near to %j: %s', (given, accepted, how) => {
		expect(nearMiss(given, accepted)).toBe(how);
	});

	it.each<[what: string, given: string, accepted: string[]]>([
		['what is accepted', 'nine', ['nine']],
		['what is accepted once folded', ' “Nine.” ', ['noon', 'nine']],
		['what is accepted, and near to something else that is', 'nine', ['nina', 'nine']],
		['nothing', '', ['nine']],
		['nothing but spaces and marks', ' “…” ', ['nine']],
		['something else', 'the school', ['nine']],
		['another short word, by one letter', 'ad', ['at']],
		['another short word, by two letters', 'none', ['nuns']],
		['another number', '13', ['12']],
		['another number of several digits', '1987', ['1988']],
		['another number beside the same word', '13 May', ['12 May']],
		['a number more beside the same word', '112 May', ['12 May']],
		['a part of a word', 'harb', ['the harbour master']],
		['words of it that do not follow one another', 'the master', ['the harbour master']],
		['two letters of it', 'of', ['one of two']],
		['the letters of a word within another', 'an oath', ['oat']],
		['anything, where nothing is accepted', 'nine', []]
	])('comes near to nothing with %s', (_what, given, accepted) => {
		expect(nearMiss(given, accepted)).toBeUndefined();
	});

	it('that has other accents comes nearest by these, whatever else it comes near to', () => {
		expect(nearMiss('cafe', ['cafes', 'the cafe', 'caf\u00e9'])).toBe('accents');
	});

	it('that is misspelt and is a part comes nearer by its spelling', () => {
		expect(nearMiss('harbour', ['the harbour', 'harbours'])).toBe('spelling');
	});

	it('that has more than one accepted text and less than another has more', () => {
		expect(nearMiss('harbour master', ['the harbour master here', 'master'])).toBe('more');
	});

	const typed = fc.string({ unit: fc.constantFrom(...Array.from('aábe 9-’.\u0301')), maxLength: 12 });
	it('is never near where it is accepted', () => {
		fc.assert(
			fc.property(typed, fc.array(typed), (text, others) => {
				expect(nearMiss(text.toUpperCase(), [...others, text])).toBeUndefined();
			}),
			{ seed: 71, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('is near in the same way in whatever order the accepted texts stand, and however it is folded', () => {
		fc.assert(
			fc.property(typed, fc.array(typed, { maxLength: 4 }), (text, accepted) => {
				const how = nearMiss(text, accepted);
				expect(nearMiss(text, [...accepted].reverse())).toBe(how);
				expect(nearMiss(foldText(text), accepted.map(foldText))).toBe(how);
			}),
			{ seed: 72, numRuns: 300 }
		);
		expect.hasAssertions();
	});
});

it('says each way of being near in other words', () => {
	const texts = Object.values(NEAR_MISS_TEXTS);
	expect(new Set(texts).size).toBe(texts.length);
});
