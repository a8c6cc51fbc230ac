import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Statement } from '#lib/bank/schema.ts';
import { optionId } from '../identity.ts';
import type { TwoPart } from '../two-part/item.ts';
import { whoHoldsItWhere } from './who-holds-it-where.ts';

const FOUR = ['a', 'b', 'c', 'd'];
const four = FOUR.map((id) => voice(id));
const made = (given: Partial<Statement> = {}, voices = four) =>
	whoHoldsItWhere(
		'ferry',
		bankOf(
			voices,
			FOUR.map((id) => statement(`of-${id}`, id, id === 'a' ? given : {}))
		)
	).find(({ id }) => id === 'who-holds-it-where:of-a');

describe('the question of who holds a statement and where it says so', () => {
	it('asks by the gist, though there are exact words', () => {
		const item = made({ quote: 'a second boat', evidence: [aProof('2.1')] });
		expect(item).toMatchObject({
			entry: 'statements/of-a',
			skill: 'attribute',
			difficulty: 4,
			made: {
				type: 'two-part',
				passage: 'open',
				stem: 'Whose view is this, according to the passage? Something is so (of-a).',
				key: optionId('Voice a'),
				evidence: [['2.1']]
			}
		});
		const { options, decoys } = item!.made as TwoPart;
		expect(options.map(({ text }) => text).sort()).toEqual(['Voice a', 'Voice b', 'Voice c', 'Voice d']);
		expect(options.find(({ text }) => text === 'Voice a')!.why).toBe(
			'Paragraph 2 reports this as the view of Voice a.'
		);
		expect(decoys).toHaveLength(3);
		expect(decoys.map(({ sentence }) => sentence)).not.toContain('2.1');
	});

	it('says how many sentences it takes to show it', () => {
		expect(made({ evidence: [aProof('2.1', '2.2')] })!.made.stem).toBe(
			'Whose view is this, according to the passage? Something is so (of-a). (It takes two sentences together to show it.)'
		);
	});

	it('is not asked where the gist names the voice', () => {
		expect(made({ gist: 'Voice a is for it.' })).toBeUndefined();
	});

	it('is not asked where too few voices are left', () => {
		expect(made({ also: ['b'], via: 'c' })).toBeUndefined();
	});

	it('is not asked where it cannot be told which sentences go together', () => {
		expect(made({ evidence: [aProof('2.1', '2.2'), aProof('2.2', '2.3')] })).toBeUndefined();
	});
});
