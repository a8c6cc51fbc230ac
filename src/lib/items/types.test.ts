import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem, anOption, optionsOf } from '../../../tests/builders/item.ts';
import { otherwise } from '../../../tests/builders/otherwise.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { GapId } from './gap-fill/item.ts';
import { optionId } from './identity.ts';
import type { OptionId, Revision } from './item.ts';
import type { RowId } from './match/item.ts';
import type { PointId } from './open-response/item.ts';
import type { StepId } from './order/item.ts';
import { mark, possiblePoints, present, readsResponse, respond } from './registry.ts';
import { ITEM_TYPES, type Item, type ItemResponse, type ItemType } from './types.ts';

const SECRETS = [
	...['key', 'keys', 'why', 'evidence', 'lure', 'decoys', 'accept', 'misses', 'rubric', 'nearest', 'reasons'],
	...['place', 'revision', 'difficulty', 'enemies', 'paragraph', 'passage', 'skill', 'use']
];
const planted = (name: string) => `SECRET ${name}`;
const proved = (name: string) => [aProof(planted(name))];

/** The fields of a type besides its stem that may be seen before the response. */
const SEEN: Record<ItemType, string[]> = {
	'single-choice': ['options'],
	'multiple-choice': ['options'],
	'true-false-not-given': [],
	match: ['options', 'rows'],
	order: ['steps'],
	'gap-fill': ['gaps', 'pieces'],
	'short-answer': [],
	evidence: [],
	'two-part': ['options'],
	'open-response': []
};

/** One item of each type, in which every field that may not be seen holds a word that can be looked for. */
function withSecrets(type: ItemType): Item {
	const common = {
		revision: planted('revision') as Revision,
		difficulty: 987_654,
		paragraph: 987_654,
		evidence: proved('evidence'),
		enemies: [planted('enemies')],
		place: { file: planted('place'), line: 987_654 }
	};
	const lured = (text: string) => anOption({ text, why: planted('why'), lure: aProof(planted('lure'))[0]! });
	const decoys = [{ sentence: aProof(planted('decoys'))[0]!, why: planted('why') }];
	switch (type) {
		case 'single-choice':
			return anItem({ type, ...common, key: optionId('At nine'), options: ['At nine', 'At ten'].map(lured) });
		case 'multiple-choice': {
			const keys = ['At nine', 'At noon'].map(optionId);
			return anItem({
				type,
				...common,
				keys,
				options: ['At nine', 'At noon', 'At one', 'At ten'].map(lured)
			});
		}
		case 'true-false-not-given': {
			const reason = { why: planted('why'), lure: aProof(planted('lure'))[0]! };
			const reasons = { true: reason, false: reason, 'not-given': reason };
			return anItem({ type, ...common, key: 'false', reasons, nearest: proved('nearest') });
		}
		case 'match': {
			const { rows, options } = anItem({ type });
			return anItem({
				type,
				...common,
				rows: rows.map((row) => ({ ...row, why: planted('why'), evidence: common.evidence })),
				options: options.map((option) => ({ ...option, why: planted('why') }))
			});
		}
		case 'order': {
			const steps = anItem({ type }).steps.map((step) => ({ ...step, evidence: common.evidence }));
			return anItem({ type, ...common, steps, why: planted('why') });
		}
		case 'gap-fill': {
			const [typed, listed] = anItem({ type }).gaps;
			const secret = { key: planted('key'), accept: [planted('accept')], why: planted('why') };
			return anItem({
				type,
				...common,
				gaps: [
					{ ...typed!, ...secret, kind: 'typed', evidence: common.evidence },
					{
						kind: 'listed',
						id: listed!.id,
						key: optionId('noon'),
						options: ['noon', 'ten'].map(lured),
						evidence: common.evidence
					}
				]
			});
		}
		case 'short-answer': {
			const misses = [{ text: planted('misses'), why: planted('why') }];
			const secret = { key: planted('key'), accept: [planted('accept')], why: planted('why') };
			return anItem({ type, ...common, ...secret, misses });
		}
		case 'evidence':
			return anItem({ type, ...common, why: planted('why'), decoys });
		case 'two-part': {
			const key = optionId('At nine');
			return anItem({ type, ...common, key, options: ['At nine', 'At ten'].map(lured), decoys });
		}
		case 'open-response': {
			const point = { id: planted('point') as PointId, text: planted('rubric'), evidence: common.evidence };
			return anItem({ type, ...common, key: planted('key'), rubric: [point] });
		}
	}
}

