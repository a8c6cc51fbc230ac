import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { distinctIn, distinctOptions } from './distinct.ts';

const Option = v.object({ text: v.string() });
const single = v.pipe(v.object({ key: Option, distractors: v.optional(v.array(Option)) }), distinctOptions());
const several = v.pipe(v.object({ key: v.array(Option), distractors: v.array(Option) }), distinctOptions());
const steps = v.pipe(
	v.object({ steps: v.array(Option) }),
	distinctIn('steps', 'text', ({ steps }) => steps.map(({ text }) => text))
);

const texts = (...list: string[]) => list.map((text) => ({ text }));
/** What is wrong with a value, each with its path. */
function issues(schema: v.GenericSchema, value: unknown): string[] {
	return (v.safeParse(schema, value).issues ?? []).map(
		({ path = [], message }) => `${path.map(({ key }) => String(key)).join('.')} — ${message}`
	);
}

const fix = 'Fix: reword one of them';

describe('options', () => {
	it.each([
		['a key and distractors', single, { key: { text: 'a' }, distractors: texts('b', 'c') }],
		['a key alone', single, { key: { text: 'a' } }],
		['several keys and distractors', several, { key: texts('a', 'b'), distractors: texts('c', 'd') }],
		['texts that differ in an accent', single, { key: { text: 'a' }, distractors: texts('\u00e4', 'aa') }]
	])('may be %s', (_what, schema, value) => {
		expect(issues(schema, value)).toEqual([]);
	});

	it.each([
		[
			'the key among the distractors',
			single,
			{ key: { text: 'a' }, distractors: texts('b', 'A') },
			[`key — also stands among the distractors. ${fix}`]
		],
		[
			'one of the keys among the distractors',
			several,
			{ key: texts('a', 'b'), distractors: texts('c', 'B') },
			[`key.1 — also stands among the distractors. ${fix}`]
		],
		[
			'two distractors alike',
			single,
			{ key: { text: 'a' }, distractors: texts('b', 'c', 'B') },
			[`distractors.2 — same as distractors[0] "b". ${fix}`]
		],
		[
			'two keys alike',
			several,
			{ key: texts('a', 'b', 'A'), distractors: texts('c', 'd') },
			[`key.2 — same as key[0] "a". ${fix}`]
		],
		[
			'three distractors alike, of which the second and third are named',
			single,
			{ key: { text: 'a' }, distractors: texts('b', 'b', 'B') },
			[
				`distractors.1 — same as distractors[0] "b". ${fix}`,
				`distractors.2 — same as distractors[0] "b". ${fix}`
			]
		],
		[
			'everything alike',
			several,
			{ key: texts('a', 'a'), distractors: texts('a', 'a') },
			[
				`key.0 — also stands among the distractors. ${fix}`,
				`key.1 — also stands among the distractors. ${fix}`,
				`key.1 — same as key[0] "a". ${fix}`,
				`distractors.1 — same as distractors[0] "a". ${fix}`
			]
		]
	])('are not %s', (_what, schema, value, said) => {
		expect(issues(schema, value)).toEqual(said);
	});

	it('are not compared where they are no options', () => {
		expect(issues(single, { key: { text: 'a' }, distractors: 'a' })).toHaveLength(1);
	});

	it('are named once for each that has one before it or among the distractors', () => {
		const list = fc.array(fc.constantFrom('a', 'A', 'b', 'c', 'd'), { maxLength: 5 });
		fc.assert(
			fc.property(list, list, (keys, distractors) => {
				const low = (some: string[]) => some.map((text) => text.toLowerCase());
				const [k, d] = [low(keys), low(distractors)];
				const again = (some: string[]) => some.filter((text, i) => some.indexOf(text) < i).length;
				const expected = k.filter((text) => d.includes(text)).length + again(k) + again(d);
				const value = { key: texts(...keys), distractors: texts(...distractors) };
				expect(issues(several, value)).toHaveLength(expected);
			}),
			{ seed: 81, numRuns: 200 }
		);
		expect.hasAssertions();
	});
});

describe('entries of a list', () => {
	it('may differ', () => {
		expect(issues(steps, { steps: texts('a', 'b', 'c') })).toEqual([]);
	});

	it('are not alike but for a capital, and the later is named at its field', () => {
		expect(issues(steps, { steps: texts('a', 'b', 'A') })).toEqual([
			`steps.2.text — same as steps[0] "a". ${fix}`
		]);
	});

	it('that are three times the same are named twice, each with the first', () => {
		expect(issues(steps, { steps: texts('a', 'a', 'a') })).toEqual([
			`steps.1.text — same as steps[0] "a". ${fix}`,
			`steps.2.text — same as steps[0] "a". ${fix}`
		]);
	});

	it('are not compared where they are no list', () => {
		expect(issues(steps, { steps: [{ text: 'a' }, { text: 1 }, { text: 'a' }] })).toHaveLength(1);
	});
});
