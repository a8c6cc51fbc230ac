import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import type { Bank } from '#lib/bank/parse.ts';
import type { Statement, Voice } from '#lib/bank/schema.ts';
import type { Question } from '../questions.ts';
import type { TrueFalseNotGiven } from '../true-false-not-given/item.ts';
import { isItSo } from './is-it-so.ts';

const bankOf = (statements: Statement[]): Bank<Question> => ({
	voices: [
		{ id: 'mayor', name: 'the mayor' },
		{ id: 'harbour', name: 'the harbour office' }
	],
	statements,
	vocabulary: [],
	references: [],
	figures: [],
	questions: [],
	placeOf: (path) => ({ line: 10 + Number(path[1]), column: 1 })
});

const statement = (given: Partial<Statement> = {}): Statement => ({
	id: 'boats',
	gist: 'One boat is enough.',
	voice: 'mayor',
	also: [],
	evidence: [aProof('2.1')],
	contradicted: [{ text: 'A second boat is needed.', evidence: [aProof('2.2')] }],
	unsaid: ['One boat is cheaper than two.'],
	...given
});

/** The claims made of a statement, by the verdict that is right. */
function claims(given: Partial<Statement> = {}) {
	return Object.fromEntries(
		isItSo('ferry', bankOf([statement(given)])).map((item) => [(item.made as TrueFalseNotGiven).key, item])
	);
}

describe('the question whether it is so', () => {
	it('is asked in three directions: what is said, what is contradicted and what is left unsaid', () => {
		const made = claims();
		expect(Object.keys(made).sort()).toEqual(['false', 'not-given', 'true']);
		expect(made['true']!.made).toMatchObject({ evidence: [['2.1']], nearest: [] });
		expect(made['false']!.made).toMatchObject({ evidence: [['2.2']], nearest: [] });
		expect(made['not-given']!.made).toMatchObject({ evidence: [], nearest: [['2.1']] });
	});

	it('puts a claim that names nobody down to its voice, whatever the verdict', () => {
		const made = claims();
		expect(
			Object.values(made)
				.map(({ made: { stem } }) => stem)
				.sort()
		).toEqual([
			'According to the mayor: A second boat is needed.',
			'According to the mayor: One boat is cheaper than two.',
			'According to the mayor: One boat is enough.'
		]);
	});

	it('leaves a claim that names its voice as it is', () => {
		const { true: so } = claims({ gist: 'The mayor thinks that one boat is enough.' });
		expect(so!.made.stem).toBe('The mayor thinks that one boat is enough.');
	});

	it('takes no article in a role for the name of its voice', () => {
		const bank = bankOf([statement({ gist: 'The boat is enough, and they know it.' })]);
		bank.voices = [{ id: 'mayor', name: 'Rosa Blake', role: 'The mayor' }];
		expect(isItSo('ferry', bank)[0]!.made.stem).toBe(
			'According to Rosa Blake: The boat is enough, and they know it.'
		);
	});

	it('is made from the first line on which its statement stands, as an item of interpreting for any use', () => {
		for (const item of Object.values(claims()))
			expect(item).toMatchObject({
				entry: 'statements/boats',
				line: 10,
				skill: 'interpret',
				use: 'both',
				difficulty: (item.made as TrueFalseNotGiven).key === 'not-given' ? 3 : 2
			});
	});

	it('has only the directions for which the author wrote a claim', () => {
		expect(Object.keys(claims({ contradicted: [], unsaid: [] }))).toEqual(['true']);
	});

	it('is asked at most once in each direction, however many claims there are', () => {
		const unsaid = ['One boat is cheaper.', 'One boat is safer.', 'One boat is older.'];
		expect(isItSo('ferry', bankOf([statement({ unsaid })]))).toHaveLength(3);
	});

	it('asks the same claim in whatever order the author wrote them', () => {
		const unsaid = ['One boat is cheaper.', 'One boat is safer.', 'One boat is older.'];
		const expected = claims({ unsaid })['not-given'];
		fc.assert(
			fc.property(fc.shuffledSubarray(unsaid, { minLength: 3 }), (shuffled) => {
				expect(claims({ unsaid: shuffled })['not-given']).toEqual(expected);
			}),
			{ seed: 5, numRuns: 20 }
		);
		expect.hasAssertions();
	});

	it('tells nothing of the verdict in its id: the same words have the same id whatever is true of them', () => {
		const words = 'A third boat is on order.';
		const ids = [
			claims({ gist: words })['true']!.id,
			claims({ contradicted: [{ text: words, evidence: [aProof('2.2')] }] })['false']!.id,
			claims({ unsaid: [words] })['not-given']!.id
		];
		expect(new Set(ids).size).toBe(1);
	});

	it('is not changed by another voice or another statement', () => {
		const alone = isItSo('ferry', bankOf([statement()]));
		const bank = bankOf([statement(), statement({ id: 'hours', gist: 'Nine is early.', voice: 'harbour' })]);
		bank.voices.push({ id: 'school', name: 'the school' } satisfies Voice);
		expect(isItSo('ferry', bank).slice(0, 3)).toEqual(alone);
	});

	it('gives a reason for each verdict', () => {
		for (const { made } of Object.values(claims()))
			for (const { why } of Object.values((made as TrueFalseNotGiven).reasons))
				expect(why).toMatch(/^[A-Z].*\.$/);
	});
});
