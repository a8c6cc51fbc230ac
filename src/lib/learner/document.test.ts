import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, readDocument, SCHEMA, unite, type Document, type Entry } from './document.ts';

const doc = (entries: Record<string, Entry> = {}): Document => ({ schema: SCHEMA, entries });
const at = (time: number, value: unknown = time): Entry => ({ at: time, value });

describe('two documents united', () => {
	/** Entries of two attempts and of finished ones, at few times so that many are ties. */
	const ids = ['A', 'B'].flatMap((attempt) => [
		`${attempt}/start`,
		`${attempt}/place`,
		`${attempt}/finish`,
		...['q1', 'q2'].flatMap((item) =>
			['response', 'draft', 'flag', 'hint'].map((what) => `${attempt}/${what}/ferry/${item}`)
		)
	]);
	const entry = fc.record({
		at: fc.integer({ min: 0, max: 3 }),
		value: fc.oneof(
			fc.integer({ min: 0, max: 2 }),
			fc.constant(null),
			fc.record({ option: fc.constantFrom('a', 'b') })
		)
	});
	const documents = fc
		.dictionary(fc.constantFrom(...ids, 'attempt/C', 'item/0f'), entry, { maxKeys: 12 })
		.map((entries) => doc({ ...entries }));
	const check = <T>(property: fc.IProperty<T>): void => fc.assert(property, { seed: 1, numRuns: 1000 });

	it('are the same in whichever order', () => {
		check(
			fc.property(documents, documents, (a, b) => {
				expect(unite(a, b)).toEqual(unite(b, a));
			})
		);
	});

	it('are the same however three are grouped', () => {
		check(
			fc.property(documents, documents, documents, (a, b, c) => {
				expect(unite(unite(a, b), c)).toEqual(unite(a, unite(b, c)));
			})
		);
	});

	it('do not change when one of them is united again', () => {
		check(
			fc.property(documents, documents, (a, b) => {
				expect(unite(unite(a, b), b)).toEqual(unite(a, b));
			})
		);
	});

	it('have what either has, but for what was finished', () => {
		check(
			fc.property(documents, documents, (a, b) => {
				const finished = (id: string) =>
					[a, b].some(({ entries }) => `${id.split('/')[0]!}/finish` in entries) && !id.endsWith('/finish');
				const kept = Object.keys({ ...a.entries, ...b.entries }).filter((id) => !finished(id));
				expect(Object.keys(unite(a, b).entries).sort()).toEqual(kept.sort());
			})
		);
	});

	it('are left as they were', () => {
		const a = doc({ 'A/start': at(1), 'A/place': at(1) });
		unite(a, doc({ 'A/finish': at(2), 'A/place': at(2) }));
		expect(a).toEqual(doc({ 'A/start': at(1), 'A/place': at(1) }));
	});
});

describe('of two entries with one id', () => {
	const united = (id: string, first: Entry, second: Entry) =>
		unite(doc({ [id]: first }), doc({ [id]: second })).entries[id];

	it.each([
		'A/response/ferry/q1',
		'A/response/ferry/q1/again',
		'A/hint/ferry/q1/paragraph',
		'A/start',
		'A/finish',
		'attempt/A',
		'item/0f'
	])('%s: the first stands', (id) => {
		expect(united(id, at(2), at(1))).toEqual(at(1));
	});

	it.each([
		'A/draft/ferry/q1',
		'A/compared/ferry/q1/0f',
		'A/flag/ferry/q1',
		'A/sure/ferry/q1',
		'A/place',
		'A/minutes',
		'A/seconds',
		'compared/A/ferry/q1/0f',
		'highlight/4.2'
	])('%s: the latest stands', (id) => {
		expect(united(id, at(2), at(1))).toEqual(at(2));
	});

	it.each([
		['A/response/ferry/draft', 'an item called draft'],
		['A/response/ferry/place', 'an item called place'],
		['A/response/draft/q1', 'an article called draft'],
		['A/response/place/q1', 'an article called place']
	])('%s: the first stands, although it is of %s', (id) => {
		expect(united(id, at(2), at(1))).toEqual(at(1));
	});

	it('given at the same time, the same one stands whoever is asked first', () => {
		const [a, b] = [at(1, 'a'), at(1, 'b')];
		expect(united('A/response/ferry/q1', a, b)).toEqual(united('A/response/ferry/q1', b, a));
	});
});

