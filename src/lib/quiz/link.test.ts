import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ItemId } from '#lib/items/item.ts';
import { PLAIN, readConditions, type Conditions } from './conditions.ts';
import { formOf, readFormQuery } from './form.ts';
import { linkQuery, newQuery } from './link.ts';
import type { Seed } from './rng.ts';

const form = formOf(['ferry/choice', 'ferry/claim'] as ItemId[], 'SPRING' as Seed);

it('is the link to the form alone where nothing but the plain conditions was chosen', () => {
	expect([linkQuery(form, PLAIN), newQuery(PLAIN)]).toEqual(['seed=SPRING&items=choice,claim', 'new']);
});

it('names what differs from the plain conditions', () => {
	const conditions: Conditions = { ...PLAIN, passage: 'closed', minutes: 15 };
	expect([linkQuery(form, conditions), newQuery(conditions)]).toEqual([
		'seed=SPRING&items=choice,claim&passage=closed&minutes=15',
		'new&passage=closed&minutes=15'
	]);
});

it('leads to the same form on the same conditions, whatever they are', () => {
	const conditions: fc.Arbitrary<Conditions> = fc
		.record({
			passage: fc.constantFrom('open' as const, 'closed' as const),
			feedback: fc.constantFrom('each' as const, 'end' as const),
			confidence: fc.boolean(),
			minutes: fc.option(fc.integer({ min: 1, max: 720 }), { nil: undefined })
		})
		.map(({ minutes, ...rest }) => ({ ...rest, ...(minutes === undefined ? {} : { minutes }) }));
	fc.assert(
		fc.property(conditions, (chosen) => {
			const query = new URLSearchParams(linkQuery(form, chosen));
			expect([readFormQuery('ferry', query), readConditions(query)]).toEqual([
				{ kind: 'form', form },
				chosen
			]);
		}),
		{ seed: 1 }
	);
});
