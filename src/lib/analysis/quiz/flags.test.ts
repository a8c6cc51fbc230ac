import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import { asOptions } from '#lib/items/identity.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { anItem } from '../../../../tests/builders/item.ts';
import { aProof } from '../../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { aSat, type Gave } from '../../../../tests/builders/sat.ts';
import { FLAG_KINDS, flagsOf, LEAST_STUDENTS } from './flags.ts';
import { FLAG_TAGS, sayFlag } from './say-flag.ts';

const rest = Array.from({ length: 6 }, (_, i) => anItem({ type: 'single-choice', id: `ferry/rest-${i}` }));
const item = anItem({
	type: 'single-choice',
	id: 'ferry/faulty',
	options: asOptions([
		{ text: 'At nine', why: '' },
		{ text: 'At noon', why: '', lure: '1.2' as SentenceId },
		{ text: 'At ten', why: '' }
	])
});
const chose = (text: string): ItemResponse => ({
	type: item.type,
	option: item.options.find((option) => option.text === text)!.id
});
const [nine, noon, ten] = ['At nine', 'At noon', 'At ten'].map(chose) as [
	ItemResponse,
	ItemResponse,
	ItemResponse
];

/** What each of a class gave for one item; the first did worst on the rest, the last best. */
function flagged(gave: Gave[], of: Item = item) {
	const rows = gave.map((each, s) => [
		each,
		...rest.map((other, i) =>
			i < (s * rest.length) / (gave.length - 1) ? rightResponse(other) : wrongResponse(other)
		)
	]);
	return flagsOf(aSat([of, ...rest], rows)).filter((flag) => flag.item === of.id);
}
const kinds = (gave: Gave[], of?: Item) => flagged(gave, of).map(({ kind }) => kind);
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('the flags of a question', () => {
	it('are none where those who know more are right more often', () => {
		expect(kinds([ten, noon, ten, noon, nine, nine, nine, nine, nine])).toEqual([]);
	});

	it('say that the key may be wrong where the strongest choose another answer', () => {
		const [flag] = flagged([nine, nine, nine, nine, ten, noon, noon, noon, noon]);
		expect(flag).toMatchObject({
			kind: 'key-may-be-wrong',
			rival: { choice: { text: 'At noon' }, upper: { rival: 3, key: 0, of: 3 }, threshold: 2 },
			against: { threshold: -1 / 3 }
		});
		expect(sayFlag(flag!)).toMatch(
			/^Of the strongest 3, 3 chose “At noon” and none the right answer\. Students who did well on the rest did worse on this one: its discrimination is −\.\d\d\. /
		);
	});

	it('do not say so where one more of the strongest chose another answer', () => {
		expect(kinds([ten, noon, nine, nine, nine, nine, nine, noon, noon])).not.toContain('key-may-be-wrong');
	});

	it('do not say so of a hard question that only those who know most can answer', () => {
		// Of the strongest four 3 chose the wrong answer and 1 the right one, as did nobody else.
		const gave = [...times(8, ten), noon, noon, noon, nine];
		expect(kinds(gave)).not.toContain('key-may-be-wrong');
	});

	it('say it by discrimination alone where no single answer stands against the key', () => {
		const flags = flagged([nine, nine, nine, nine, nine, noon, ten, noon, ten, undefined]);
		expect(flags.map(({ kind }) => kind)).toContain('key-may-be-wrong');
		expect(flags[0]).not.toHaveProperty('rival');
	});

	it('count a class of fewer than nine as too small to say anything', () => {
		expect(kinds(times(LEAST_STUDENTS - 1, noon))).toEqual([]);
		expect(kinds(times(LEAST_STUDENTS, noon))).not.toEqual([]);
	});

	it('say which wrong answer misled a third, and where its reason points', () => {
		const flags = flagged([noon, noon, noon, ten, nine, nine, nine, nine, nine]);
		expect(flags).toEqual([
			expect.objectContaining({ kind: 'misleads', students: 3, of: 9, sentence: '1.2', threshold: 1 / 3 })
		]);
		expect(sayFlag(flags[0]!)).toBe(
			'3 of 9 chose “At noon”. It points to sentence 2 of paragraph 1. Go over it with the class.'
		);
	});

	it('call easy what nearly all had right, and do not blame its unused options', () => {
		expect(kinds(times(12, nine))).toEqual(['too-easy']);
	});

	it('call hard what a quarter or fewer had right', () => {
		const flags = flagged([noon, ten, noon, ten, noon, ten, ten, noon, noon, nine, ten, nine]);
		expect(flags.find(({ kind }) => kind === 'too-hard')).toMatchObject({
			facility: 1 / 6,
			students: 12,
			threshold: 0.25
		});
	});

	it('name an option that nobody chose once enough chose wrongly', () => {
		expect(kinds([...times(3, noon), ...times(9, nine)])).toEqual([]);
		const flags = flagged([...times(4, noon), ...times(9, nine)]);
		const unused = flags.find(({ kind }) => kind === 'never-chosen');
		expect(sayFlag(unused!)).toBe(
			'None of 13 students chose “At ten”. It could be made more tempting, or dropped.'
		);
	});

	it('say that a proof may be missing where right choices come with other sentences', () => {
		const proved = anItem({ type: 'two-part', id: 'ferry/proved' });
		const right = (sentence: string) => ({
			type: proved.type,
			option: proved.key,
			sentences: aProof(sentence)
		});
		const flags = flagged(
			[...times(4, wrongResponse(proved)), ...times(3, right('3.1')), ...times(5, right('1.1'))],
			proved
		);
		expect(flags[0]).toMatchObject({ kind: 'wrong-evidence', found: { wrong: 3, of: 8 }, threshold: 0.25 });
		expect(sayFlag(flags[0]!)).toBe(
			'Of 8 who chose the right answer and marked a proof, 3 marked no sentence that proves it. Most often marked: sentence 1 of paragraph 3, by 3. If it proves the answer too, accept it as a further proof.'
		);
	});

	it('are none of a question that was dropped, or of which everyone has the points', () => {
		const sat = aSat([item, ...rest], times(12, [noon]));
		const treated = (treatment: 'dropped' | 'everyone') => ({
			...sat,
			items: sat.items.map((each) => (each.item === item ? { ...each, treatment } : each))
		});
		expect(flagsOf(sat).some((flag) => flag.item === item.id)).toBe(true);
		expect(flagsOf(treated('everyone')).some((flag) => flag.item === item.id)).toBe(false);
		expect(flagsOf(treated('dropped')).some((flag) => flag.item === item.id)).toBe(false);
	});

	it('take two ways to type the right answer for one, against one wrong answer', () => {
		const short = anItem({ type: 'short-answer', id: 'ferry/short' });
		const typed = (text: string) => ({ type: short.type, text });
		const gave = [...times(6, typed('noon')), ...['nine', 'noon', '9'].map(typed)];
		expect(kinds(gave, short)).not.toContain('key-may-be-wrong');
	});

	it('have a tag each for the table, no two alike', () => {
		expect(new Set(FLAG_KINDS.map((kind) => FLAG_TAGS[kind])).size).toBe(FLAG_KINDS.length);
	});

	it('come with the gravest kind first, whatever the order of the questions', () => {
		const easy = anItem({ type: 'single-choice', id: 'ferry/easy' });
		const rows = [nine, nine, nine, nine, ten, noon, noon, noon, noon].map((each, s) => [
			rightResponse(easy),
			...rest.map((other, i) => (i < s ? rightResponse(other) : wrongResponse(other))),
			each
		]);
		const found = flagsOf(aSat([easy, ...rest, item], rows)).map(({ kind }) => FLAG_KINDS.indexOf(kind));
		expect(found).toEqual([...found].sort((a, b) => a - b));
		expect(found[0]).toBe(0);
	});
});
