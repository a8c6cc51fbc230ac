import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readText } from './text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('the text of a file', () => {
	it('is read without its byte-order mark, its line ends as newlines', () => {
		expect(readText('f', encode('\uFEFFone\r\ntwo\rthree\nfour'))).toEqual({
			kind: 'text',
			text: 'one\ntwo\nthree\nfour'
		});
	});

	it('may be as long as the limit', () => {
		expect(readText('f', new Uint8Array(MOST_BYTES).fill(0x61)).kind).toBe('text');
	});

	it('is refused when it is a byte longer', () => {
		expect(readText('f', new Uint8Array(MOST_BYTES + 1).fill(0x61))).toMatchObject({
			kind: 'wrong',
			problem: { line: 1, column: 1, message: '2.0 MB, limit 2 MB for a file', fix: 'split the article' }
		});
	});

	it.each([
		['a sequence that is cut off at the end', [0x61, 0xe2, 0x80], '0xE2 at 1'],
		['a sequence that something else follows', [0x61, 0xe2, 0x80, 0x61], '0xE2 at 1'],
		['a byte that only continues', [0x61, 0x62, 0x80, 0x61], '0x80 at 2'],
		['a surrogate', [0xed, 0xa0, 0x80], '0xED at 0'],
		['a NUL before what is broken', [0x61, 0x00, 0xff], '0x00 at 1'],
		['what is broken before a NUL', [0x61, 0xff, 0x00], '0xFF at 1'],
		['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], '0xFE at 0'],
		['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], '0xFF at 0']
	])('is refused at the first byte of %s', (_what, bytes, where) => {
		expect(readText('f', Uint8Array.from(bytes))).toEqual({
			kind: 'wrong',
			problem: {
				file: 'f',
				line: 1,
				column: 1,
				path: '',
				message: `not UTF-8 text (byte ${where})`,
				fix: 'save as UTF-8'
			}
		});
	});
});
