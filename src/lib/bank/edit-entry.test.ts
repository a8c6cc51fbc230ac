import { describe, expect, it } from 'vitest';
import { aPassage } from '../../../tests/builders/passage.ts';
import type { SentenceId } from './passage.ts';
import { editEntry, readEntry, type EntryEdit } from './edit-entry.ts';
import { wordsFor } from './words-for.ts';

const bank = `questions:
  # The first.
  - id: one
    key:
      text: At nine   # as it says
      why: "It says so."
    distractors:
      - text: At noon
        why: No.
        lure: back at noon
      - { text: At ten, why: No., lure: boat }
    evidence: [{ words: leaves at nine }]

  - { id: two, accept: [], list: [a, b, c] }
  - id: three
    why: >
      Told in
      two lines.
    key: nine
`;
const edited = (line: number, ...edits: EntryEdit[]) => editEntry(bank, line, edits);

describe('an entry of a bank', () => {
	it('is read from the line on which it begins, and from no other', () => {
		expect(readEntry(bank, 3)).toMatchObject({ id: 'one', key: { text: 'At nine' } });
		expect(readEntry(bank, 14)).toMatchObject({ id: 'two', accept: [] });
		expect([1, 2, 4, 13, 99].map((line) => readEntry(bank, line))).toEqual(Array(5).fill(undefined));
	});

	it('gets another text, its comments kept, in quotes where it needs them', () => {
		expect(edited(3, { kind: 'put', path: ['key', 'text'], value: 'At ten: sharp' })).toEqual({
			line: 5,
			old: ['      text: At nine   # as it says'],
			new: ['      text: "At ten: sharp"   # as it says']
		});
		expect(edited(3, { kind: 'put', path: ['key', 'text'], value: 'yes' })?.new).toEqual([
			'      text: "yes"   # as it says'
		]);
	});

	it('gets one more in a list, however the list is written', () => {
		expect(
			edited(3, { kind: 'add', path: ['evidence'], value: { words: 'boat', in: 3 }, after: 'key' })?.new
		).toEqual(['    evidence: [{ words: leaves at nine }, { words: boat, in: 3 }]']);
		expect(edited(14, { kind: 'add', path: ['accept'], value: 'IX', after: 'id' })?.new).toEqual([
			'  - { id: two, accept: [IX], list: [a, b, c] }'
		]);
		expect(
			edited(3, { kind: 'add', path: ['distractors'], value: { text: 'At one' }, after: 'key' })
		).toEqual({
			line: 12,
			old: [],
			new: ['      - { text: At one }']
		});
	});

	it('gets a list that it does not have, after the field that is named', () => {
		expect(edited(3, { kind: 'add', path: ['accept'], value: 'nine', after: 'key' })).toEqual({
			line: 7,
			old: [],
			new: ['    accept: [nine]']
		});
		expect(edited(14, { kind: 'add', path: ['more'], value: '9', after: 'list' })?.new).toEqual([
			'  - { id: two, accept: [], list: [a, b, c], more: ["9"] }'
		]);
	});

	it('loses a field, whether on a line of its own or among others', () => {
		expect(edited(3, { kind: 'remove', path: ['distractors', 0, 'lure'] })).toEqual({
			line: 10,
			old: ['        lure: back at noon'],
			new: []
		});
		expect(edited(3, { kind: 'remove', path: ['distractors', 1, 'lure'] })?.new).toEqual([
			'      - { text: At ten, why: No. }'
		]);
	});

	it('gets a list on the line of its field for one that ran over lines', () => {
		expect(edited(3, { kind: 'put', path: ['distractors'], value: [] })).toEqual({
			line: 7,
			old: [
				'    distractors:',
				'      - text: At noon',
				'        why: No.',
				'        lure: back at noon',
				'      - { text: At ten, why: No., lure: boat }'
			],
			new: ['    distractors: []']
		});
	});

	it('loses a field that ran over lines, and nothing after it', () => {
		expect(edited(3, { kind: 'remove', path: ['distractors'] })).toMatchObject({ line: 7, new: [] });
		expect(edited(3, { kind: 'remove', path: ['distractors'] })?.old).toHaveLength(5);
	});

	it('loses one of a list, the first or another', () => {
		const left = (at: number) => edited(14, { kind: 'remove', path: ['list', at] })?.new[0];
		expect([left(0), left(2)]).toEqual([
			'  - { id: two, accept: [], list: [b, c] }',
			'  - { id: two, accept: [], list: [a, b] }'
		]);
	});

	it('is left alone where a text runs over lines of its own, or the place is not there', () => {
		expect(edited(15, { kind: 'put', path: ['why'], value: 'Short.' })).toBeUndefined();
		expect(edited(3, { kind: 'put', path: ['stem'], value: 'x' })).toBeUndefined();
		expect(edited(3, { kind: 'remove', path: ['stem'] })).toBeUndefined();
		expect(editEntry('- [', 1, [])).toBeUndefined();
	});
});

describe('the words for a sentence', () => {
	it('are the fewest at its beginning that stand nowhere else', () => {
		const passage = aPassage({ paragraphs: [['The boat is at sea.', 'The boat is at sea today.']] });
		expect(wordsFor(aPassage(), '1.1' as SentenceId)).toEqual({ words: 'The ferry leaves at' });
		expect(wordsFor(passage, '1.2' as SentenceId)).toEqual({ words: 'The boat is at sea today.' });
		expect(wordsFor(passage, '9.1' as SentenceId)).toBeUndefined();
	});

	it('name the paragraph where they stand in another too', () => {
		const passage = aPassage({ paragraphs: [['So it was.'], ['So it was.']] });
		expect(wordsFor(passage, '2.1' as SentenceId)).toEqual({ words: 'So it was.', in: 2 });
	});
});