describe.each(ITEM_TYPES)('a %s item', (type) => {
	const item: Item = anItem({ type });

	it('is sent to be answered without anything that tells right from wrong', () => {
		const sent = JSON.stringify(present(withSecrets(type), asIs));
		expect(sent).not.toMatch(/SECRET|987654/);
	});

	it('is sent without a field that only its author or its marker needs', () => {
		const names: string[] = [];
		JSON.stringify(present(withSecrets(type), asIs), (name, value: unknown) => {
			names.push(name);
			return value;
		});
		expect(names.filter((name) => SECRETS.includes(name))).toEqual([]);
	});

	it('is sent with a stem, and no other field than those of its type', () => {
		expect(Object.keys(present(item, asIs)).sort()).toEqual([...SEEN[type], 'stem', 'type'].sort());
	});

	it('is sent as the same bytes whatever is right, and why', () => {
		const other = otherwise(item);
		// The changed item must have another key, or nothing is shown by this.
		expect(mark(other, rightResponse(item))).not.toEqual(mark(item, rightResponse(item)));
		for (const shuffle of [asIs, reversed])
			expect(JSON.stringify(present(other, shuffle))).toBe(JSON.stringify(present(item, shuffle)));
	});

	it('earns all of its points by its key', () => {
		expect(mark(item, rightResponse(item))).toEqual(
			type === 'open-response'
				? { kind: 'own', earned: 2, possible: 2 }
				: { kind: 'marked', earned: POSSIBLE[type], possible: POSSIBLE[type] }
		);
	});

	it('earns nothing by what is wrong throughout', () => {
		const kind = type === 'open-response' ? 'own' : 'marked';
		expect(mark(item, wrongResponse(item))).toMatchObject({ kind, earned: 0 });
	});

	it('can earn towards a score what it has to give', () => {
		expect(possiblePoints(item)).toBe(POSSIBLE[type]);
	});

	it('is unanswered, and not wrong, without a response', () => {
		expect(mark(item, undefined)).toEqual({ kind: 'unanswered', possible: POSSIBLE[type] });
	});

	it('takes a response of no other type', () => {
		const others = ITEM_TYPES.filter((other) => other !== type).map((other) => anItem({ type: other }));
		expect(others.map((other) => mark(item, rightResponse(other)))).toEqual(
			others.map(() => ({ kind: 'invalid', reason: 'wrong-response-type' }))
		);
	});

	it('never earns less than nothing or more than it can', () => {
		const kinds = new Set<string>();
		fc.assert(
			fc.property(aResponseTo(item), (response) => {
				const given = mark(item, response);
				kinds.add(given.kind);
				if (given.kind !== 'marked' && given.kind !== 'own') return;
				if (given.kind === 'marked') expect(given.possible).toBe(POSSIBLE[type]);
				expect(given.earned ?? 0).toBeGreaterThanOrEqual(0);
				expect(given.earned ?? 0).toBeLessThanOrEqual(given.possible);
			}),
			{ seed: 7, numRuns: 200 }
		);
		expect([...kinds]).toContain(type === 'open-response' ? 'own' : 'marked');
	});

	it('is marked in the same way by the same response, in whatever order its fields are', () => {
		fc.assert(
			fc.property(aResponseTo(item), (response) => {
				expect(mark(item, turned(response))).toEqual(mark(item, response));
			}),
			{ seed: 8, numRuns: 100 }
		);
		expect.hasAssertions();
	});

	it('is left as it is by being sent and marked', () => {
		const before = structuredClone(item);
		present(item, (list) => [...list].reverse());
		mark(item, rightResponse(item));
		expect(item).toEqual(before);
	});

	it('has no response in an empty form', () => {
		expect(respond(type, new FormData())).toBeUndefined();
	});

	it('has no response in a form of other names', () => {
		const form = new FormData();
		for (const name of [
			...['score', 'earned', 'key', '__proto__', 'constructor', 'gap', 'sentences', 'compared', 'point'],
			...['rows', 'row', 'steps', 'step', 'positions', 'Option', 'keys', 'Text', 'verdicts']
		])
			form.append(name, 'true');
		expect(respond(type, form)).toBeUndefined();
	});

	it('has no response in a form of files', () => {
		const form = new FormData();
		for (const name of NAMES) form.append(name, new File(['1.1'], '1.1', { type: 'text/plain' }));
		expect(respond(type, form)).toBeUndefined();
	});

	it('is never marked as right, and never fails, for a hostile form', () => {
		const long = 'x'.repeat(1_000_000);
		const form = new FormData();
		for (const name of [...NAMES, ...PREFIXES.flatMap((prefix) => [prefix, `${prefix}${long}`])])
			form.append(name, long);
		for (const prefix of PREFIXES)
			for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
				form.append(prefix + name, '1');
		for (let i = 0; i < 5000; i++)
			for (const name of ['sentence', 'options', 'point']) form.append(name, `${i}.${i}`);
		const given = mark(item, respond(type, form));
		expect(given.kind === 'marked' ? given.earned : 0).toBe(0);
		if (given.kind === 'own') expect(given.earned ?? 0).toBe(0);
	});

	it('is not marked for more than its key in a form that says everything at once', () => {
		const form = new FormData();
		for (const id of idsIn(present(item, asIs))) {
			for (const name of ['option', 'options', 'point']) form.append(name, id);
			for (const prefix of ['row-', 'step-']) form.append(`${prefix}${id}`, '1');
			form.append(id, id);
		}
		for (const verdict of ['true', 'false', 'not-given']) form.append('verdict', verdict);
		for (const sentence of ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2']) form.append('sentence', sentence);
		const given = mark(item, respond(type, form));
		// Only the first of several options or verdicts counts, which may happen to be the key.
		const most = type === 'single-choice' || type === 'true-false-not-given' || type === 'two-part' ? 1 : 0;
		expect(given.kind === 'marked' ? given.earned : 0).toBeLessThanOrEqual(most);
	});

	it('has its response read as it was kept', () => {
		const kept = [rightResponse(item), wrongResponse(item)].map((response) => ({ ...response }));
		expect(kept.map((response) => readsResponse(type, response))).toEqual([true, true]);
	});

	it('has no response in what was kept without anything in it', () => {
		expect(readsResponse(type, { type })).toBe(false);
	});

	it('is marked without fail for whatever is read as a response', () => {
		const fields = fc.constantFrom(
			...['option', 'options', 'verdict', 'rows', 'positions', 'gaps', 'text', 'sentences', 'points']
		);
		const odd = fc.dictionary(fields, fc.oneof(fc.anything(), fc.array(fc.string()), fc.object()), {
			maxKeys: 2
		});
		let read = 0;
		fc.assert(
			fc.property(odd, (value) => {
				const kept = { ...rightResponse(item), ...value };
				if (!readsResponse(type, kept)) return;
				read++;
				expect(() => mark(item, kept)).not.toThrow();
			}),
			{ seed: 10, numRuns: 300 }
		);
		expect(read).toBeGreaterThan(50);
	});
});

describe('what was kept as a response', () => {
	const long = 'x'.repeat(20_001);
	const own = (name: string): unknown => JSON.parse(`{ "${name}": "1" }`);
	const notTexts = [null, 'ab', 5, {}, { length: 3 }, [5], [null], [{}], new Array(3), [long]];
	const notARecordOfTexts = [
		...[null, undefined, 'abc', 5, [], ['a'], { a: 1 }, { a: null }, { a: long }],
		...['__proto__', 'constructor', 'prototype'].map(own)
	];
	const bad: Record<ItemType, [field: string, values: unknown[], besides?: object]> = {
		'single-choice': ['option', [5, {}, null, long]],
		'multiple-choice': ['options', notTexts],
		'true-false-not-given': ['verdict', ['bogus', {}, '__proto__', 'constructor', 5]],
		match: ['rows', notARecordOfTexts],
		order: [
			'positions',
			['abc', [1], null, { a: '2' }, { a: {} }, { a: Number.NaN }, ...['__proto__', 'constructor'].map(own)]
		],
		'gap-fill': ['gaps', notARecordOfTexts],
		'short-answer': ['text', [5, {}, null, ['nine'], long]],
		evidence: ['sentences', [...notTexts, '3.1', ['zzz'], ['NaN'], ['1e9.1']]],
		'two-part': ['sentences', [...notTexts, '3.1', undefined]],
		'open-response': ['points', notTexts, { text: 'hi' }]
	};
	const rows = ITEM_TYPES.flatMap((type) => {
		const [field, values, besides] = bad[type];
		return values.map((value) => ({ type, value: { type, ...besides, [field]: value } }));
	});

	it.each(rows)('is none to a $type item where it is $value', ({ type, value }) => {
		expect(readsResponse(type, value)).toBe(false);
	});

	it.each<[ItemType, object]>([
		['two-part', { option: 5, sentences: [] }],
		['two-part', { option: null, sentences: [] }],
		['open-response', { text: 5 }],
		['open-response', { text: long }]
	])('is none to a %s item where it is %j', (type, value) => {
		expect(readsResponse(type, { type, ...value })).toBe(false);
	});

	it('is one to a two-part item without an option, and to an open response without points', () => {
		expect([
			readsResponse('two-part', { type: 'two-part', sentences: [] }),
			readsResponse('open-response', { type: 'open-response', text: 'hi' })
		]).toEqual([true, true]);
	});

	it('may be as long as 20,000 characters', () => {
		expect(readsResponse('short-answer', { text: 'x'.repeat(20_000) })).toBe(true);
	});
});

/** The points that the item of the builders can earn towards a score. */
const POSSIBLE: Record<ItemType, number> = {
	'single-choice': 1,
	'multiple-choice': 2,
	'true-false-not-given': 1,
	match: 3,
	order: 1,
	'gap-fill': 2,
	'short-answer': 1,
	evidence: 1,
	'two-part': 2,
	'open-response': 0
};

/** The names of all controls, and what the names of those begin with that have a part of the item in them. */
const NAMES = [
	'option',
	'options',
	'verdict',
	'row-abc',
	'step-abc',
	'gap-1',
	'gap-2',
	'text',
	'sentence',
	'point'
];
const PREFIXES = ['row-', 'step-', 'gap-'];

function reversed<T>(list: readonly T[]): T[] {
	return [...list].reverse();
}

/** Every id in what is sent. */
function idsIn(sent: unknown): string[] {
	const ids: string[] = [];
	JSON.stringify(sent, (name, value: unknown) => {
		if (name === 'id' && typeof value === 'string') ids.push(value);
		return value;
	});
	return ids;
}

it.each<ItemResponse>([
	{ type: 'multiple-choice', options: [] },
	{ type: 'match', rows: {} },
	{ type: 'order', positions: {} },
	{ type: 'gap-fill', gaps: {} },
	{ type: 'short-answer', text: ' ' },
	{ type: 'evidence', sentences: [] },
	{ type: 'two-part', sentences: [] },
	{ type: 'open-response', text: ' ' }
])('is unanswered, and not wrong, by a response in which nothing is given: $type', (response) => {
	const { type } = response;
	expect(mark(anItem({ type }), response)).toEqual({ kind: 'unanswered', possible: POSSIBLE[type] });
});

/** The same response with the fields of each of its parts the other way round. */
function turned(response: ItemResponse): ItemResponse {
	return JSON.parse(JSON.stringify(response), (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).reverse())
			: value
	) as ItemResponse;
}

