import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, problemsIn, readBank } from '../../../../tests/builders/bank.ts';
import { anItem, optionsOf } from '../../../../tests/builders/item.ts';
import { optionId } from '../identity.ts';
import type { OptionId } from '../item.ts';
import { makeItem } from '../questions.ts';
import { keyNumber, mark, optionCount, present, respond } from '../registry.ts';

const type = 'multiple-choice';
const asked = (fields: Parameters<typeof aQuestion>[0]) =>
	aBank({ questions: [aQuestion({ type, ...fields })] });
/** Options as YAML, each with a reason of its own. */
const options = (...texts: string[]) =>
	`[${texts.map((text) => `{ text: ${text}, why: So is ${text}. }`).join(', ')}]`;

/** What is earned by a choice of these, where these are the keys among these distractors. */
function earned(keys: string[], distractors: string[], chosen: string[]): unknown {
	const item = anItem({
		type,
		keys: keys.map(optionId),
		options: optionsOf(...keys, ...distractors)
	});
	const given = mark(item, { type, options: chosen.map(optionId) });
	return given.kind === 'marked' ? given.earned : given.kind;
}

describe('a multiple choice', () => {
	it('is made of its keys among its distractors, in the order of their ids', () => {
		const [question] = readBank(
			asked({
				key: '[{ text: Noon, why: It is back. }, { text: Nine, why: It leaves. }]',
				distractors: '[{ text: One, why: No., lure: later boat }, { text: Ten, why: Never. }]'
			})
		).questions;
		expect(makeItem(question!)).toEqual({
			type,
			stem: 'At which two hours does the ferry move?',
			passage: 'either',
			keys: [optionId('Noon'), optionId('Nine')],
			options: [
				{ id: optionId('Noon'), text: 'Noon', why: 'It is back.' },
				{ id: optionId('Nine'), text: 'Nine', why: 'It leaves.' },
				{ id: optionId('One'), text: 'One', why: 'No.', lure: '3.1' },
				{ id: optionId('Ten'), text: 'Ten', why: 'Never.' }
			].sort((a, b) => (a.id < b.id ? -1 : 1)),
			evidence: [['1.1', '1.2']]
		});
	});

	it('may have one key, and be asked only where the passage is out of sight', () => {
		const [question] = readBank(asked({ key: options('Nine'), passage: 'closed' })).questions;
		expect(makeItem(question!)).toMatchObject({ keys: [optionId('Nine')], passage: 'closed' });
	});

	const everything =
		'fewer distractors than keys, so that choosing everything would pay. Fix: write at least one for each key';
	it.each([
		['no key', { key: '[]' }, ['9:10 questions[0].key — multiple choice takes at least one key']],
		[
			'six keys',
			{ key: options(...Array.from('abcdef')), distractors: options(...Array.from('uvwxyz')) },
			['9:10 questions[0].key — multiple choice takes 1 to 5 keys, has 6']
		],
		[
			'a key that is no list',
			{ key: '{ text: At nine, why: So. }' },
			['9:10 questions[0].key — a list is meant here. Fix: write its entries below it, each after "- "']
		],
		['nothing about its key', { key: undefined }, ['3:5 questions[0].key — missing. Fix: add it']],
		[
			'no reason for a key',
			{ key: '[{ text: a }]' },
			['9:11 questions[0].key[0].why — missing. Fix: add it']
		],
		[
			'fewer distractors than keys',
			{ key: options('a', 'b', 'c'), distractors: options('x', 'y') },
			[`10:18 questions[0].distractors — ${everything}`]
		],
		[
			'one distractor',
			{ key: options('a'), distractors: options('x') },
			['10:18 questions[0].distractors — needs 2 to 6, has 1']
		],
		[
			'seven distractors',
			{ distractors: options(...Array.from('abcdefg')) },
			['10:18 questions[0].distractors — needs 2 to 6, has 7']
		],
		[
			'one key twice, but for a capital',
			{ key: options('nine', 'Nine') },
			['9:45 questions[0].key[1] — same as key[0] "nine". Fix: reword one of them']
		],
		[
			'a key among the distractors',
			{ key: options('nine', 'at ONE') },
			['9:45 questions[0].key[1] — also stands among the distractors. Fix: reword one of them']
		],
		[
			'one distractor twice, but for a capital',
			{ distractors: options('ten', 'Ten') },
			['10:51 questions[0].distractors[1] — same as distractors[0] "ten". Fix: reword one of them']
		],
		['nothing to prove it', { evidence: undefined }, ['3:5 questions[0].evidence — missing. Fix: add it']],
		['no proof', { evidence: '[]' }, ['11:15 questions[0].evidence — names no proof']],
		[
			'a place for the passage that is none',
			{ passage: 'beside' },
			['12:14 questions[0].passage — "beside" is not one of open, closed, either']
		]
	])('cannot be written with %s', (_what, fields, said) => {
		expect(problemsIn(asked(fields))).toEqual(said.map((line) => `bank.yaml:${line}`));
	});

	// Keys a, b (and c); distractors x, y (and z).
	it.each<[what: string, chosen: string, points: number]>([
		['both keys', 'ab', 2],
		['one key', 'a', 1],
		['both keys and one distractor', 'abx', 1],
		['both keys and both distractors', 'abxy', 0],
		['one key and one distractor', 'ax', 0],
		['one key and both distractors, which is not less than nothing', 'axy', 0],
		['one distractor', 'x', 0],
		['both keys, one of them twice', 'aab', 2],
		['both keys, and one distractor twice', 'abxx', 1]
	])('gives for %s', (_what, chosen, points) => {
		expect(earned(['a', 'b'], ['x', 'y'], Array.from(chosen))).toBe(points);
	});

	it('is unanswered by choosing nothing', () => {
		expect(earned(['a', 'b'], ['x', 'y'], [])).toBe('unanswered');
	});

	it.each(['', 'At nine', '0', 'constructor'])('takes no option %j, which it does not have', (option) => {
		const item = anItem({ type });
		expect(mark(item, { type, options: [item.keys[0]!, option as OptionId] })).toEqual({
			kind: 'invalid',
			reason: 'unknown-option'
		});
	});

	const KEYS = ['a', 'b', 'c', 'd', 'e'];
	const OTHERS = ['u', 'v', 'w', 'x', 'y', 'z'];
	const keys = fc.subarray(KEYS, { minLength: 1 });
	const item = fc
		.tuple(keys, fc.subarray(OTHERS, { minLength: 2 }))
		.filter(([right, wrong]) => wrong.length >= right.length);

	it('gives nothing for choosing everything', () => {
		fc.assert(
			fc.property(item, ([right, wrong]) => {
				expect(earned(right, wrong, [...right, ...wrong])).toBe(0);
			}),
			{ seed: 21, numRuns: 200 }
		);
		expect.hasAssertions();
	});

	it('gives one point more for each key, and one less for each distractor, down to nothing', () => {
		const chosen = item.chain(([right, wrong]) =>
			fc.tuple(fc.constant([right, wrong]), fc.subarray(right), fc.subarray(wrong))
		);
		fc.assert(
			fc.property(
				chosen.filter(([, found, taken]) => found.length + taken.length > 0),
				([[right, wrong], found, taken]) => {
					const points = Math.max(0, found.length - taken.length);
					expect(earned(right, wrong, [...taken, ...found])).toBe(points);
				}
			),
			{ seed: 22, numRuns: 300 }
		);
		expect.hasAssertions();
	});

	it('is sent without a word on how many are right', () => {
		const one = anItem({ type, keys: [optionId('At nine')] });
		const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();
		expect(present(one, reversed)).toEqual({
			type,
			stem: one.stem,
			options: [...one.options].reverse().map(({ id, text }) => ({ id, text }))
		});
	});

	it('has its options numbered, and no one number that is right', () => {
		const sent = present(anItem({ type }), (list) => [...list]);
		expect([optionCount(sent), keyNumber(anItem({ type }), sent)]).toEqual([4, undefined]);
	});

	function form(...chosen: string[]): FormData {
		const posted = new FormData();
		for (const option of chosen) posted.append('options', option);
		return posted;
	}

	it('is answered by the options in the form', () => {
		expect(respond(type, form('abc', 'def'))).toEqual({ type, options: ['abc', 'def'] });
	});

	it('keeps twenty of the options in the form', () => {
		const response = respond(type, form(...Array.from({ length: 5000 }, (_, i) => `${i}`)));
		expect(response).toEqual({ type, options: Array.from({ length: 20 }, (_, i) => `${i}`) });
	});
});
