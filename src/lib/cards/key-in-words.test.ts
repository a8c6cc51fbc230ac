import { expect, it } from 'vitest';
import { optionId } from '#lib/items/identity.ts';
import type { ItemType } from '#lib/items/types.ts';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { keyInWords } from './key-in-words.ts';

const lines = (text: string): string[] => text.split('\n');

it.each<[ItemType, string[], string[]]>([
	['single-choice', ['At nine'], ['Dull.']],
	['true-false-not-given', ['True'], ['It says so.']],
	[
		'match',
		['The harbour master: A second boat', 'The mayor: One boat', 'The school: A later boat'],
		['The harbour master: It says so.', 'The mayor: It says so.', 'The school: It says so.']
	],
	[
		'order',
		['1. The harbour master', '2. The mayor', '3. The school', '4. The captain'],
		['The mayor answers the harbour master.']
	],
	['gap-fill', ['1. nine', '2. noon'], ['1. It says so.', '2. Dull.']],
	['short-answer', ['nine'], ['It says so.']],
	['evidence', ['[1.1]'], ['It gives the hour.']],
	['two-part', ['At nine', '[1.1]'], ['Dull.']],
	[
		'open-response',
		['One wants a second boat and the other thinks one enough.'],
		['Says that the harbour master wants another boat', 'Says that the mayor does not']
	]
])('says all that is right of an item of type %s, and why', (type, back, why) => {
	const said = keyInWords(anItem({ type }), (id) => `[${id}]`);
	expect([lines(said.back), lines(said.why)]).toEqual([back, why]);
});

it('says each of several that are right', () => {
	const { back, why } = keyInWords(anItem({ type: 'multiple-choice' }), () => undefined);
	expect(lines(back).sort()).toEqual(['At nine', 'At noon']);
	expect(lines(why).sort()).toEqual(['At nine: Dull.', 'At noon: Dull.']);
});

it('numbers no gap that is alone', () => {
	const { gaps, ...item } = anItem({ type: 'gap-fill' });
	expect(keyInWords({ ...item, gaps: gaps.slice(0, 1) }, () => undefined).back).toBe('nine');
});

it('says the verdict that nothing is given in words', () => {
	const item = anItem({ type: 'true-false-not-given', key: 'not-given' });
	expect(keyInWords(item, () => undefined).back).toBe('Not given');
});

it('says the sentences of one whole proof', () => {
	const item = anItem({ type: 'evidence', evidence: [aProof('1.1', '1.2'), aProof('3.1')] });
	expect(keyInWords(item, (id) => `[${id}]`).back).toBe('[1.1]\n[1.2]');
	expect(
		keyInWords({ ...anItem({ type: 'single-choice' }), key: optionId('At noon') }, () => undefined).back
	).toBe('At noon');
});
