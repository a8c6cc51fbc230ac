import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem, anOption, optionsOf } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import type { GapId } from './gap-fill/item.ts';
import { optionId } from './identity.ts';
import type { OptionId, Revision } from './item.ts';
import { ITEM_TYPES, mark, present, respond, type Item, type ItemResponse, type ItemType } from './types.ts';

const SECRETS = ['key', 'why', 'evidence', 'lure', 'decoys', 'accept', 'place', 'revision', 'difficulty'];
const planted = (name: string) => `SECRET ${name}`;

/** One item of each type, in which every field that may not be seen holds a word that can be looked for. */
function withSecrets(type: ItemType): Item {
	const common = {
		revision: planted('revision') as Revision,
		difficulty: 987_654,
		evidence: [aProof(planted('evidence'))],
		enemies: [planted('enemies')],
		place: { file: planted('place'), line: 987_654 }
	};
	const lured = (text: string) => anOption({ text, why: planted('why'), lure: aProof(planted('lure'))[0]! });
	switch (type) {
		case 'single-choice':
			return anItem({ type, ...common, key: optionId('At nine'), options: ['At nine', 'At ten'].map(lured) });
		case 'true-false-not-given': {
			const reason = { why: planted('why'), lure: aProof(planted('lure'))[0]! };
			const reasons = { true: reason, false: reason, 'not-given': reason };
			return anItem({ type, ...common, key: 'false', reasons, nearest: [aProof(planted('nearest'))] });
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
		case 'evidence':
			return anItem({
				type,
				...common,
				why: planted('why'),
				decoys: [{ sentence: aProof(planted('decoys'))[0]!, why: planted('why') }]
			});
	}
}

/** The same item to look at, with all that may not be seen changed. */
function otherwise(item: Item): Item {
	const common = {
		revision: 'ffffffffffffffff' as Revision,
		difficulty: 5,
		use: 'assign' as const,
		skill: 'purpose' as const,
		evidence: [aProof('3.1'), aProof('3.2')],
		enemies: [],
		place: { file: 'other.yaml', line: 2 }
	};
	switch (item.type) {
		case 'single-choice':
			return {
				...item,
				...common,
				key: item.options.find(({ id }) => id !== item.key)!.id,
				options: item.options.map((option) => ({ ...option, why: 'Otherwise.', lure: aProof('3.1')[0]! }))
			};
		case 'true-false-not-given': {
			const reason = { why: 'Otherwise.' };
			const reasons = { true: reason, false: reason, 'not-given': reason };
			return { ...item, ...common, key: 'not-given', reasons, nearest: [aProof('3.1')] };
		}
		case 'gap-fill':
			return {
				...item,
				...common,
				gaps: item.gaps.map((gap) =>
					gap.kind === 'typed'
						? { ...gap, key: 'ten', accept: [], why: 'Otherwise.', evidence: common.evidence }
						: { ...gap, key: gap.options.find(({ id }) => id !== gap.key)!.id, evidence: common.evidence }
				)
			};
		case 'evidence':
			return { ...item, ...common, why: 'Otherwise.', decoys: [] };
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
		const more = { 'single-choice': ['options'], 'gap-fill': ['gaps', 'pieces'] };
		const own = type in more ? more[type as keyof typeof more] : [];
		expect(Object.keys(present(item, asIs)).sort()).toEqual([...own, 'stem', 'type']);
	});

	it('is sent as the same bytes whatever is right, and why', () => {
		const sent = JSON.stringify(present(item, asIs));
		expect(JSON.stringify(present(otherwise(item), asIs))).toBe(sent);
	});

	it('earns all of its points by its key', () => {
		const possible = item.type === 'gap-fill' ? 2 : 1;
		expect(mark(item, rightResponse(item))).toEqual({ kind: 'marked', earned: possible, possible });
	});

	it('earns nothing by what is wrong throughout', () => {
		expect(mark(item, wrongResponse(item))).toMatchObject({ kind: 'marked', earned: 0 });
	});

	it('is unanswered, and not wrong, without a response', () => {
		const possible = item.type === 'gap-fill' ? 2 : 1;
		expect(mark(item, undefined)).toEqual({ kind: 'unanswered', possible });
	});

	it('takes a response of no other type', () => {
		const others = ITEM_TYPES.filter((other) => other !== type).map((other) => anItem({ type: other }));
		expect(others.map((other) => mark(item, rightResponse(other)))).toEqual(
			others.map(() => ({ kind: 'invalid', reason: 'wrong-response-type' }))
		);
	});

	it('never earns less than nothing or more than it can', () => {
		fc.assert(
			fc.property(aResponseTo(item), (response) => {
				const given = mark(item, response);
				if (given.kind !== 'marked') return;
				expect(given.earned).toBeGreaterThanOrEqual(0);
				expect(given.earned).toBeLessThanOrEqual(given.possible);
			}),
			{ seed: 7, numRuns: 200 }
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
		for (const name of ['score', 'earned', 'key', '__proto__', 'constructor', 'gap', 'sentences', 'options'])
			form.append(name, 'true');
		expect(respond(type, form)).toBeUndefined();
	});

	it('has no response in a form of files', () => {
		const form = new FormData();
		for (const name of ['option', 'verdict', 'gap-1', 'sentence'])
			form.append(name, new File(['1.1'], '1.1', { type: 'text/plain' }));
		expect(respond(type, form)).toBeUndefined();
	});

	it('is never marked as right, and never fails, for a hostile form', () => {
		const long = 'x'.repeat(1_000_000);
		const form = new FormData();
		for (const name of ['option', 'verdict', 'gap-1', 'gap-2', 'sentence', `gap-${long}`, 'gap-__proto__'])
			form.append(name, long);
		for (let i = 0; i < 5000; i++) form.append('sentence', `${i}.${i}`);
		const response = respond(type, form);
		expect(mark(item, response)).not.toMatchObject({ kind: 'marked', earned: 1 });
	});
});

/** Responses of the item's own type, sensible and not. */
function aResponseTo(item: Item): fc.Arbitrary<ItemResponse> {
	const text = fc.oneof(fc.constantFrom('', 'nine', '9', 'noon'), fc.string());
	switch (item.type) {
		case 'single-choice': {
			const ids = item.options.map(({ id }) => id);
			const option = fc.oneof(fc.constantFrom(...ids), fc.string() as fc.Arbitrary<OptionId>);
			return option.map((chosen) => ({ type: item.type, option: chosen }));
		}
		case 'true-false-not-given':
			return fc
				.constantFrom('true' as const, 'false' as const, 'not-given' as const)
				.map((verdict) => ({ type: item.type, verdict }));
		case 'gap-fill': {
			const ids = item.gaps.flatMap((gap) => (gap.kind === 'listed' ? gap.options.map(({ id }) => id) : []));
			const filled = fc.oneof(text, fc.constantFrom<string>(...ids));
			const names = fc.constantFrom('gap-1', 'gap-2', 'gap-3') as fc.Arbitrary<GapId>;
			return fc.dictionary(names, filled).map((gaps) => ({ type: item.type, gaps }));
		}
		case 'evidence': {
			const ids = aProof('1.1', '1.2', '2.1', '9.9');
			return fc.array(fc.constantFrom(...ids)).map((sentences) => ({ type: item.type, sentences }));
		}
	}
}

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
