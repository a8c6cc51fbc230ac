import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '#lib/bank/passage.ts';
import { aBank, aQuestion, aStatement, aVoice, readBank } from '../../../tests/builders/bank.ts';
import { aPassage } from '../../../tests/builders/passage.ts';
import { expand, expandWithEntries } from './expand.ts';
import { modelOf } from './models/model.ts';
import { ITEM_TYPES, type Item } from './types.ts';

const VOICES = [aVoice('harbour'), aVoice('mayor'), aVoice('school')];
const STATEMENTS = [
	aStatement(),
	aStatement({
		id: 'enough',
		voice: 'mayor',
		gist: 'More is not needed.',
		evidence: '[{ words: is enough }]'
	}),
	aStatement({ id: 'later', voice: 'school', gist: 'Nine is early.', evidence: '[{ words: later boat }]' })
];
const QUESTIONS = ITEM_TYPES.map((type) => aQuestion({ type, id: `a-${type}` }));
const whole = (questions: readonly string[]) => aBank({ voices: VOICES, statements: STATEMENTS, questions });

function itemsOf(text: string, { passage = aPassage(), file = 'bank.yaml' } = {}): Item[] {
	return expand('ferry', file, passage, readBank(text, passage));
}

/** The one item of a bank with one question. */
function only(fields: Parameters<typeof aQuestion>[0] = {}, passage?: Passage, file?: string): Item {
	const given = { ...(passage && { passage }), ...(file && { file }) };
	return itemsOf(aBank({ questions: [aQuestion(fields)] }), given)[0]!;
}

