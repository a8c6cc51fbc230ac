import { expect, it } from 'vitest';
import { anAssignment, aPolicy, aPublication } from '../../../tests/builders/assignment.ts';
import type { Assignment } from './assignment.ts';
import { sayPolicy } from './say-policy.ts';
import { sayState } from './say-state.ts';

const NINE = Date.UTC(2027, 2, 1, 9);
const HOUR = 3_600_000;
const window = { zone: 'Europe/London', opensAt: NINE, closesAt: NINE + HOUR };
const closed = aPublication({ closedAt: NINE + HOUR / 2 });

it.each<[string, Partial<Assignment>, number]>([
	['Draft.', { state: { kind: 'draft' } }, 0],
	['Opens Monday 1 March, 09:00, closes Monday 1 March, 10:00.', { window }, 0],
	['Opens Monday 1 March, 09:00.', { window: { zone: 'UTC', opensAt: NINE } }, 0],
	['Open until Monday 1 March, 10:00.', { window }, NINE],
	['Open until you close it.', {}, NINE],
	['Closed Monday 1 March, 10:00.', { window }, NINE + HOUR],
	[
		'Closed Monday 1 March, 09:30.',
		{ window, state: { kind: 'published', publication: closed } },
		NINE + 2 * HOUR
	],
	['Archived Monday 1 March, 09:00.', { state: { kind: 'archived', publication: closed, at: NINE } }, NINE],
	['In the bin until Wednesday 31 March, 10:00, then erased.', { binnedAt: NINE }, NINE]
])('says “%s”', (said, given, now) => {
	expect(sayState(anAssignment({ window: { zone: 'Europe/London' }, ...given }), now)).toBe(said);
});

it('says the terms in short sentences', () => {
	expect(sayPolicy(aPolicy({ minutes: 20, attempts: 2, confidence: true, evidence: true }))).toEqual([
		'The passage beside the questions',
		'20 minutes each',
		'2 attempts',
		'The same questions in the same order',
		'Students say how sure they are',
		'A choice also asks for the sentence that proves it',
		'The score: on submission',
		'What was right and wrong: when it is over for all',
		'The right answers and their proof: when it is over for all'
	]);
});