/** Responses of the item's own type, sensible and not. */
function aResponseTo(item: Item): fc.Arbitrary<ItemResponse> {
	const text = fc.oneof(fc.constantFrom('', 'nine', '9', 'noon'), fc.string());
	/** Mostly one of these, and now and then what is none of them. */
	const oneOf = <T extends string>(ids: readonly T[]): fc.Arbitrary<T> =>
		fc.oneof(
			{ weight: 9, arbitrary: fc.constantFrom(...ids) },
			{ weight: 1, arbitrary: fc.string() as fc.Arbitrary<T> }
		);
	const sentences = fc.array(fc.constantFrom(...aProof('1.1', '1.2', '2.1', '9.9')));
	switch (item.type) {
		case 'single-choice':
			return oneOf(item.options.map(({ id }) => id)).map((option) => ({ type: item.type, option }));
		case 'multiple-choice':
			return fc
				.array(oneOf(item.options.map(({ id }) => id)), { maxLength: 6 })
				.map((options) => ({ type: item.type, options }));
		case 'true-false-not-given':
			return fc
				.constantFrom('true' as const, 'false' as const, 'not-given' as const)
				.map((verdict) => ({ type: item.type, verdict }));
		case 'match': {
			const rows = oneOf<RowId>(item.rows.map(({ id }) => id));
			return fc
				.dictionary(rows, oneOf(item.options.map(({ id }) => id)), { maxKeys: 4 })
				.map((given) => ({ type: item.type, rows: given }));
		}
		case 'order': {
			const steps = oneOf<StepId>(item.steps.map(({ id }) => id));
			const position = fc.oneof(
				{ weight: 9, arbitrary: fc.integer({ min: 1, max: item.steps.length }) },
				{ weight: 1, arbitrary: fc.double() }
			);
			return fc
				.dictionary(steps, position, { maxKeys: 5 })
				.map((positions) => ({ type: item.type, positions }));
		}
		case 'gap-fill': {
			const ids = item.gaps.flatMap((gap) => (gap.kind === 'listed' ? gap.options.map(({ id }) => id) : []));
			const filled = fc.oneof(text, fc.constantFrom<string>(...ids));
			const names = fc.constantFrom('gap-1', 'gap-2', 'gap-3') as fc.Arbitrary<GapId>;
			return fc.dictionary(names, filled).map((gaps) => ({ type: item.type, gaps }));
		}
		case 'short-answer':
			return text.map((typed) => ({ type: item.type, text: typed }));
		case 'evidence':
			return sentences.map((selected) => ({ type: item.type, sentences: selected }));
		case 'two-part': {
			const option = fc.option(oneOf(item.options.map(({ id }) => id)), { nil: undefined });
			return fc.tuple(option, sentences).map(([chosen, selected]) => ({
				type: item.type,
				...(chosen === undefined ? {} : { option: chosen }),
				sentences: selected
			}));
		}
		case 'open-response': {
			const points = fc.array(oneOf<PointId>(item.rubric.map(({ id }) => id)), { maxLength: 4 });
			return fc.tuple(text, fc.option(points, { nil: undefined })).map(([written, found]) => ({
				type: item.type,
				text: written,
				...(found === undefined ? {} : { points: found })
			}));
		}
	}
}

