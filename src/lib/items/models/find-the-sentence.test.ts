import { describe, expect, it } from 'vitest';
import { aProof } from '../../../../tests/builders/passage.ts';
import { bankOf, statement, voice } from '../../../../tests/builders/statements.ts';
import type { Proof } from '#lib/bank/passage.ts';
import type { Statement } from '#lib/bank/schema.ts';
import type { EvidenceItem } from '../evidence/item.ts';
import { findTheSentence } from './find-the-sentence.ts';

const voices = [
	voice('mayor', { name: 'the mayor' }),
	voice('clerk', { within: 'mayor' }),
	voice('school', { name: 'the school' })
];
/** The item made of the statement `boats` of the mayor beside others. */
const found = (given: Partial<Statement> = {}, others: Statement[] = []) =>
	findTheSentence('ferry', bankOf(voices, [statement('boats', 'mayor', given), ...others])).find(
		({ id }) => id === 'find-the-sentence:boats'
	);
const stem = (evidence: Proof[]): string => found({ evidence })!.made.stem;
const decoys = (given: Partial<Statement>, others: Statement[]) =>
	(found(given, others)!.made as EvidenceItem).decoys;

describe('the sentence to be found', () => {
	it('is asked for by the gist and by whose view it is', () => {
		expect(found({ evidence: [aProof('2.1')] })).toMatchObject({
			entry: 'statements/boats',
			skill: 'locate',
			difficulty: 3,
			made: {
				type: 'evidence',
				passage: 'open',
				stem: 'Which sentence shows this? According to the mayor: Something is so (boats).',
				why: 'It says this in other words, and whose view it is.',
				evidence: [['2.1']]
			}
		});
	});

	it.each([
		['two', [aProof('2.1', '2.2')], 'Which two sentences together show this?'],
		[
			'three',
			[aProof('2.1', '2.2', '2.3'), aProof('3.1', '3.2', '3.3')],
			'Which three sentences together show this?'
		],
		[
			'two or three',
			[aProof('2.1', '2.2', '2.3'), aProof('3.1', '3.2')],
			'Which sentences together show this?'
		],
		['two, or another alone', [aProof('2.1', '2.2'), aProof('3.1')], 'Which sentence shows this?']
	])('may be %s, and the stem says so', (_what, evidence, asks) => {
		expect(stem(evidence)).toContain(`${asks} According to`);
	});

	it('is not asked for where proofs share a sentence, so that it is open which go together', () => {
		expect(found({ evidence: [aProof('2.1', '2.2'), aProof('2.2', '2.3')] })).toBeUndefined();
	});

	it('is not asked for where one within the voice holds the same', () => {
		expect(found({ also: ['clerk'] })).toBeUndefined();
		expect(found({ also: ['school'] })).toBeDefined();
	});

	it('is not asked for where the voice says nearly the same elsewhere', () => {
		const gist = 'Larger boats would carry cars.';
		const again = { gist: 'Cars need larger boats to carry them.' };
		expect(found({ gist }, [statement('again', 'mayor', again)])).toBeUndefined();
		expect(found({ gist }, [statement('again', 'clerk', again)])).toBeUndefined();
		expect(found({ gist }, [statement('again', 'school', again)])).toBeDefined();
	});
});

describe('the sentences that a careless reader would select', () => {
	const evidence = [aProof('2.1')];
	const elsewhere = [3, 4, 5, 6].map((paragraph) =>
		statement(`at-${paragraph}`, 'school', { evidence: [aProof(`${paragraph}.1`)] })
	);

	it('are three, each with what it shows instead', () => {
		const three = decoys({ evidence }, elsewhere);
		expect(three).toHaveLength(3);
		for (const { sentence, why } of three)
			expect(why).toBe(
				`This sentence shows something else. According to the school: Something is so (at-${sentence[0]}).`
			);
	});

	it('are first those of the same paragraph and those of the same voice', () => {
		const near = [
			statement('same-paragraph', 'school', { evidence: [aProof('2.2')] }),
			statement('same-voice', 'mayor', { evidence: [aProof('7.1')] })
		];
		const sentences = decoys({ evidence }, [...elsewhere, ...near]).map(({ sentence }) => sentence);
		expect(sentences.slice(0, 2).sort()).toEqual(['2.2', '7.1']);
	});

	it('are none of a proof', () => {
		const same = statement('same', 'mayor', { evidence });
		expect(decoys({ evidence }, [same])).toEqual([]);
	});

	it('are of several that show a thing together those that show nothing alone', () => {
		const both = [
			statement('alone', 'school', { evidence: [aProof('4.1')] }),
			statement('together', 'school', { evidence: [aProof('4.1', '4.2')] })
		];
		expect(decoys({ evidence }, both).sort((a, b) => (a.sentence < b.sentence ? -1 : 1))).toEqual([
			{ sentence: '4.1', why: expect.stringContaining('shows something else') as string },
			{ sentence: '4.2', why: expect.stringContaining('helps to show something else') as string }
		]);
	});

	it('are none that reports somebody who holds the same', () => {
		expect(decoys({ evidence, also: ['school'] }, elsewhere)).toEqual([]);
	});
});
