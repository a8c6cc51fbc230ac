import { describe, expect, it } from 'vitest';
import type { SentenceId } from '#lib/bank/passage.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { leans, standsAlone } from './stands-alone.ts';

const place = { sentence: '1.1' as SentenceId, words: 'nine' };
const asking = (stem: string) => anItem({ type: 'single-choice', stem });

it.each([
	'Which of these does the mayor want?',
	'Which of the boats is the mayor’s?',
	'Which statement does the passage support?',
	'In which order do these three come?',
	'Which one is true?',
	'Choose what the mayor wants.',
	'What is wrong with the sentence above?',
	'Which two are the mayor’s?'
])('a question leans on its options or its place where it says: %s', (stem) => {
	expect(standsAlone(asking(stem), undefined)).toBe(false);
	expect(leans(asking(stem))).toBe(true);
});

it.each(['When does the ferry leave?', 'Which hour does the ferry leave at?', 'Who wants these boats?'])(
	'a question stands alone where it asks for something: %s',
	(stem) => {
		expect(standsAlone(asking(stem), undefined)).toBe(true);
	}
);

describe('a question that is asked only with the passage beside it', () => {
	it('stands alone with the place that it is about, and not without', () => {
		const item = anItem({ type: 'single-choice', passage: 'open' });
		expect([standsAlone(item, place), standsAlone(item, undefined)]).toEqual([true, false]);
	});

	it('stands alone where one word is to be typed, unless it points to a part of the page', () => {
		const typed = (stem: string) => anItem({ type: 'short-answer', passage: 'open', stem });
		expect(standsAlone(typed('Which word of paragraph 1 means early?'), undefined)).toBe(true);
		expect(standsAlone(typed('Which word comes before the comma?'), undefined)).toBe(false);
	});
});

it('gaps stand alone where all of them are typed', () => {
	const item = anItem({ type: 'gap-fill' });
	const typed = { ...item, gaps: item.gaps.filter(({ kind }) => kind === 'typed') };
	expect([standsAlone(item, undefined), standsAlone(typed, undefined)]).toEqual([false, true]);
});

it('what is chosen among several, matched, ordered, selected or written at length does not stand alone', () => {
	const alone = ITEM_TYPES.filter((type) => standsAlone(anItem({ type }), place));
	expect(alone).toEqual(['single-choice', 'true-false-not-given', 'short-answer']);
});
