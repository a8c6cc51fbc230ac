import { describe, expect, it } from 'vitest';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import type { GapFill } from '../gap-fill/item.ts';
import { completeTheQuotation } from './complete-the-quotation.ts';

const voices = [voice('mayor', { name: 'the mayor' }), voice('school')];
const made = (given: Partial<Statement>) =>
	completeTheQuotation('ferry', bankOf(voices, [statement('boats', 'mayor', given)]));
/** The text with its gap, and what belongs there. */
function asked(quote: string): [string, string] | undefined {
	const [item] = made({ quote });
	if (item === undefined) return undefined;
	const { pieces, gaps } = item.made as GapFill;
	return [pieces.join('___'), gaps.map((gap) => gap.key).join()];
}

describe('a quotation to be completed', () => {
	it('has its longest word missing, to be typed from memory', () => {
		const [item] = made({ quote: 'a second boat before winter', evidence: [aProof('2.1')] });
		expect(item).toMatchObject({
			id: 'complete-the-quotation:boats',
			entry: 'statements/boats',
			skill: 'locate',
			difficulty: 4,
			made: {
				passage: 'closed',
				stem: 'Complete the words that the passage quotes from the mayor.',
				pieces: ['“a ', ' boat before winter”'],
				gaps: [
					{
						kind: 'typed',
						key: 'second',
						accept: [],
						why: 'Paragraph 2 quotes the mayor as saying “a second boat before winter”.',
						evidence: [['2.1']]
					}
				]
			}
		});
	});

	it('says no paragraph where its proof stands in two', () => {
		const [item] = made({ quote: 'a second boat before winter', evidence: [aProof('2.1', '3.1')] });
		expect((item!.made as GapFill).gaps[0]).toMatchObject({
			why: 'The passage quotes the mayor as saying “a second boat before winter”.'
		});
	});

	it.each([
		['a name', 'we ask Wrackney for boats', ['“we ask Wrackney for ___”', 'boats']],
		[
			'a word that is there twice',
			'harbour boats and harbour masters',
			['“harbour boats and harbour ___”', 'masters']
		],
		['a word that is part of another', 'winter boats for winterers', ['“winter boats for ___”', 'winterers']],
		['a small word', 'boats that go without pilots', ['“boats that go without ___”', 'pilots']],
		['part of a word with a hyphen', 'a half-hourly boat to town', undefined]
	])('does not miss %s', (_what, quote, expected) => {
		expect(asked(quote)).toEqual(expected);
	});

	it.each<[string, Partial<Statement>]>([
		['there are no exact words', {}],
		['there are but three', { quote: 'a second boat' }],
		['all of them are short', { quote: 'it is at the top' }],
		['somebody else reports them', { quote: 'a second boat before winter', via: 'school' }]
	])('is not asked where %s', (_what, given) => {
		expect(made(given)).toEqual([]);
	});
});
