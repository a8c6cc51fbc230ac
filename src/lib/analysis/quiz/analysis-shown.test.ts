import { describe, expect, it } from 'vitest';
import { anItem, optionsOf } from '../../../../tests/builders/item.ts';
import { aPassage } from '../../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../../tests/builders/response.ts';
import { anAnswer, aSat, aSitting, satItems, type Gave } from '../../../../tests/builders/sat.ts';
import { showAnalysis } from './analysis-shown.ts';
import { figured } from './figured.ts';
import type { Sat } from './sat.ts';

const choice = (id: string) =>
	anItem({ type: 'single-choice', id: `ferry/${id}`, options: optionsOf('At nine', 'At noon', 'At ten') });
const [a, b, c, d] = [choice('a'), choice('b'), choice('c'), choice('d')];
const passage = aPassage();

/** Nine students: the stronger they are, the more of `a`, `b` and `d` they have right, and the less of `c`. */
const against: Gave[][] = [0, 0, 0, 1, 1, 1, 2, 2, 2].map((strength) => [
	strength > 0 ? rightResponse(a) : wrongResponse(a),
	strength > 1 ? rightResponse(b) : wrongResponse(b),
	strength > 1 ? wrongResponse(c) : rightResponse(c),
	strength > 0 ? rightResponse(d) : wrongResponse(d)
]);
const doubted = aSat([a, b, c, d], against);
const shown = (sat: Sat, of = passage, asked?: string) => showAnalysis(figured(sat, of), of, asked);

describe('the page of the figures of a quiz', () => {
	it('opens the question that stands out most, which need not be the first of them', () => {
		const all = shown(doubted);
		expect(all.finding).toMatch(/questions 3 and 2/);
		expect(all.open).toMatchObject({ label: '3', flags: [{ kind: 'key-may-be-wrong' }, {}] });
		expect(all.forms[0]?.questions[2]?.tags[0]).toEqual({ weight: 'wrong', text: 'Key may be wrong' });
		expect(all.caution).toMatch(/^9 students are few/);
	});

	it('opens the question that is asked for, and the one that stands out most where there is none such', () => {
		expect(shown(doubted, passage, '1').open?.label).toBe('1');
		expect(shown(doubted, passage, '<script>').open?.label).toBe('3');
	});

	it('opens none where nothing stands out', () => {
		const few = shown(aSat([a, b], [[rightResponse(a), wrongResponse(b)]]), passage);
		expect(few).not.toHaveProperty('open');
		expect(few.caution).toMatch(/too few/);
	});

	it('names nobody', () => {
		const named: Sat = {
			...doubted,
			sittings: doubted.sittings.map((each) => ({ ...each, name: 'Zoë Quill', student: 'roster-zoe' }))
		};
		expect(JSON.stringify(shown(named, passage))).not.toMatch(/Quill|roster-zoe|s0/);
	});

	it('says that nobody has submitted, and has neither caution nor marks', () => {
		const none = shown(aSat([a], []), passage);
		expect(none).toMatchObject({ finding: 'Nobody has submitted an attempt yet.', caution: '', students: 0 });
		expect(none.forms[0]).toMatchObject({ figures: [], histogram: [] });
		expect(none).not.toHaveProperty('calibration');
	});

	it('has the figures of each of two forms, and one list of questions for both', () => {
		const sat: Sat = {
			items: [
				...satItems([a]).map((each) => ({ ...each, label: 'A1' })),
				...satItems([b], { form: 1 }).map((each) => ({ ...each, label: 'B1' }))
			],
			sittings: [
				aSitting('ana', [anAnswer(a, rightResponse(a))]),
				aSitting('ben', [anAnswer(b, wrongResponse(b))], { form: 1 }),
				aSitting('cyd', [anAnswer(b, wrongResponse(b))], { form: 1 })
			]
		};
		const { forms } = shown(sat, passage, 'B1');
		expect(forms.map(({ name, students, questions }) => [name, students, questions[0]?.label])).toEqual([
			['Form A', 1, 'A1'],
			['Form B', 2, 'B1']
		]);
		expect(forms.map(({ figures }) => figures.find(({ name }) => name === 'Mean')?.value)).toEqual([
			'1.0',
			'0.0'
		]);
	});

	it('has the confidence of the class where it was asked for', () => {
		const sat = aSat(
			[a],
			[[{ response: rightResponse(a), sure: true }], [{ response: wrongResponse(a), sure: true }]]
		);
		expect(shown(sat, passage).calibration?.levels).toMatchObject([
			{ name: 'Sure', tally: { right: 1, of: 2 }, share: 0.5 }
		]);
	});
});