describe.each(['multiple-choice', 'evidence', 'two-part', 'open-response'] as const)(
	'the order in which things are selected in a %s item',
	(type) => {
		const item: Item = anItem({
			type,
			...(type === 'evidence' || type === 'two-part'
				? { evidence: [aProof('1.1', '1.2'), aProof('2.1')] }
				: {})
		});

		/** What is selected in a response, in another order and some of it again. */
		const shaken = (response: ItemResponse, random: (list: readonly string[]) => string[]): ItemResponse => {
			switch (response.type) {
				case 'multiple-choice':
					return { ...response, options: random(response.options) as OptionId[] };
				case 'evidence':
				case 'two-part':
					return { ...response, sentences: aProof(...random(response.sentences)) };
				case 'open-response':
					return { ...response, ...(response.points && { points: random(response.points) as PointId[] }) };
				default:
					throw new Error(`Nothing is selected in a ${response.type} item.`);
			}
		};

		it('is nothing, nor is how often', () => {
			const kinds = new Set<string>();
			const responses = aResponseTo(item);
			fc.assert(
				fc.property(
					responses,
					fc.array(fc.nat()),
					fc.array(fc.nat(), { maxLength: 5 }),
					(response, places, again) => {
						const permuted = (list: readonly string[]): string[] => {
							const repeated = [
								...list,
								...(list.length === 0 ? [] : again.map((at) => list[at % list.length]!))
							];
							return repeated
								.map((one, i): [string, number] => [one, places[i] ?? 0])
								.sort(([, a], [, b]) => a - b)
								.map(([one]) => one);
						};
						const given = mark(item, response);
						kinds.add(given.kind);
						expect(mark(item, shaken(response, permuted))).toEqual(given);
					}
				),
				{ seed: 9, numRuns: 300 }
			);
			expect([...kinds]).toContain(type === 'open-response' ? 'own' : 'marked');
		});
	}
);

describe('options', () => {
	it('are sent with their id and text alone, in the order of the shuffle', () => {
		const item = anItem({ type: 'single-choice', options: optionsOf('At nine', 'At ten') });
		const reversed = present(item, (list) => [...list].reverse());
		expect(reversed).toEqual({
			type: 'single-choice',
			stem: item.stem,
			options: [...item.options].reverse().map(({ id, text }) => ({ id, text }))
		});
	});
});