describe('an attempt that is finished', () => {
	it('takes everything else of it out of the document', () => {
		const open = doc({
			'A/start': at(1),
			'A/response/ferry/q1': at(2),
			'A/draft/ferry/q2': at(3),
			'A/place': at(4)
		});
		expect(unite(open, doc({ 'A/finish': at(5) }))).toEqual(doc({ 'A/finish': at(5) }));
	});

	it('takes out what another tab adds to it later', () => {
		const over = doc({ 'A/finish': at(5) });
		expect(unite(over, doc({ 'A/response/ferry/q3': at(6) }))).toEqual(over);
	});

	it('leaves other attempts alone', () => {
		const other = { 'B/start': at(1), 'B/response/ferry/q1': at(2), 'AA/start': at(3) };
		expect(unite(doc(other), doc({ 'A/finish': at(5) }))).toEqual(doc({ ...other, 'A/finish': at(5) }));
	});

	it('is not what a response to an item called finish makes of it', () => {
		const open = doc({ 'A/start': at(1), 'A/response/ferry/q1': at(2) });
		const answered = doc({ 'A/response/ferry/finish': at(3) });
		expect(Object.keys(unite(open, answered).entries)).toEqual([
			'A/start',
			'A/response/ferry/q1',
			'A/response/ferry/finish'
		]);
	});
});

describe('what is found in storage', () => {
	it.each([undefined, null])('is none when it is %s', (found) => {
		expect(readDocument(found)).toEqual({ kind: 'none' });
	});

	it('is the document that was kept', () => {
		const kept = doc({ 'A/start': at(1, { title: 'The ferry' }) });
		expect(readDocument(kept)).toEqual({ kind: 'document', document: kept });
	});

	it('is a document when it is an empty one', () => {
		expect(readDocument(emptyDocument())).toEqual({ kind: 'document', document: emptyDocument() });
	});

	it.each([
		['of the next schema', { schema: SCHEMA + 1, entries: {} }],
		['whose entries have another shape', { schema: SCHEMA + 1, entries: [] }],
		['that has no entries', { schema: SCHEMA + 1 }]
	])('is newer when it is a document of a newer schema %s', (_, found) => {
		expect(readDocument(found)).toEqual({ kind: 'newer' });
	});

	it.each<[string, unknown]>([
		['a text', 'half a docu'],
		['an empty text', ''],
		['a number', 7],
		['false', false],
		['a list', []],
		['an object without a schema', { entries: {} }],
		['one whose schema is a text', { schema: '1', entries: {} }],
		['one whose schema is no number at all', { schema: Number.NaN, entries: {} }],
		['one of a schema that never was', { schema: 0, entries: {} }],
		['one without entries', { schema: SCHEMA }],
		['one whose entries are a list', { schema: SCHEMA, entries: [] }],
		['one whose entries are nothing', { schema: SCHEMA, entries: null }]
	])('is damaged when it is %s', (_, found) => {
		expect(readDocument(found)).toEqual({ kind: 'damaged' });
	});

	it.each<[string, unknown]>([
		['that is nothing', null],
		['that is a text', 'x'],
		['without a time', { value: 1 }],
		['whose time is a text', { at: '1', value: 1 }],
		['whose time is no number', at(Number.NaN)],
		['whose time is after every date', at(8.64e15 + 1)],
		['whose time is before every date', at(-8.64e15 - 1)],
		['whose time never ends', at(Infinity)],
		['without a value', { at: 1 }]
	])('is a document without an entry %s, which is the rest', (_, entry) => {
		const found = { schema: SCHEMA, entries: { 'A/start': at(1), 'A/place': entry } };
		expect(readDocument(found)).toEqual({
			kind: 'document',
			document: doc({ 'A/start': at(1) }),
			rest: { schema: SCHEMA, entries: { 'A/place': entry } }
		});
	});

	it('may have an entry of the last moment that there is', () => {
		const kept = doc({ 'A/start': at(8.64e15) });
		expect(readDocument(kept)).toEqual({ kind: 'document', document: kept });
	});

	it('is never an error, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (found) => {
				expect(['document', 'none', 'newer', 'damaged']).toContain(readDocument(found).kind);
			}),
			{ seed: 1 }
		);
	});
});
