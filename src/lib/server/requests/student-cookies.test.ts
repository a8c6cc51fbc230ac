import { describe, expect, it } from 'vitest';
import {
	forgottenCookies,
	joinedAddresses,
	joinedCookies,
	resumeCookies,
	tokenCookies
} from './student-cookies.ts';

const address = 'a'.repeat(22) + 'b'.repeat(22);
const other = 'a'.repeat(22) + 'c'.repeat(22);
const sixtyDays = 60 * 24 * 60 * 60;

describe('the cookies of a student', () => {
	it('T5, T33: go to the pages of one attempt alone, for sixty days, out of reach of scripts', () => {
		expect(tokenCookies(true, [address], 'secret')).toEqual([
			{
				name: 'courtside-attempt',
				value: 'secret',
				options: {
					path: `/attempts/${address}`,
					httpOnly: true,
					sameSite: 'lax',
					secure: true,
					maxAge: sixtyDays
				}
			}
		]);
	});

	it('are sent over plain http where that is what there is', () => {
		expect(tokenCookies(false, [address], 'secret')[0]?.options.secure).toBe(false);
	});

	it('that say what was joined go to the pages of joining alone', () => {
		const set = joinedCookies(true, 'device', address);
		expect(set.map(({ options }) => options.path)).toEqual(['/join', '/join']);
		const held = set.map(({ name, value = '' }) => ({ name, value }));
		expect(joinedAddresses([...held, { name: 'theme', value: 'dark' }])).toEqual([address]);
	});

	it('T33: are all taken away when a student is forgotten, and those of others stay', () => {
		const set = [
			...tokenCookies(true, [address], 'secret'),
			...resumeCookies(true, [address], 'code'),
			...joinedCookies(true, 'device', address)
		].filter(({ name }) => name !== 'courtside-device');
		const place = ({ name, options }: (typeof set)[number]) => `${name} ${options.path}`;
		const gone = forgottenCookies(true, [address]);
		expect(gone.map(place).sort()).toEqual(set.map(place).sort());
		expect(gone.every(({ value }) => value === undefined)).toBe(true);
		const [, joined] = joinedCookies(true, 'device', other);
		expect(gone.map(({ name }) => name)).not.toContain(joined?.name);
	});
});
