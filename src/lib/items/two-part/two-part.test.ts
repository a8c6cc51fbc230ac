import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { optionId } from '../identity.ts';
import type { OptionId } from '../item.ts';
import { makeItem } from '../questions.ts';
import { keyNumber, mark, optionCount, present, respond, selectedSentences } from '../registry.ts';

const type = 'two-part';
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });
const options = (...texts: string[]) =>
	`[${texts.map((text) => `{ text: ${text}, why: So is ${text}. }`).join(', ')}]`;

const [A, B, C, D] = ['1.1', '1.2', '2.1', '2.2'] as const;
const item = anItem({ type });
const other = item.options.find(({ id }) => id !== item.key)!.id;

/** The points of a choice and a selection, against these proofs. */
function earned(proofs: string[][], chosen: 'key' | 'other' | undefined, selected: string[]): unknown {
	const option = chosen && { key: item.key, other }[chosen];
	const given = mark(
		{ ...item, evidence: proofs.map((proof) => aProof(...proof)) },
		{ type, ...(option === undefined ? {} : { option }), sentences: aProof(...selected) }
	);
	return given.kind === 'marked' ? given.earned : given.kind;
}

describe('a question of two parts', () => {
	it('is made of its options, its proofs and its decoys, and asked only with the passage beside it', () => {
		const evidence =
			'[{ words: a second boat }, { all: [{ words: leaves at nine }, { words: later boat }] }]';
		const [question] = readBank(asked({ evidence })).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'Who wants one boat more?',
			passage: 'open',
			key: optionId('The harbour master'),
			options: [
				{ id: optionId('The harbour master'), text: 'The harbour master', why: 'So it says.' },
				{ id: optionId('The mayor'), text: 'The mayor', why: 'One is enough.' },
				{ id: optionId('The school'), text: 'The school', why: 'It wants a later one.' }
			].sort((a, b) => (a.id < b.id ? -1 : 1)),
			decoys: [{ sentence: '2.2', why: 'That is the mayor’s answer.' }],
			evidence: [['2.1'], ['1.1', '3.1']]
		});
	});

	it('may do without decoys', () => {
		const [question] = readBank(asked({ decoys: undefined })).questions;
		expect(makeItem(question!)).toMatchObject({ decoys: [] });
	});

	it.each([
		[
			'a list of keys',
			{ key: options('a', 'b') },
			['9:10 questions[0].key — fields are meant here, as "name: value"']
		],
		[
			'one distractor',
			{ distractors: options('a') },
			['10:18 questions[0].distractors — needs 2 to 6, has 1']
		],
		[
			'its key among the distractors',
			{ distractors: options('a', 'the harbour MASTER') },
			['9:10 questions[0].key — also stands among the distractors. Fix: reword one of them']
		],
		[
			'a decoy that is part of a proof',
			{ decoys: '[{ words: one boat, why: No. }, { words: The harbour master, why: No. }]' },
			[
				'12:45 questions[0].decoys[1] — this sentence is part of a proof. Fix: take it out of the decoys or of the evidence'
			]
		],
		[
			'a decoy without a reason',
			{ decoys: '[{ words: one boat }]' },
			['12:14 questions[0].decoys[0].why — missing. Fix: add it']
		],
		[
			'a decoy that the passage does not have',
			{ decoys: '[{ words: no boat, why: No. }]' },
			[
				'12:23 questions[0].decoys[0].words — "no boat" does not stand in a sentence of the passage. Fix: copy the words from the passage'
			]
		],
		[
			'seven decoys',
			{ decoys: `[${Array(7).fill('{ words: one boat, why: No. }').join(', ')}]` },
			['12:13 questions[0].decoys — has 7, limit 6']
		],
		['nothing to prove it', { evidence: undefined }, ['3:5 questions[0].evidence — missing. Fix: add it']],
		['no proof', { evidence: '[]' }, ['11:15 questions[0].evidence — names no proof']],
		[
			'a word on where the passage has to be',
			{ passage: 'open' },
			['13:5 questions[0].passage — unknown field']
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	it.each<
		[
			what: string,
			proofs: string[][],
			chosen: 'key' | 'other' | undefined,
			selected: string[],
			points: number
		]
	>([
		['the key and its proof', [[A]], 'key', [A], 2],
		['the key and its second proof', [[A], [B, C]], 'key', [C, B], 2],
		['the key and no sentence', [[A]], 'key', [], 1],
		['the key and another sentence', [[A]], 'key', [D], 1],
		['the key, its proof and one sentence too many', [[A]], 'key', [A, D], 1.5],
		['the key and half of its proof', [[A, B]], 'key', [B], 1.5],
		['the key, its proof and two sentences too many', [[A]], 'key', [A, C, D], 1],
		['a distractor and the proof of the key', [[A]], 'other', [A], 0],
		['a distractor and no sentence', [[A]], 'other', [], 0],
		['no option and the proof of the key', [[A]], undefined, [A], 0]
	])('gives for %s', (_what, proofs, chosen, selected, points) => {
		expect(earned(proofs, chosen, selected)).toBe(points);
	});

	it('is unanswered without an option and without a sentence', () => {
		expect(mark(item, { type, sentences: [] })).toEqual({ kind: 'unanswered', possible: 2 });
	});

	it.each(['', 'At nine', 'constructor'])('takes no option %j, which it does not have', (option) => {
		expect(mark(item, { type, option: option as OptionId, sentences: item.evidence[0]! })).toEqual({
			kind: 'invalid',
			reason: 'unknown-option'
		});
	});

	const sentences = fc.uniqueArray(fc.constantFrom<string>(A, B, C, D), { minLength: 1 });
	const proofs = fc.array(sentences, { minLength: 1, maxLength: 3 });

	it('gives one point more than a question for the same evidence, where the choice is right, else nothing', () => {
		fc.assert(
			fc.property(proofs, sentences, (some, selected) => {
				const evidence = some.map((proof) => aProof(...proof));
				const alone = mark(anItem({ type: 'evidence', evidence }), {
					type: 'evidence',
					sentences: aProof(...selected)
				});
				const points = alone.kind === 'marked' ? alone.earned : NaN;
				expect([
					earned(some, 'key', selected),
					earned(some, 'other', selected),
					earned(some, undefined, selected)
				]).toEqual([1 + points, 0, 0]);
			}),
			{ seed: 51, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('is sent as its stem and its options, which are numbered', () => {
		const sent = present(item, (list) => [...list].reverse());
		const reversed = [...item.options].reverse();
		expect(sent).toEqual({
			type,
			stem: item.stem,
			options: reversed.map(({ id, text }) => ({ id, text }))
		});
		expect([optionCount(sent), keyNumber(item, sent)]).toEqual([
			3,
			reversed.findIndex(({ id }) => id === item.key) + 1
		]);
	});

	function form(...fields: [name: string, value: string][]): FormData {
		const posted = new FormData();
		for (const [name, value] of fields) posted.append(name, value);
		return posted;
	}

	it('is answered by the option and the sentences in the form, without what names none', () => {
		const fields: [string, string][] = [
			['option', 'abc'],
			['option', 'def'],
			['sentence', '1.2'],
			['sentence', 'first'],
			['sentence', '10.1']
		];
		expect(respond(type, form(...fields))).toEqual({ type, option: 'abc', sentences: ['1.2', '10.1'] });
	});

	it('is answered by an option alone, or by sentences alone', () => {
		expect([respond(type, form(['option', 'abc'])), respond(type, form(['sentence', '1.2']))]).toEqual([
			{ type, option: 'abc', sentences: [] },
			{ type, sentences: ['1.2'] }
		]);
	});

	it('is not answered by a form with nothing but what names no sentence', () => {
		expect(respond(type, form(['sentence', 'first']))).toBeUndefined();
	});

	it('has selected the sentences of its response', () => {
		expect(selectedSentences({ type, option: item.key, sentences: aProof(A, D) })).toEqual([A, D]);
	});
});
