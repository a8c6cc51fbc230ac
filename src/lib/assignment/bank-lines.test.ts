import { describe, expect, it } from 'vitest';
import { expand } from '#lib/items/expand.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import type { Item, ItemOf, ItemType } from '#lib/items/types.ts';
import { anId, aPublished } from '../../../tests/builders/assignment.ts';
import { aWholeBank, readBank } from '../../../tests/builders/bank.ts';
import { aPassage, aProof } from '../../../tests/builders/passage.ts';
import { wrongResponse } from '../../../tests/builders/response.ts';
import { bankLines, type BankLines } from './bank-lines.ts';
import type { TeacherId } from './ids.ts';
import { regrade } from './regrade.ts';
import type { Change } from './regrading.ts';

const passage = aPassage();
const text = aWholeBank();
const itemsIn = (bank: string) => expand('ferry', 'bank.yaml', passage, readBank(bank, passage));
const items = itemsIn(text);
const named = <T extends ItemType>(id: string): ItemOf<T> =>
	items.find((item) => item.id === `ferry/${id}`) as ItemOf<T>;

function mended(change: Exclude<Change, { kind: 'restore' }>): { before: Item; after: Item } {
	const before = items.find(({ id }) => id === change.item)!;
	const regraded = regrade(aPublished(items), change, { by: anId('teacher') as TeacherId, at: 1 });
	if (regraded.kind === 'refused') throw new Error(regraded.why);
	return { before, after: regraded.published.items.find(({ id }) => id === change.item)! };
}
const linesFor = (change: Exclude<Change, { kind: 'restore' }>): BankLines => {
	const { before, after } = mended(change);
	return bankLines(text, before, after, passage);
};
/** The bank with its lines changed as they are said. */
function changed(lines: BankLines): string {
	if (lines.kind !== 'lines') throw new Error(lines.kind);
	const all = text.split('\n');
	expect(all.slice(lines.line - 1, lines.line - 1 + lines.old.length)).toEqual(lines.old);
	all.splice(lines.line - 1, lines.old.length, ...lines.new);
	return all.join('\n');
}

const single = named<'single-choice'>('ferry');
const figure = named<'single-choice'>('who-when-where:return');
const typed = named<'short-answer'>('who-when-where:return:typed');
const changes: [string, Exclude<Change, { kind: 'restore' }>][] = [
	['another key of a choice', { kind: 'key', item: single.id, right: wrongResponse(single) }],
	['a further proof of a choice', { kind: 'proof', item: single.id, proof: aProof('3.2') }],
	['a proof of two sentences', { kind: 'proof', item: single.id, proof: aProof('1.2', '3.2') }],
	[
		'another proof with another key',
		{ kind: 'key', item: single.id, right: wrongResponse(single), evidence: [aProof('1.2')] }
	],
	[
		'another verdict',
		{ kind: 'key', item: named('claim').id, right: { type: 'true-false-not-given', verdict: 'false' } }
	],
	[
		'another typed key',
		{ kind: 'key', item: named('hour').id, right: { type: 'short-answer', text: 'ten: sharp' } }
	],
	['a further text', { kind: 'accept', item: named('hour').id, text: 'nine o’clock, as ever' }],
	['a further text of a gap', { kind: 'accept', item: named('gaps').id, gap: 'gap-1' as GapId, text: 'IX' }],
	[
		'another listed word of a gap',
		{ kind: 'key', item: named('gaps').id, right: wrongGap(named<'gap-fill'>('gaps')) }
	],
	[
		'other sentences to find',
		{ kind: 'key', item: named('which').id, right: { type: 'evidence', sentences: aProof('2.1') } }
	],
	['a further proof of sentences to find', { kind: 'proof', item: named('which').id, proof: aProof('2.1') }],
	['a further proof of several answers', { kind: 'proof', item: named('hours').id, proof: aProof('3.2') }],
	[
		'a further proof of a row',
		{
			kind: 'proof',
			item: named('wishes').id,
			proof: aProof('3.2'),
			part: named<'match'>('wishes').rows[1]!.id
		}
	],
	[
		'a further proof of a step',
		{
			kind: 'proof',
			item: named('speakers').id,
			proof: aProof('3.2'),
			part: named<'order'>('speakers').steps[1]!.id
		}
	],
	[
		'a further proof of a choice with its proof',
		{ kind: 'proof', item: named('one-more').id, proof: aProof('3.1') }
	],
	['another key of a figure', { kind: 'key', item: figure.id, right: wrongResponse(figure) }],
	['a further text of a figure', { kind: 'accept', item: typed.id, text: 'midday' }],
	[
		'another meaning of a word',
		{
			kind: 'key',
			item: named('what-it-means:harbour-master').id,
			right: wrongResponse(named('what-it-means:harbour-master'))
		}
	],
	[
		'a further proof of a statement',
		{ kind: 'proof', item: named('find-the-sentence:enough').id, proof: aProof('3.2') }
	]
];

function wrongGap(item: ItemOf<'gap-fill'>) {
	const wrong = wrongResponse(item);
	if (wrong.type !== 'gap-fill') throw new Error(wrong.type);
	return { ...wrong, gaps: { ...wrong.gaps, ['gap-1' as GapId]: 'nine' } };
}

describe('the lines to change in a bank', () => {
	it.each(changes)('make it say what was mended, to the revision: %s', (_, change) => {
		const { after } = mended(change);
		const again = itemsIn(changed(linesFor(change))).find(({ id }) => id === change.item);
		expect(again?.revision).toBe(after.revision);
	});

	it('are the lines that differ alone, at their place in the file', () => {
		const lines = linesFor({ kind: 'accept', item: named('hour').id, text: 'nine o’clock, as ever' });
		expect(lines).toMatchObject({
			kind: 'lines',
			file: 'bank.yaml',
			old: ['    accept: ["9", at nine]'],
			new: ['    accept: ["9", at nine, "nine o’clock, as ever"]']
		});
	});

	it('are left to the author where the key comes from another entry, or options change lists', () => {
		const hours = named<'multiple-choice'>('hours');
		const byHand: Exclude<Change, { kind: 'restore' }>[] = [
			{ kind: 'key', item: hours.id, right: wrongResponse(hours) },
			{ kind: 'key', item: named('wishes').id, right: wrongResponse(named('wishes')) },
			{ kind: 'key', item: named('claim-2').id, right: { type: 'true-false-not-given', verdict: 'true' } },
			{
				kind: 'key',
				item: named('who-holds-it:enough').id,
				right: wrongResponse(named('who-holds-it:enough'))
			}
		];
		for (const change of byHand)
			expect(linesFor(change)).toEqual({
				kind: 'by-hand',
				file: 'bank.yaml',
				line: items.find(({ id }) => id === change.item)!.place.line
			});
	});

	it('are left to the author where another entry stands there by now', () => {
		const { before, after } = mended(changes[0]![1]);
		expect(bankLines(`\n${text}`, before, after, passage).kind).toBe('by-hand');
		expect(bankLines('', before, after, passage).kind).toBe('by-hand');
	});

	it('are none where the item is as it was', () => {
		expect(bankLines(text, single, single, passage)).toEqual({ kind: 'nothing' });
	});
});
