import { expect, it } from 'vitest';
import type { ItemType } from '#lib/items/types.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { asked } from './asked.ts';

const lines = (text: string): string[] => text.split('\n');

it.each<[ItemType, string[]]>([
	['single-choice', ['When does the ferry leave?']],
	['multiple-choice', ['At which two hours does the ferry move?']],
	['true-false-not-given', ['The ferry leaves at nine.', 'True, false, or not given?']],
	['gap-fill', ['Complete the timetable.', 'It leaves at ___ and is back at ___.']],
	['short-answer', ['At which hour does the ferry leave?']],
	['evidence', ['Which sentence says when the ferry leaves?']],
	['two-part', ['When does the ferry leave?']],
	['open-response', ['Why do they quarrel?']]
])('asks an item of type %s in words', (type, front) => {
	expect(lines(asked(anItem({ type }), false))).toEqual(front);
});

it('asks with the options where they are wanted', () => {
	const [stem, ...options] = lines(asked(anItem({ type: 'single-choice' }), true));
	expect([stem, ...options.sort()]).toEqual([
		'When does the ferry leave?',
		'– At nine',
		'– At noon',
		'– At ten'
	]);
	expect(asked(anItem({ type: 'gap-fill' }), true)).toMatch(/\nGap 2: (?:noon|night|ten)(?:; \w+){2}$/);
});

it('shows the rows of a match, and all that there is to choose from', () => {
	const [, ...rows] = lines(asked(anItem({ type: 'match' }), false));
	expect(rows.slice(0, 3)).toEqual(['– The harbour master', '– The mayor', '– The school']);
	for (const side of ['A second boat', 'One boat', 'A later boat', 'A larger boat'])
		expect(rows[3]).toContain(side);
});

it('shows the steps of an order in another order than the right one', () => {
	const item = anItem({ type: 'order' });
	const shown = lines(asked(item, false)).slice(1);
	const right = item.steps.map(({ text }) => `– ${text}`);
	expect([...shown].sort()).toEqual([...right].sort());
	expect(shown).toEqual(lines(asked({ ...item, steps: [...item.steps].reverse() }, false)).slice(1));
});
