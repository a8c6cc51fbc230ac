import { describe, expect, it } from 'vitest';
import { unfit } from './new-password.ts';

/** So many signs that make no piece. */
const signs = (count: number) => 'kettle ferry onion lamp '.repeat(8).slice(0, count);
const varied = (count: number) =>
	Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 5000))).join('');

describe('a new password', () => {
	it.each([
		[14, 'short'],
		[15, undefined],
		[128, undefined],
		[129, 'long']
	])('of %i characters', (count, why) => {
		expect(unfit(varied(count), 'Ana')).toBe(why);
	});

	it('is measured in characters, not in what they take up', () => {
		expect(unfit('🎾🐎🧅🪔⛴🫖🎻🪵🧭🦉🪁🥐🧦🪴', 'Ana')).toBe('short');
		expect(unfit('🎾🐎🧅🪔⛴🫖🎻🪵🧭🦉🪁🥐🧦🪴🛶', 'Ana')).toBe(undefined);
	});

	it('may be words in lower case alone', () => {
		expect(unfit(signs(23), 'Ana')).toBe(undefined);
	});

	it('that is guessed first is refused, with the name of its teacher too', () => {
		expect(unfit('passwordpassword', 'Ana')).toBe('guessable');
		expect(unfit('Quintero Quintero', 'Ana Quintero')).toBe('guessable');
	});
});
