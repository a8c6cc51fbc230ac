import { describe, expect, it } from 'vitest';
import { readPhc, writePhc } from './phc.ts';

const phc = { cost: { ln: 15, r: 8, p: 3 }, salt: Buffer.from('salt'), hash: Buffer.from('a hash') };

describe('a PHC string', () => {
	it('is written without padding', () => {
		expect(writePhc(phc)).toBe('$scrypt$ln=15,r=8,p=3$c2FsdA$YSBoYXNo');
	});

	it('is read as it was written', () => {
		expect(readPhc(writePhc(phc))).toEqual(phc);
	});

	it.each([
		'',
		'secret',
		'$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$YSBoYXNo',
		'$scrypt$ln=15,r=8$c2FsdA$YSBoYXNo'
	])('of another kind is a fault: %s', (text) => {
		expect(() => readPhc(text)).toThrow('no PHC string of scrypt');
	});
});