describe('the items of an article', () => {
	it('are its questions and what its models make, in the order of their ids', () => {
		const ids = itemsOf(whole([...QUESTIONS].reverse())).map(({ id }) => id);
		const made = ids.filter((id) => modelOf(id) !== undefined);
		expect(ids).toEqual([...ids].sort());
		expect(ids.filter((id) => !made.includes(id))).toEqual(
			ITEM_TYPES.map((type) => `ferry/a-${type}`).sort()
		);
		expect(made.map((id) => id.replace(/:[0-9a-f]{12}$/, ':…'))).toEqual(
			expect.arrayContaining(
				['enough', 'later', 'second-boat'].flatMap((entry) => [
					`ferry/is-it-so:${entry}:…`,
					`ferry/who-holds-it:${entry}`
				])
			)
		);
	});

	it('are the same in whatever order the questions stand, but for their lines', () => {
		const unplaced = (items: Item[]) => items.map((item) => ({ ...item, place: undefined }));
		const expected = unplaced(itemsOf(whole(QUESTIONS)));
		fc.assert(
			fc.property(
				fc.shuffledSubarray(QUESTIONS, { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
				(questions) => {
					expect(unplaced(itemsOf(whole(questions)))).toEqual(expected);
				}
			),
			{ seed: 31, numRuns: 25 }
		);
		expect.hasAssertions();
	});

	it('come with the entry that each was made of, an authored question with itself', () => {
		const bank = readBank(whole(QUESTIONS));
		const expanded = expandWithEntries('ferry', 'bank.yaml', aPassage(), bank);
		expect(expanded.map(({ item }) => item)).toEqual(itemsOf(whole(QUESTIONS)));
		const entries = Object.fromEntries(expanded.map(({ item, entry }) => [item.id, entry]));
		expect(entries).toMatchObject({
			'ferry/who-holds-it:second-boat': 'statements/second-boat',
			'ferry/find-the-sentence:later': 'statements/later',
			'ferry/a-match': 'questions/a-match'
		});
	});

	it('have the line on which their author can mend them', () => {
		const places = itemsOf(whole(QUESTIONS), { file: 'q/bank.yaml' }).map(({ id, place }) => [id, place]);
		expect(Object.fromEntries(places)).toMatchObject({
			'ferry/who-holds-it:second-boat': { file: 'q/bank.yaml', line: 7 },
			'ferry/who-holds-it:enough': { file: 'q/bank.yaml', line: 11 },
			'ferry/a-single-choice': { file: 'q/bank.yaml', line: 20 }
		});
	});

	it('have what their author said of them', () => {
		const item = only({ skill: 'infer', difficulty: '4', use: 'assign', stem: 'When?' });
		expect(item).toMatchObject({ skill: 'infer', difficulty: 4, use: 'assign', stem: 'When?' });
	});

	it.each([
		['single-choice', 1],
		['multiple-choice', 1],
		['true-false-not-given', 1],
		['match', 2],
		['order', 2],
		['gap-fill', 1],
		['short-answer', 1],
		['evidence', 1],
		['two-part', 2],
		['open-response', 2]
	] as const)('count for the paragraph where their first proof begins: %s', (type, paragraph) => {
		expect(only({ type })).toMatchObject({ type, paragraph });
	});

	it.each([
		['single-choice', 'closed', 'closed'],
		['match', 'open', 'open'],
		['short-answer', undefined, 'either'],
		['evidence', undefined, 'open'],
		['two-part', undefined, 'open']
	] as const)('of type %s with the passage %s are asked with the passage %s', (type, passage, expected) => {
		expect(only({ type, passage })).toMatchObject({ type, passage: expected });
	});

	it('name their enemies by their whole ids', () => {
		const items = itemsOf(
			aBank({
				questions: [
					aQuestion({ enemies: '[other]' }),
					aQuestion({ id: 'other', type: 'evidence', evidence: '[{ words: is enough }]' })
				]
			})
		);
		expect(items.map(({ enemies }) => enemies)).toEqual([['ferry/other'], ['ferry/ferry']]);
	});
});

describe('the revision of an item', () => {
	const { revision } = only();
	const second = aPassage();
	second.paragraphs[0]![0]!.text = 'The ferry leaves at nine sharp.';
	const elsewhere = aPassage();
	elsewhere.paragraphs[2]![1]!.text = 'Somebody has asked the captain.';

	it('of a known item is known', () => {
		// SHA-256 of its content and proof as JSON, fields in alphabetical order, worked out elsewhere.
		expect(revision).toBe('d87e10660425807f');
	});

	it.each([
		['the skill', { skill: 'infer' }],
		['the difficulty', { difficulty: '2' }],
		['the use', { use: 'both' }],
		['where the passage has to be', { passage: 'open' }],
		['the stem', { stem: 'At what hour does the ferry leave?' }],
		['the key', { key: '{ text: At 9, why: The first sentence says so. }' }],
		['the reason of the key', { key: '{ text: At nine, why: So it says. }' }],
		[
			'a distractor',
			{
				distractors:
					'[{ text: At night, why: It is back then. }, { text: At ten, why: No boat moves at ten. }]'
			}
		],
		[
			'the reason of a distractor',
			{ distractors: '[{ text: At noon, why: No. }, { text: At ten, why: No boat moves at ten. }]' }
		],
		[
			'a lure',
			{
				distractors:
					'[{ text: At noon, why: It is back then., lure: noon }, { text: At ten, why: No boat moves at ten. }]'
			}
		],
		['the evidence', { evidence: '[{ words: leaves at nine }, { words: back at noon }]' }],
		['the id', { id: 'boat' }]
	])('changes with %s', (_what, fields) => {
		expect(only(fields).revision).not.toBe(revision);
	});

	it('changes with a sentence that proves it', () => {
		expect(only({}, second).revision).not.toBe(revision);
	});

	it('does not change with another sentence', () => {
		expect(only({}, elsewhere).revision).toBe(revision);
	});

	it('does not change with the words by which its proof is found', () => {
		expect(only({ evidence: '[{ words: The ferry }]' }).revision).toBe(revision);
	});

	it('does not change with the order of its fields', () => {
		const [first, ...rest] = aQuestion().split('\n');
		const turned = [first!, ...rest.reverse()].join('\n');
		expect(itemsOf(aBank({ questions: [turned] }))[0]!.revision).toBe(revision);
	});

	it('does not change with the order of its distractors', () => {
		const distractors =
			'[{ text: At ten, why: No boat moves at ten. }, { text: At noon, why: It is back then. }]';
		expect(only({ distractors }).revision).toBe(revision);
	});

	it('does not change with its place in the file, or the file’s name', () => {
		const text = aBank({ voices: VOICES, statements: STATEMENTS, questions: [aQuestion()] });
		const moved = itemsOf(text, { file: 'other.yaml' }).find(({ id }) => id === 'ferry/ferry')!;
		expect(moved.place).not.toEqual(only().place);
		expect(moved.revision).toBe(revision);
	});

	it('does not change with its enemies', () => {
		const questions = [aQuestion({ enemies: '[other]' }), aQuestion({ id: 'other' })];
		const [paired] = itemsOf(aBank({ questions }));
		expect(paired!.enemies).toEqual(['ferry/other']);
		expect(paired!.revision).toBe(revision);
	});
});