describe('one question of it', () => {
	it('has each choice by thirds, its key, and the proof in the words of the passage', () => {
		const { open } = shown(doubted, passage, '3');
		expect(open).toMatchObject({
			students: { all: 9, upper: 3, lower: 3 },
			proof: [{ text: 'The ferry leaves at nine.', paragraph: 1 }],
			isNearest: false
		});
		const { rows } = open!.parts[0]!;
		expect(rows).toHaveLength(3);
		const key = rows.find(({ isKey }) => isKey);
		expect(key).toMatchObject({ text: 'At nine', chosen: { all: 6, upper: 0, lower: 3 } });
	});

	it('shows a sentence that was chosen in its words, with its place', () => {
		const item = anItem({ type: 'evidence', id: 'ferry/e' });
		const sat = aSat([item], [[wrongResponse(item)], [rightResponse(item)]]);
		const rows = shown(sat, passage, '1').open!.parts.flatMap((part) => part.rows);
		expect(rows.find(({ isKey }) => isKey)).toMatchObject({
			place: 'sentence 1 of paragraph 1',
			text: 'The ferry leaves at nine.'
		});
		expect(rows.find(({ isKey }) => !isKey)?.text).not.toBe('');
	});

	it('lists the sentences that were marked for a right choice and prove nothing', () => {
		const marked = (proof: string) => [{ response: rightResponse(a), proof: [proof] }];
		const sat = aSat([a], [marked('3.1'), marked('3.1'), marked('2.1'), marked('1.1')]);
		expect(shown(sat, passage, '1').open?.wrongEvidence).toMatchObject({
			wrong: 3,
			of: 4,
			marked: [
				{ place: 'sentence 1 of paragraph 3', students: 2, text: 'The school would like a later boat.' },
				{ place: 'sentence 1 of paragraph 2', students: 1 }
			]
		});
	});

	it('says how it was regraded, and has no figures where it was dropped', () => {
		const [first] = satItems([a], { treatment: 'dropped' });
		const sat: Sat = { items: [first!], sittings: [aSitting('ana', [])] };
		const all = shown(sat, passage, '1');
		expect(all.open).toMatchObject({ treatment: 'Dropped', figures: [] });
		expect(all.forms[0]?.questions[0]).toMatchObject({
			tags: [{ text: 'Dropped' }],
			facility: { text: 'none' }
		});
	});

	it('says of a claim that the passage leaves open where it comes closest', () => {
		const claim = anItem({
			type: 'true-false-not-given',
			key: 'not-given',
			evidence: [],
			nearest: [['2.1' as never]]
		});
		const { open } = shown(aSat([claim], [[rightResponse(claim)]]), passage, '1');
		expect(open).toMatchObject({ isNearest: true, proof: [{ paragraph: 2 }] });
	});

	it('groups the choices of an item by its rows', () => {
		const match = anItem({ type: 'match' });
		const { open } = shown(aSat([match], [[rightResponse(match)]]), passage, '1');
		expect(open!.parts.map(({ part }) => part)).toEqual(match.rows.map(({ text }) => text));
	});

	it('counts who gave nothing', () => {
		expect(shown(aSat([a], [[undefined]]), passage, '1').open?.open.all).toBe(1);
	});
});
