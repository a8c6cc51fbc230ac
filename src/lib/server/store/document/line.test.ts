import { describe, expect, it } from 'vitest';
import { seal, unseal } from './envelope.ts';
import { lineOf, linesIn } from './line.ts';

const HEAD = { format: 'courtside-work', schema: 1, revision: 7, at: 1_800_000_000_000 };
const texts = ['{"list":[\n', '{"a":1}\n', ',{"b":2}\n', ']}'];
const lines = () => texts.map((text) => lineOf(Buffer.from(text)));
const sealed = (data = lines()) => Buffer.concat(seal(HEAD, data));
const opened = (bytes: Buffer) => unseal(bytes, HEAD.format, HEAD.schema);

describe('data in several lines', () => {
	it('comes back whole', () => {
		expect(opened(sealed())).toEqual({ kind: 'whole', head: HEAD, data: { list: [{ a: 1 }, { b: 2 }] } });
	});

	it('is told apart into the same lines by its bytes alone', () => {
		const found = linesIn(Buffer.concat(lines().map(({ bytes }) => bytes)));
		expect(found.map(({ digest }) => digest)).toEqual(lines().map(({ digest }) => digest));
	});

	it('is damaged where any one bit of it is another', () => {
		const whole = sealed();
		const unseen = Array.from({ length: whole.length * 8 }, (_, bit) => {
			const bytes = Buffer.from(whole);
			bytes[bit >> 3]! ^= 1 << (bit & 7);
			return opened(bytes).kind === 'whole' ? bit : undefined;
		}).filter((bit) => bit !== undefined);
		expect(unseen).toEqual([]);
	});

	it.each([
		['swapped', [0, 2, 1, 3]],
		['missing', [0, 1, 3]],
		['there twice', [0, 1, 2, 2, 3]]
	])('is damaged where a line is %s', (_, order) => {
		const head = sealed().toString().split('{"list"')[0]!;
		const bytes = Buffer.from(`${head}${order.map((i) => texts[i]).join('')}}\n`);
		expect(opened(bytes).kind).toBe('damaged');
	});
});

it('data in one line has the checksum that it always had', () => {
	const data = lineOf(Buffer.from('{"list":[]}'));
	expect(sealed([data]).toString()).toBe(
		'{"format":"courtside-work","schema":1,"revision":7,"at":1800000000000,"sha256":"a7874078c10e2b7c68e22e3a8aadbd71bbc284084266bcaf41e8bdfa0f016329","data":{"list":[]}}\n'
	);
});
