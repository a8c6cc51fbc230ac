import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const read = (body: string) => readJson({ text: () => Promise.resolve(body) });

describe('the JSON of a request', () => {
	it('is read', async () => {
		expect(await read('{"rev":4}')).toEqual({ kind: 'read', value: { rev: 4 } });
	});

	it.each([
		['that is none', '{', '', 'JSON'],
		['that is empty', '', '', 'JSON'],
		['T20: that is too deep', '['.repeat(20_000), '', 'JSON at most 6 levels deep'],
		['T21: with a reserved name', '{"a":{"__proto__":{}}}', 'a.__proto__', 'another name'],
		['with text that no store takes', '{"value":"a\\u0000"}', 'value', 'text without NUL characters']
	])('%s is refused, and where is said', async (_, body, path, expected) => {
		expect(await read(body)).toEqual({ kind: 'refused', problem: { path, expected } });
	});
});
