import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPoison, isTooDeep } from './poison.ts';

describe('T20: JSON', () => {
	it.each([
		['{"a":{"b":{"c":{"d":{"e":{}}}}}}', false],
		['{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}', false],
		['{"a":{"b":{"c":{"d":{"e":{"f":{}}}}}}}', true],
		['[[[[[[1]]]]]]', false],
		['[[[[[[[1]]]]]]]', true],
		['{"text":"[[[[[[[[[[[["}', false],
		['{"text":"\\"[[[[[[[[[[[["}', false],
		['{"text":"\\\\","a":[[[[[[1]]]]]]}', true],
		['[],[],[],[],[],[],[],[]', false],
		['['.repeat(20_000), true]
	])('is too deep or not: %.40s', (json, expected) => {
		expect(isTooDeep(json)).toBe(expected);
	});

	it('is as deep as it is when it is read', () => {
		const depthOf = (value: unknown): number =>
			typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 9 }), (value) => {
				expect(isTooDeep(JSON.stringify(value), 4)).toBe(depthOf(value) > 4);
			})
		);
	});
});

describe('T21: a reserved name', () => {
	it.each(['__proto__', 'constructor', 'prototype'])('is found wherever it stands: %s', (name) => {
		const read = JSON.parse(`{"answers":[{"ok":1},{"${name}":{"admin":true}}]}`) as unknown;
		expect(findPoison(read)).toEqual({ path: `answers[1].${name}`, expected: 'another name' });
	});
});

describe('text', () => {
	it.each([
		['a\0b', 'text without NUL characters'],
		['a\ud800b', 'text without halves of characters']
	])('that no store takes is found: %j', (text, expected) => {
		expect(findPoison({ a: [text] })).toEqual({ path: 'a[0]', expected });
		expect(findPoison({ [text]: 1 })?.expected).toBe(expected);
	});

	it('that is merely odd is let through', () => {
		expect(findPoison({ a: ['\u202e', '🏳️‍🌈', '', null, 1, true] })).toBe(undefined);
	});
});
