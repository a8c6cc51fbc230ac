import { randomBytes, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Passwords, type Derive } from './passwords.ts';
import { readPhc } from './phc.ts';

const deps = { random: (bytes: number) => randomBytes(bytes) };
const PASSWORD = 'a kettle in the Baltic';

async function hashed(passwords: Passwords, password = PASSWORD): Promise<string> {
	const served = await passwords.hash(password, 'here');
	if (served.kind === 'busy') throw new Error('busy');
	return served.value;
}

describe('a password', () => {
	it('is kept as a PHC string of scrypt with N=2^15, r=8, p=3 that others can check', async () => {
		const kept = await hashed(new Passwords(deps));
		expect(kept).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
		const { salt, hash } = readPhc(kept);
		const options = { N: 32768, r: 8, p: 3, maxmem: 2 ** 26 };
		expect(scryptSync(PASSWORD, salt, 32, options).equals(hash)).toBe(true);
	});

	it('has a salt of its own each time', async () => {
		const passwords = new Passwords(deps);
		expect(await hashed(passwords)).not.toBe(await hashed(passwords));
	});

	it.each([
		['as it was typed', PASSWORD, true],
		['in other capitals', 'A kettle in the Baltic', false],
		['with a space at its end', `${PASSWORD} `, false],
		['cut short', PASSWORD.slice(0, -1), false]
	])('is right only as it was typed: %s', async (_, typed, right) => {
		const passwords = new Passwords(deps);
		const kept = await hashed(passwords);
		expect(await passwords.check(typed, kept, 'here')).toEqual({
			kind: 'done',
			value: { right, outdated: false }
		});
	});

	it('may be of any letters, and é in one character is not é in two', async () => {
		const passwords = new Passwords(deps);
		const kept = await hashed(passwords, 'caf\u00e9 ☕ на площади');
		const [one, two] = ['caf\u00e9 ☕ на площади', 'cafe\u0301 ☕ на площади'].map((typed) =>
			passwords.check(typed, kept, 'here')
		);
		expect([await one, await two]).toMatchObject([{ value: { right: true } }, { value: { right: false } }]);
	});

	it('that was hashed at another cost is right, and said to be outdated', async () => {
		const cheaper = new Passwords(deps, undefined, { ln: 10, r: 8, p: 1 });
		const checked = await new Passwords(deps).check(PASSWORD, await hashed(cheaper), 'here');
		expect(checked).toEqual({ kind: 'done', value: { right: true, outdated: true } });
	});

	it('of a name that nobody has is never right, and is hashed all the same', async () => {
		const costs: unknown[] = [];
		const count: Derive = (_password, _salt, bytes, cost) => {
			costs.push(cost);
			return Promise.resolve(Buffer.alloc(bytes));
		};
		// Where chance gives nothing but zeros, what is derived is what stands in for nobody's password.
		const passwords = new Passwords({ random: (bytes) => new Uint8Array(bytes) }, count);
		expect(await passwords.check(PASSWORD, undefined, 'here')).toMatchObject({ value: { right: false } });
		expect(costs).toEqual([{ ln: 15, r: 8, p: 3 }]);
	});

	it('is hashed beside one other at most, whoever asks', async () => {
		let [now, most] = [0, 0];
		const slow: Derive = async (_password, _salt, bytes) => {
			most = Math.max(most, ++now);
			await new Promise(setImmediate);
			now--;
			return Buffer.alloc(bytes);
		};
		const passwords = new Passwords(deps, slow);
		await Promise.all(Array.from({ length: 30 }, (_, i) => passwords.hash(PASSWORD, `address ${i % 7}`)));
		expect(most).toBe(2);
	});
});
