import { describe, expect, it } from 'vitest';
import { anItem, anOption } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { asIs, rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { optionId } from './identity.ts';
import type { OptionId } from './item.ts';
import { mark, present } from './registry.ts';
import { summarise } from './summaries.ts';
import { ITEM_TYPES, type Item, type ItemResponse } from './types.ts';

const textOf = (id: string) => `[${id}]`;
const lines = (item: Item, response?: ItemResponse) => summarise(item, response, present(item, asIs), textOf);

describe.each(ITEM_TYPES)('the summary of a %s item', (type) => {
	const item: Item = anItem({ type });

	it('says that its key is right', () => {
		expect(lines(item, rightResponse(item)).every(({ right }) => right)).toBe(true);
	});

	it('says that what earns nothing is wrong', () => {
		expect(lines(item, wrongResponse(item)).some(({ right }) => right)).toBe(false);
	});

	it('leaves out what was given where nothing was, and is not right', () => {
		const asked = lines(item);
		expect(asked.length).toBeGreaterThan(0);
		expect(asked.map(({ given, right }) => ({ given, right }))).toEqual(
			asked.map(() => ({ given: undefined, right: false }))
		);
	});

	it('says the key in words, whatever was given', () => {
		const keys = (response?: ItemResponse) => lines(item, response).map(({ part, key }) => ({ part, key }));
		expect(keys()[0]!.key.text).not.toBe('');
		expect([keys(rightResponse(item)), keys(wrongResponse(item))]).toEqual([keys(), keys()]);
	});

	it('has each sentence of a proof once', () => {
		for (const { proof } of lines(item, wrongResponse(item))) expect(new Set(proof).size).toBe(proof.length);
		expect.hasAssertions();
	});

	it('is right throughout where the mark is the whole one, and nowhere else', () => {
		const given = [rightResponse(item), wrongResponse(item), undefined].map((response) => {
			const marked = mark(item, response);
			const whole = 'earned' in marked && marked.earned === marked.possible;
			return [lines(item, response).every(({ right }) => right), whole];
		});
		expect(given).toEqual([
			[true, true],
			[false, false],
			[false, false]
		]);
	});

	it('takes a response of another type for none', () => {
		const other = anItem({ type: type === 'evidence' ? 'single-choice' : 'evidence' });
		expect(lines(item, rightResponse(other))).toEqual(lines(item));
	});
});

describe('the summary', () => {
	it('of a choice has the texts and the reasons of what was chosen and of the key', () => {
		const item = anItem({ type: 'single-choice' });
		const chosen = item.options.find(({ text }) => text === 'At ten')!;
		expect(lines(item, { type: item.type, option: chosen.id })).toEqual([
			{
				given: { text: 'At ten', why: 'Dull.' },
				right: false,
				key: { text: 'At nine', why: 'Dull.' },
				proof: ['1.1']
			}
		]);
	});

	it('of a choice leaves out an option that it does not have', () => {
		const item = anItem({ type: 'single-choice' });
		expect(lines(item, { type: item.type, option: 'none' as OptionId })[0]!.given).toBeUndefined();
	});

	it('of a multiple choice has all that was chosen, with the reasons of what was wrong alone', () => {
		const item = anItem({
			type: 'multiple-choice',
			keys: [optionId('At nine'), optionId('At noon')],
			options: ['At nine', 'At noon', 'At one', 'At ten'].map((text) =>
				anOption({ text, why: `Of ${text}.` })
			)
		});
		const options = ['At ten', 'At nine', 'At one'].map(optionId);
		expect(lines(item, { type: item.type, options })).toEqual([
			{
				given: { text: 'At nine\nAt one: Of At one.\nAt ten: Of At ten.' },
				right: false,
				partly: false,
				key: { text: 'At nine: Of At nine.\nAt noon: Of At noon.', why: '' },
				proof: ['1.1']
			}
		]);
	});

	it('of a multiple choice is not right with one key of two, but partly, and gives no reason for it', () => {
		const item = anItem({ type: 'multiple-choice' });
		const [line] = lines(item, { type: item.type, options: [optionId('At nine'), optionId('At nine')] });
		expect(line).toMatchObject({ right: false, partly: true, given: { text: 'At nine' } });
	});

	it('of a multiple choice leaves out options that it does not have', () => {
		const item = anItem({ type: 'multiple-choice' });
		expect(lines(item, { type: item.type, options: ['none' as OptionId] })[0]!.given).toBeUndefined();
	});

	it('of rows to be matched has a line for each row, with its own reason and proof', () => {
		const item = anItem({ type: 'match' });
		const rows = Object.fromEntries([
			[optionId('The mayor'), optionId('One boat')],
			[optionId('The school'), optionId('A larger boat')]
		]);
		expect(lines(item, { type: item.type, rows })).toEqual([
			{
				part: 'The harbour master',
				right: false,
				key: { text: 'A second boat', why: 'It says so.' },
				proof: ['2.1']
			},
			{
				part: 'The mayor',
				given: { text: 'One boat' },
				right: true,
				key: { text: 'One boat', why: 'It says so.' },
				proof: ['2.2']
			},
			{
				part: 'The school',
				given: { text: 'A larger boat', why: 'Nobody wishes for it.' },
				right: false,
				key: { text: 'A later boat', why: 'It says so.' },
				proof: ['3.1']
			}
		]);
	});

	/** Positions of the steps of the builders, which speak in this order: master, mayor, school, captain. */
	const placed = (master?: number, mayor?: number, school?: number, captain?: number) => {
		const steps = {
			'The harbour master': master,
			'The mayor': mayor,
			'The school': school,
			'The captain': captain
		};
		const given = Object.entries(steps).filter(([, at]) => at !== undefined);
		return {
			type: 'order' as const,
			positions: Object.fromEntries(given.map(([text, at]) => [optionId(text), at]))
		};
	};

	it('of steps has both orders as lists, and every proof', () => {
		const item = anItem({ type: 'order' });
		expect(lines(item, placed(2, 1, 3, 4))).toEqual([
			{
				given: { text: '1. The mayor\n2. The harbour master\n3. The school\n4. The captain' },
				right: false,
				partly: true,
				key: {
					text: '1. The harbour master\n2. The mayor\n3. The school\n4. The captain',
					why: 'The mayor answers the harbour master.'
				},
				proof: ['2.1', '2.2', '3.1', '3.2']
			}
		]);
	});

	it('of steps is right in the right order alone', () => {
		const item = anItem({ type: 'order' });
		const given = [placed(1, 2, 3, 4), placed(1, 2, 3), placed(1, 2, 2, 3), placed(1, 2, 4, 3)];
		expect(given.map((response) => lines(item, response)[0]!.right)).toEqual([true, false, false, false]);
	});

	it('of steps leaves out those that were given no position', () => {
		const [line] = lines(anItem({ type: 'order' }), placed(undefined, 4, 2));
		expect(line!.given).toEqual({ text: '1. The school\n2. The mayor' });
	});

	it('of a short answer has what was typed, and how it misses', () => {
		const item = anItem({ type: 'short-answer' });
		const given = ['Noon', 'nien', '9.'].map((text) => lines(item, { type: item.type, text })[0]);
		expect(given).toEqual(
			[
				{ given: { text: 'Noon', why: 'It is back then.' }, right: false },
				{ given: { text: 'nien', why: 'Nearly: only the spelling differs.' }, right: false },
				{ given: { text: '9.' }, right: true }
			].map((line) => ({ ...line, typed: true, key: { text: 'nine', why: 'It says so.' }, proof: ['1.1'] }))
		);
	});

	it('of two parts has a line for each, and the proof once', () => {
		const item = anItem({ type: 'two-part' });
		const response = { type: item.type, option: optionId('At noon'), sentences: aProof('1.2') };
		expect(lines(item, response)).toEqual([
			{
				part: 'Your choice',
				given: { text: 'At noon', why: 'Dull.' },
				right: false,
				key: { text: 'At nine', why: 'Dull.' },
				proof: []
			},
			{
				part: 'Its proof',
				given: { text: '[1.2]', why: 'It says when it is back.' },
				right: false,
				partly: false,
				key: { text: 'The sentence below', why: '' },
				proof: ['1.1']
			}
		]);
	});

	it('of two parts may be right in one and not in the other', () => {
		const item = anItem({ type: 'two-part' });
		const given = [
			lines(item, { type: item.type, option: item.key, sentences: aProof('3.1') }),
			lines(item, { type: item.type, option: item.key, sentences: [] })
		];
		expect(given.map((parts) => parts.map(({ right }) => right))).toEqual([
			[true, false],
			[true, false]
		]);
		expect(given[1]![1]!.given).toBeUndefined();
	});

	it('of an open response has the model answer, then each point with its proof, as its writer found it', () => {
		const item = anItem({ type: 'open-response' });
		const [, second] = item.rubric;
		const given = lines(item, { type: item.type, text: 'Two wishes.', points: [second!.id] });
		const key = { text: '', why: '' };
		expect(given).toEqual([
			{
				own: true,
				right: false,
				given: { text: 'Two wishes.' },
				key: { text: item.key, why: '' },
				proof: []
			},
			{
				part: 'Says that the harbour master wants another boat',
				own: true,
				right: false,
				given: { text: 'Not ticked' },
				key,
				proof: ['2.1']
			},
			{
				part: 'Says that the mayor does not',
				own: true,
				right: true,
				given: { text: 'Your answer says it, by your own account' },
				key,
				proof: ['2.2']
			}
		]);
	});

	it('of an open response says nothing of points before they have been looked at', () => {
		const item = anItem({ type: 'open-response' });
		const [whole, ...points] = lines(item, { type: item.type, text: 'Two wishes.' });
		expect([whole!.right, ...points.map(({ given }) => given)]).toEqual([false, undefined, undefined]);
	});

	it('of a claim has its verdicts in words', () => {
		const item = anItem({ type: 'true-false-not-given' });
		expect(lines(item, { type: item.type, verdict: 'not-given' })).toEqual([
			{
				given: { text: 'Not given', why: 'It is.' },
				right: false,
				key: { text: 'True', why: 'It says so.' },
				proof: ['1.1'],
				nearest: false
			}
		]);
	});

	it('of a claim that is not given says that the passage only comes closest', () => {
		const nearest = [aProof('1.2'), aProof('3.1')];
		const item = anItem({ type: 'true-false-not-given', key: 'not-given', evidence: [], nearest });
		expect(lines(item)).toMatchObject([{ proof: ['1.2', '3.1'], nearest: true }]);
	});

	it('of a text with gaps has a line for each gap', () => {
		const item = anItem({ type: 'gap-fill' });
		const ten = item.gaps.flatMap((gap) => (gap.kind === 'listed' ? gap.options : []));
		const gaps = { 'gap-1': '9', 'gap-2': ten.find(({ text }) => text === 'ten')!.id };
		expect(lines(item, { type: item.type, gaps })).toEqual([
			{
				part: 'Gap 1',
				given: { text: '9' },
				typed: true,
				right: true,
				key: { text: 'nine', why: 'It says so.' },
				proof: ['1.1']
			},
			{
				part: 'Gap 2',
				given: { text: 'ten', why: 'Dull.' },
				right: false,
				key: { text: 'noon', why: 'Dull.' },
				proof: ['1.2']
			}
		]);
	});

	it('of a text with one gap does not number it', () => {
		const { gaps, ...item } = anItem({ type: 'gap-fill' });
		expect(lines({ ...item, gaps: gaps.slice(0, 1) })).toMatchObject([{ part: undefined }]);
	});

	it('of a gap says how what was typed misses', () => {
		const item = anItem({ type: 'gap-fill' });
		const why = (typed: string) =>
			lines(item, { type: item.type, gaps: { [item.gaps[0]!.id]: typed } })[0]!.given?.why;
		expect(['nien', 'nine or ten', 'noon', 'Nine'].map(why)).toEqual([
			'Nearly: only the spelling differs.',
			'The right words are in it, and others besides.',
			undefined,
			undefined
		]);
	});

	it('of a selection has its sentences, and the reason why a decoy is no proof', () => {
		const item = anItem({ type: 'evidence' });
		expect(lines(item, { type: item.type, sentences: aProof('1.2', '2.1') })).toEqual([
			{
				given: { text: '[1.2]\n[2.1]', why: 'It says when it is back.' },
				right: false,
				partly: false,
				key: { text: 'The sentence below', why: 'It gives the hour.' },
				proof: ['1.1']
			}
		]);
	});

	it('of a selection shows the proof that was found', () => {
		const item = anItem({ type: 'evidence', evidence: [aProof('1.1'), aProof('2.1', '2.2')] });
		expect(lines(item, { type: item.type, sentences: aProof('2.2', '2.1') })).toMatchObject([
			{ right: true, key: { text: 'The sentences below' }, proof: ['2.1', '2.2'] }
		]);
	});

	it('of a selection agrees with its mark when a sentence is selected twice', () => {
		const item = anItem({ type: 'evidence' });
		const response = { type: item.type, sentences: aProof('1.1', '1.1') };
		expect(mark(item, response)).toMatchObject({ earned: 1 });
		expect(lines(item, response)).toMatchObject([{ right: true }]);
	});
});
