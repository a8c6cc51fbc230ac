import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { makeItem } from '../questions.ts';
import { mark, respond } from '../registry.ts';

const type = 'evidence';
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });

const [A, B, C, D, E] = ['1.1', '1.2', '2.1', '2.2', '3.1'] as const;

/** The points of a selection, against these proofs. */
function earned(proofs: string[][], selected: string[]): unknown {
	const item = anItem({ type, evidence: proofs.map((proof) => aProof(...proof)) });
	const given = mark(item, { type, sentences: aProof(...selected) });
	return given.kind === 'marked' ? given.earned : given.kind;
}

describe('a question for evidence', () => {
	it('is made with its proofs and its decoys', () => {
		const evidence =
			'[{ words: leaves at nine }, { all: [{ words: a second boat }, { words: boat, in: 3 }] }]';
		const [question] = readBank(asked({ evidence })).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'Which sentence says when the ferry leaves?',
			passage: 'open',
			why: 'It gives the hour.',
			decoys: [{ sentence: '1.2', why: 'It says when it is back.' }],
			evidence: [['1.1'], ['2.1', '3.1']]
		});
	});

	it.each([
		['no decoy', { distractors: '[]' }, 'questions[0].distractors — needs 1 to 6, has 0'],
		[
			'a decoy that is part of a proof',
			{ distractors: '[{ words: The ferry, why: No. }]' },
			'questions[0].distractors[0] — this sentence is part of a proof. Fix: take it out of the distractors or of the evidence'
		],
		[
			'a decoy without a reason',
			{ distractors: '[{ words: back at noon }]' },
			'questions[0].distractors[0].why — missing. Fix: add it'
		],
		[
			'a decoy that the passage does not have',
			{ distractors: '[{ words: back at ten, why: No. }]' },
			'questions[0].distractors[0].words — "back at ten" does not stand in a sentence of the passage. Fix: copy the words from the passage'
		],
		[
			'a key of its own words',
			{ key: '{ text: The first, why: So. }' },
			'questions[0].key.text — unknown field'
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual([expect.stringContaining(said)]);
	});

	it.each<[what: string, proofs: string[][], selected: string[], points: number]>([
		['exactly the proof', [[A]], [A], 1],
		['exactly a proof of two', [[A, B]], [A, B], 1],
		['exactly the second proof', [[A, B], [C]], [C], 1],
		['a whole proof and one too many', [[A]], [A, D], 0.5],
		['a whole proof of two and one too many', [[A, B]], [A, B, D], 0.5],
		['a whole proof and two too many', [[A]], [A, C, D], 0],
		['half a proof and nothing else', [[A, B]], [B], 0.5],
		['half a proof and one more', [[A, B]], [B, D], 0],
		['two of three', [[A, B, C]], [A, C], 0.5],
		['one of three', [[A, B, C]], [A], 0],
		['two of four', [[A, B, C, D]], [A, D], 0.5],
		['two proofs of one sentence each', [[A], [B]], [A, B], 0.5],
		[
			'two proofs of two sentences each',
			[
				[A, B],
				[C, D]
			],
			[A, B, C, D],
			0
		],
		[
			'half of each of two proofs',
			[
				[A, B],
				[C, D]
			],
			[A, C],
			0
		],
		['a proof that is also half of another', [[A], [A, B]], [A], 1],
		['one proof, which with its one too many is another', [[A], [A, B]], [A, B], 1],
		['another sentence', [[A]], [E], 0],
		['a sentence that does not exist', [[A]], ['99.99'], 0]
	])('gives for %s', (_what, proofs, selected, points) => {
		expect(earned(proofs, selected)).toBe(points);
	});

	it('is unanswered by an empty selection', () => {
		expect(earned([[A]], [])).toBe('unanswered');
	});

	const sentences = fc.uniqueArray(fc.constantFrom<string>(A, B, C, D, E), { minLength: 1 });
	it('does not care in what order, or how often, a sentence is selected', () => {
		fc.assert(
			fc.property(
				fc.array(sentences, { minLength: 1, maxLength: 3 }),
				sentences,
				fc.array(fc.nat(9)),
				(proofs, selected, again) => {
					const repeated = [...selected, ...again.map((i) => selected[i % selected.length]!)].reverse();
					expect(earned(proofs, repeated)).toBe(earned(proofs, selected));
				}
			),
			{ seed: 11, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('does not care in what order its proofs stand', () => {
		fc.assert(
			fc.property(fc.array(sentences, { minLength: 1, maxLength: 3 }), sentences, (proofs, selected) => {
				expect(earned([...proofs].reverse(), selected)).toBe(earned(proofs, selected));
			}),
			{ seed: 12, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('gives the whole point for every one of its proofs', () => {
		fc.assert(
			fc.property(fc.array(sentences, { minLength: 1, maxLength: 3 }), (proofs) => {
				for (const proof of proofs) expect(earned(proofs, proof)).toBe(1);
			}),
			{ seed: 13, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('is answered by the sentences in the form, without what names none', () => {
		const form = new FormData();
		for (const id of ['1.2', '', '0.1', '1', '1.1.1', '-1.1', '12345.1', '1.1 ', 'a.b', '10.12'])
			form.append('sentence', id);
		expect(respond(type, form)).toEqual({ type, sentences: ['1.2', '10.12'] });
	});
});
