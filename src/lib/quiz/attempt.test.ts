import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId, Mark } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { anAttempt } from '../../../tests/builders/attempt.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { asAsked, outcomeOf, turnsOf, type Attempt } from './attempt.ts';
import { formOf, inOrder } from './form.ts';
import type { Seed } from './rng.ts';

const choice = anItem({ type: 'single-choice', id: 'ferry/choice' });
const claim = anItem({ type: 'true-false-not-given', id: 'ferry/claim' });
const gaps = anItem({ type: 'gap-fill', id: 'ferry/gaps' });
const found = anItem({ type: 'evidence', id: 'ferry/found' });

function attemptAt(items: Item[], responses: Attempt['responses'] = {}, seed = 'SPRING'): Attempt {
	const ids = items.map(({ id }) => id);
	return anAttempt(items, { responses, form: formOf(ids, seed as Seed) });
}

describe('an item as it was asked', () => {
	it('takes the sentences of its proofs along, and no others', () => {
		const item = anItem({ type: 'single-choice', evidence: [aProof('1.2'), aProof('2.1', '3.2')] });
		expect(asAsked(item, aPassage()).sentences).toEqual({
			'1.2': 'It comes back at noon.',
			'2.1': 'The harbour master wants “a second boat”.',
			'3.2': 'Nobody has asked the captain.'
		});
	});

	it('takes every sentence along where it asks for sentences', () => {
		expect(Object.keys(asAsked(found, aPassage()).sentences)).toHaveLength(6);
	});

	it('takes along where the passage comes closest to a claim that is not given', () => {
		const item = anItem({
			type: 'true-false-not-given',
			key: 'not-given',
			evidence: [],
			nearest: [aProof('3.1')]
		});
		expect(asAsked(item, aPassage()).sentences).toEqual({ '3.1': 'The school would like a later boat.' });
	});

	it('takes along the proofs of each gap', () => {
		expect(Object.keys(asAsked(gaps, aPassage()).sentences)).toEqual(['1.1', '1.2']);
	});
});

describe('the turns of an attempt', () => {
	it('come in the order of the form', () => {
		const attempt = attemptAt([choice, claim, gaps, found]);
		expect(turnsOf(attempt).map(({ asked }) => asked.item.id)).toEqual(inOrder(attempt.form));
	});

	it('leave out an item that was gone when it began', () => {
		const attempt = attemptAt([choice, claim]);
		attempt.form = formOf(['ferry/choice', 'ferry/gone', 'ferry/claim'] as ItemId[], 'SPRING' as Seed);
		expect(turnsOf(attempt).map(({ asked }) => asked.item.id)).toEqual(
			inOrder(attempt.form).filter((id) => id !== 'ferry/gone')
		);
	});

	it('have the response and the mark of their own item', () => {
		const responses = { [choice.id]: rightResponse(choice), [claim.id]: wrongResponse(claim) };
		const turns = turnsOf(attemptAt([choice, claim, gaps], responses));
		expect(Object.fromEntries(turns.map(({ asked, mark }) => [asked.item.id, mark]))).toEqual({
			'ferry/choice': { kind: 'marked', earned: 1, possible: 1 },
			'ferry/claim': { kind: 'marked', earned: 0, possible: 1 },
			'ferry/gaps': { kind: 'unanswered', possible: 2 }
		});
	});

	it('are the same in whatever order the responses were given', () => {
		const items: Item[] = [choice, claim, gaps, found];
		const given = fc.tuple(...items.map(() => fc.constantFrom(rightResponse, wrongResponse, undefined)));
		const twice = given
			.map((kinds) =>
				items.flatMap((item, i): [ItemId, ItemResponse][] => {
					const give = kinds[i];
					return give ? [[item.id, give(item)]] : [];
				})
			)
			.chain((entries) =>
				fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))
			);
		fc.assert(
			fc.property(twice, ([entries, mixed]) => {
				expect(turnsOf(attemptAt(items, Object.fromEntries(mixed)))).toEqual(
					turnsOf(attemptAt(items, Object.fromEntries(entries)))
				);
			}),
			{ seed: 1 }
		);
	});

	it('take no notice of a response to an item that was not asked', () => {
		const attempt = attemptAt([choice], { [claim.id]: rightResponse(claim) });
		expect(turnsOf(attempt).map(({ mark }) => mark.kind)).toEqual(['unanswered']);
	});
});

describe('what became of a turn', () => {
	it.each<[string, Mark]>([
		['right', { kind: 'marked', earned: 3, possible: 3 }],
		['partly', { kind: 'marked', earned: 2, possible: 3 }],
		['partly', { kind: 'marked', earned: 0.5, possible: 1 }],
		['wrong', { kind: 'marked', earned: 0, possible: 3 }],
		['wrong', { kind: 'invalid', reason: 'unknown-option' }],
		['open', { kind: 'unanswered', possible: 3 }]
	])('is %s with %o', (outcome, mark) => {
		expect(outcomeOf(mark)).toBe(outcome);
	});
});
