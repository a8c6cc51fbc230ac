import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { aSat, type Gave } from '../../../../tests/builders/sat.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { choiceTable, tallyIn } from './distractors.ts';

const other = anItem({ type: 'multiple-choice', id: 'ferry/other' });
const strong = rightResponse(other);

/** One item, given these; of three students the first did best on the rest, and the last worst. */
function tableOf(item: Item, gave: Gave[]) {
	const half: ItemResponse = { type: 'multiple-choice', options: other.keys.slice(0, 1) };
	const rests = [strong, half, wrongResponse(other)];
	const sat = aSat(
		[item, other],
		gave.map((each, i) => [each, rests[i]])
	);
	return choiceTable(sat, { item });
}
const rowsOf = (table: ReturnType<typeof tableOf>) =>
	table.rows.map(({ part, text, isKey, chosen: { lower, middle, upper } }) => [
		...(part ? [part.text] : []),
		text,
		isKey,
		[lower, middle, upper]
	]);

describe('what was chosen, by thirds', () => {
	it('has every option of a choice, also one that nobody chose', () => {
		const item = anItem({ type: 'single-choice' });
		const table = tableOf(item, [rightResponse(item), rightResponse(item), wrongResponse(item)]);
		expect(table.rows).toHaveLength(3);
		expect(table.rows.find(({ isKey }) => isKey)?.chosen).toEqual({ lower: 0, middle: 1, upper: 1, all: 2 });
		expect(table.rows.filter(({ chosen }) => chosen.all === 0)).toHaveLength(1);
		expect(table.students).toEqual({ lower: 1, middle: 1, upper: 1, all: 3 });
	});

	it('counts who gave nothing beside them, and shares are of all who had the question', () => {
		const item = anItem({ type: 'single-choice' });
		const table = tableOf(item, [rightResponse(item), undefined, undefined]);
		expect(table.open).toEqual({ lower: 1, middle: 1, upper: 0, all: 2 });
		expect(
			tallyIn(
				table,
				table.rows.find(({ isKey }) => isKey)!,
				'all'
			)
		).toEqual({ right: 1, of: 3 });
	});

	it('counts each of several options that were chosen together', () => {
		const item = anItem({ type: 'multiple-choice' });
		const all = { type: item.type, options: item.options.map(({ id }) => id) };
		expect(tableOf(item, [all]).rows.map(({ chosen }) => chosen.all)).toEqual([1, 1, 1, 1]);
	});

	it('has the three verdicts on a claim', () => {
		const item = anItem({ type: 'true-false-not-given' });
		const table = tableOf(item, [rightResponse(item), { type: item.type, verdict: 'not-given' }]);
		expect(table.rows.map(({ id, chosen }) => [id, chosen.all])).toEqual([
			['true', 1],
			['false', 0],
			['not-given', 1]
		]);
	});

	it('has the choice alone of a question that also asks for its proof', () => {
		const item = anItem({ type: 'two-part' });
		const table = tableOf(item, [rightResponse(item), { type: item.type, sentences: item.evidence[0]! }]);
		expect(table.rows).toHaveLength(3);
		expect(table.rows.reduce((sum, { chosen }) => sum + chosen.all, 0)).toBe(1);
	});

	it('has for each row what was matched with it', () => {
		const item = anItem({ type: 'match' });
		const table = tableOf(item, [rightResponse(item)]);
		expect(table.rows).toHaveLength(12);
		expect(table.rows.filter(({ chosen }) => chosen.all === 1).every(({ isKey }) => isKey)).toBe(true);
		expect(new Set(table.rows.map(({ part }) => part?.text)).size).toBe(3);
	});

	it('has for each step the place that it was given', () => {
		const item = anItem({ type: 'order' });
		const table = tableOf(item, [wrongResponse(item)]);
		const [first] = item.steps;
		const chosen = table.rows.filter((row) => row.part?.id === String(first!.id) && row.chosen.all > 0);
		expect(chosen.map(({ text, isKey }) => [text, isKey])).toEqual([['4', false]]);
	});

	it('folds what was typed, and lists it by how often it was given', () => {
		const item = anItem({ type: 'short-answer' });
		const typed = (text: string) => ({ type: item.type, text });
		expect(rowsOf(tableOf(item, [typed('noon '), typed(' Nine. '), typed('“Noon”')]))).toEqual([
			['noon', false, [1, 0, 1]],
			['Nine.', true, [0, 1, 0]]
		]);
	});

	it('lists eight of the texts that were typed, and says how many more there were', () => {
		const item = anItem({ type: 'short-answer' });
		const sat = aSat(
			[item, other],
			Array.from({ length: 11 }, (_, i) => [{ type: item.type, text: `text ${i}` }, strong])
		);
		const table = choiceTable(sat, { item });
		expect([table.rows.length, table.unlisted]).toEqual([8, 3]);
	});

	it('has gaps apart, whether their words are typed or listed', () => {
		const item = anItem({ type: 'gap-fill' });
		const rows = rowsOf(tableOf(item, [rightResponse(item)]));
		expect(rows).toContainEqual(['Gap 1', 'nine', true, [0, 1, 0]]);
		expect(rows).toContainEqual(['Gap 2', 'noon', true, [0, 1, 0]]);
		expect(rows).toHaveLength(4);
	});

	it('has each sentence that was selected, and whether it stands in a proof', () => {
		const item = anItem({ type: 'evidence' });
		const table = tableOf(item, [rightResponse(item), wrongResponse(item), wrongResponse(item)]);
		expect(table.rows.map(({ id, isKey, chosen }) => [id, isKey, chosen.all])).toEqual([
			['1.2', false, 2],
			['1.1', true, 1]
		]);
	});

	it('is empty of free writing', () => {
		const item = anItem({ type: 'open-response' });
		expect(tableOf(item, [rightResponse(item)]).rows).toEqual([]);
	});
});
