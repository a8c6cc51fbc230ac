import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LETTERS, DRAWN, joinCode, readJoinCode, sayJoinCode } from './join-code.ts';

const letter = fc.constantFrom(...CODE_LETTERS.split(''));
const drawn = fc.array(letter, { minLength: DRAWN, maxLength: DRAWN }).map((letters) => letters.join(''));

describe('a join code', () => {
	it('has seven characters, of which the last follows from the others', () => {
		// ISO 7064, MOD 31,30 by hand: 2 is worth 0. 30+0=30, ×2=60, −31=29; 29+0, ×2=58, −31=27; 27, 54, 23; 23, 46, 15;
		// 15, 30; 30, 60, 29. 31−29=2, and the third letter is 4.
		expect(joinCode('222222')).toBe('2222224');
	});

	it('is read in any case, with spaces and hyphens', () => {
		const code = joinCode('K7M4QX');
		const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
		expect(readJoinCode(typed)).toEqual({ kind: 'code', code });
		expect(readJoinCode(sayJoinCode(code))).toEqual({ kind: 'code', code });
	});

	it.each(['', 'K7M', 'K7M4QX', 'K7M4QXHH', 'K7M4QX0', 'ＫＫＫＫＫＫＫ', 'K7M4Q\u200bX2'])(
		'cannot be %j',
		(typed) => {
			expect(readJoinCode(typed)).toEqual({ kind: 'slip' });
		}
	);

	it('notices every character that is mistyped', () => {
		fc.assert(
			fc.property(drawn, fc.nat(DRAWN), letter, (six, at, other) => {
				const code = joinCode(six);
				fc.pre(code[at] !== other);
				expect(readJoinCode(code.slice(0, at) + other + code.slice(at + 1)).kind).toBe('slip');
			})
		);
	});

	it('notices nearly all neighbours that are swapped', () => {
		let [noticed, all] = [0, 0];
		for (const a of CODE_LETTERS)
			for (const b of CODE_LETTERS) {
				if (a === b) continue;
				const code = joinCode(`K7${a}${b}QX`);
				all++;
				if (readJoinCode(`K7${b}${a}QX${code[DRAWN]}`).kind === 'slip') noticed++;
			}
		expect(noticed / all).toBeGreaterThan(0.96);
	});
});
