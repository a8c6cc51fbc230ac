import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { closed, described, list, routed } from './shape.ts';

/** What is wrong with a value, each with the names on its path. */
function issues(schema: v.GenericSchema, value: unknown): string[] {
	return (v.safeParse(schema, value).issues ?? []).map(
		({ path = [], expected, message }) =>
			`${path.map(({ key }) => String(key)).join('.')} ${expected === 'never' ? 'unknown' : message}`
	);
}

describe('a described schema', () => {
	it('reads what it read before', () => {
		const schema = described(v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')), 'A name.');
		expect([v.parse(schema, ' a '), issues(schema, ' ')]).toEqual(['a', [' is empty']]);
	});

	it('has its last description', () => {
		const schema = described(described(v.pipe(v.string(), v.trim()), 'A text.'), 'A name.');
		expect(v.getDescription(schema)).toBe('A name.');
	});

	it('is described before anything is made of what goes in', () => {
		const inner = v.pipe(v.string(), v.minLength(1), v.transform(Number));
		const schema = described(v.pipe(inner, v.minValue(1)), 'A number.') as unknown as {
			pipe: { type: string }[];
		};
		expect(schema.pipe.map(({ type }) => type)).toEqual([
			'string',
			'min_length',
			'description',
			'transform',
			'min_value'
		]);
	});
});

describe('an object of named fields and no others', () => {
	const schema = closed({ id: v.string(), also: v.optional(v.string()) });

	it('has its fields', () => {
		expect(v.parse(schema, { id: 'a' })).toEqual({ id: 'a' });
	});

	it('names every unknown field, and what is wrong with the others', () => {
		expect(issues(schema, { ida: 1, alos: 2, also: 3 })).toEqual([
			expect.stringMatching(/^id /),
			expect.stringMatching(/^also /),
			'ida unknown',
			'alos unknown'
		]);
	});

	it('names no more of them than would be listed', () => {
		const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, i]));
		expect(issues(schema, { id: 'a', ...many })).toHaveLength(50);
	});

	it('names them in objects within objects', () => {
		expect(issues(closed({ key: schema }), { key: { id: 'a', x: 1 }, y: 2 })).toEqual([
			'key.x unknown',
			'y unknown'
		]);
	});

	it.each([undefined, null, 'text', 7])('is not %j', (value) => {
		expect(issues(schema, value)).toHaveLength(1);
	});
});

describe('a routed schema', () => {
	const number = v.pipe(v.number(), v.minValue(1, 'too small'));
	const schema = routed(v.union([v.string(), number]), (input) =>
		typeof input === 'number' ? number : v.string()
	);

	it('says what is wrong by the one that was meant', () => {
		expect(issues(schema, 0)).toEqual([' too small']);
	});

	it('looks like its face', () => {
		expect(schema.type).toBe('union');
	});
});

describe('a list', () => {
	const schema = list(v.string(), 2, 3);

	it('has its entries', () => {
		expect(v.parse(schema, ['a', 'b'])).toEqual(['a', 'b']);
	});

	it.each([
		[['a'], ' needs 2 to 3, has 1'],
		[['a', 'b', 'c', 'd'], ' needs 2 to 3, has 4']
	])('says how many it needs: %j', (value, said) => {
		expect(issues(schema, value)).toEqual([said]);
	});

	it('says what it holds at most when it may be empty', () => {
		expect(issues(list(v.string(), 0, 1), ['a', 'b'])).toEqual([' has 2, limit 1']);
	});

	it('is looked into when it is a little too long, so that all is said at once', () => {
		const names = list(v.pipe(v.string(), v.minLength(1, 'is empty')), 2, 3);
		expect(issues(names, ['a', 'b', 'c', ''])).toEqual(['3 is empty', ' needs 2 to 3, has 4']);
	});

	it('is not looked into when it is far too long', () => {
		expect(issues(schema, [1, 2, 3, 4, 5, 6, 7])).toEqual([' needs 2 to 3, has 7']);
	});
});
