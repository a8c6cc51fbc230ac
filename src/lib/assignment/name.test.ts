import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctName, readName } from './name.ts';

const shown = (typed: string): string | undefined => {
	const read = readName(typed);
	return read.kind === 'name' ? read.name : undefined;
};

describe('T10: a name', () => {
	it.each([
		['spaces one at a time', '  Ana \t\n Maria ', 'Ana Maria'],
		['letters and their marks composed', 'Zoe\u0308', 'Zoë'],
		['nothing that turns the line round', '\u202Egnahc\u202C', 'gnahc'],
		['nothing that is not seen', 'A\u200Bn\u2060a\uFEFF', 'Ana'],
		['no joiner between letters', 'A\u200Dna', 'Ana'],
		['pictures that are joined', '👩🏽\u200D🚀', '👩🏽\u200D🚀'],
		['pictures joined after a style', '🏳\uFE0F\u200D🌈', '🏳\uFE0F\u200D🌈'],
		['no control characters', 'A\u0000n\u001Ba', 'Ana'],
		['no halves of characters', 'Ana\uD800', 'Ana'],
		['no more than three marks on a letter', `Z${'\u0335'.repeat(400)}oe`, `Z${'\u0335'.repeat(3)}oe`]
	])('is shown with %s', (_what, typed, name) => {
		expect(shown(typed)).toBe(name);
	});

	it.each(['', '   ', '\u200B\u200D\u202E', '\u0000', '\u0301', 'x'.repeat(41), 'é'.repeat(5000)])(
		'row 40: cannot be %j',
		(typed) => {
			expect(readName(typed)).toEqual({ kind: 'wrong', message: '1 to 40 visible characters' });
		}
	);

	it('may have forty characters, however each is made up', () => {
		expect(shown('👩🏽'.repeat(40))).toBe('👩🏽'.repeat(40));
	});

	it('that is shown is read as it is shown', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
				const name = shown(typed);
				fc.pre(name !== undefined);
				expect(shown(name)).toBe(name);
			})
		);
	});
});

describe('T10: a second student of one name', () => {
	it('gets a number, and never the place of the first', () => {
		expect(distinctName('Ana', ['Ben'])).toEqual({ name: 'Ana', alike: false });
		expect(distinctName('Ana', ['Ana', 'Ben'])).toEqual({ name: 'Ana (2)', alike: true });
		expect(distinctName('Ana', ['Ana', 'Ana (2)'])).toEqual({ name: 'Ana (3)', alike: true });
	});

	it.each([
		['other case', 'ANA'],
		['accents', 'Aná'],
		['letters of another script that look alike', '\u0410n\u0430'],
		['wide letters', 'Ａｎａ']
	])('is told apart by a number when it differs only by %s', (_what, name) => {
		expect(distinctName(name, ['Ana'])).toEqual({ name: `${name} (2)`, alike: true });
	});

	it('is one who is like any of those there, whatever they are called', () => {
		const name = fc
			.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Ana', 'ΑΣ', 'Ας', 'a\u0301', 'Σ', 'ﬁ'))
			.map(shown)
			.filter((each) => each !== undefined);
		fc.assert(
			fc.property(name, fc.array(name), (own, taken) => {
				const isLikeOne = taken.some((other) => distinctName(own, [other]).alike);
				expect(distinctName(own, taken).alike).toBe(isLikeOne);
			})
		);
	});
});
