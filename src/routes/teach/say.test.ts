import { describe, expect, it } from 'vitest';
import { sayAgo } from './say-ago.ts';
import { sayHeldUp } from './say.ts';

describe('how long ago', () => {
	it.each([
		[0, 'just now'],
		[59_999, 'just now'],
		[60_000, '1 minute ago'],
		[59 * 60_000, '59 minutes ago'],
		[60 * 60_000, '1 hour ago'],
		[47 * 3_600_000, '1 day ago'],
		[48 * 3_600_000, '2 days ago']
	])('%i ms is said as %s', (milliseconds, said) => {
		expect(sayAgo(milliseconds)).toBe(said);
	});
});

it.each([
	[1, '1 second'],
	[40, '40 seconds'],
	[160, '3 minutes']
])('a wait of %i s is said so that it can be waited for', (seconds, said) => {
	expect(sayHeldUp({ kind: 'wait', seconds })).toBe(`Too many wrong tries. Try again in ${said}.`);
});
