import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';

describe('T24: a client', () => {
	it.each([
		['192.0.2.7', '192.0.2.7'],
		['::ffff:192.0.2.7', '192.0.2.7'],
		[' 192.0.2.7 ', '192.0.2.7'],
		['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:db8::1', '2001:db8:0:0::/64'],
		['2001:0db8:0001::1', '2001:db8:1:0::/64'],
		['::1', '0:0:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64']
	])('at %s is counted as %s', (address, key) => {
		expect(addressOf(() => address)).toBe(key);
	});

	it.each(['', 'localhost', '1.2.3', 'x'.repeat(10_000)])(
		'that names no address is counted with all such',
		(text) => {
			expect(addressOf(() => text)).toBe('unknown');
		}
	);

	it('whose proxy says nothing is counted with all such', () => {
		const absent = () => {
			throw new Error('Address header was specified but is absent from request');
		};
		expect(addressOf(absent)).toBe('unknown');
	});
});
