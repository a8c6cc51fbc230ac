import { expect, it } from 'vitest';
import { countdown } from './countdown.ts';

it.each([
	[702_000, '11:42'],
	[701_001, '11:42'],
	[59_000, '0:59'],
	[0, '0:00'],
	[-5000, '0:00'],
	[3_900_000, '1:05:00'],
	[3 * 86_400_000, '3 days']
])('says what is left of %i ms as %s', (milliseconds, said) => {
	expect(countdown(milliseconds)).toBe(said);
});
