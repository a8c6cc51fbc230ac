import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { homeParagraph, proofsOf, provingSentences, shownSentences } from './proofs.ts';

const two = [aProof('2.1', '2.2'), aProof('3.1')];
const choice = anItem({ type: 'single-choice', evidence: two });
const silent = anItem({
	type: 'true-false-not-given',
	key: 'not-given',
	evidence: [],
	nearest: [aProof('3.1'), aProof('1.2')]
});
const gaps = anItem({ type: 'gap-fill' });
const rows = anItem({ type: 'match' });
const steps = anItem({ type: 'order' });
const open = anItem({ type: 'open-response' });

describe('what an item rests on', () => {
	it.each([
		['its proofs', choice, two],
		['the proofs of its gaps', gaps, [['1.1'], ['1.2']]],
		['where the passage comes closest', silent, [['3.1'], ['1.2']]],
		['the proofs of its rows', rows, [['2.1'], ['2.2'], ['3.1']]],
		['the proofs of its steps', steps, [['2.1'], ['2.2'], ['3.1'], ['3.2']]],
		['the proofs of its points', open, [['2.1'], ['2.2']]],
		['its proofs, in a multiple choice', anItem({ type: 'multiple-choice', evidence: two }), two],
		['its proofs, in a short answer', anItem({ type: 'short-answer', evidence: two }), two],
		['its proofs, in two parts', anItem({ type: 'two-part', evidence: two }), two]
	])('is %s', (_what, item, proofs) => {
		expect(proofsOf(item)).toEqual(proofs);
	});

	it('has each sentence once', () => {
		const item = anItem({ type: 'evidence', evidence: [aProof('1.1', '1.2'), aProof('1.2', '2.1')] });
		expect(provingSentences(item)).toEqual(['1.1', '1.2', '2.1']);
	});
});

describe('what is shown for a key', () => {
	it('is the first proof', () => {
		expect(shownSentences(choice)).toEqual(['2.1', '2.2']);
	});

	it('is the proof that was found, where one was', () => {
		expect(shownSentences(choice, aProof('2.1', '3.1'))).toEqual(['3.1']);
	});

	it('is the first proof where one was only half found', () => {
		expect(shownSentences(choice, aProof('2.2'))).toEqual(['2.1', '2.2']);
	});

	it('is one proof of each gap, each sentence once', () => {
		const [first, second] = gaps.gaps;
		const same = { ...gaps, gaps: [first!, { ...second!, evidence: [aProof('1.1', '2.1'), aProof('1.2')] }] };
		expect(shownSentences(same)).toEqual(['1.1', '2.1']);
	});

	it('is all that comes closest, where the key is not given', () => {
		expect(shownSentences(silent)).toEqual(['3.1', '1.2']);
	});

	const firstHasTwo = <P extends object>(parts: readonly P[]): P[] =>
		parts.map((part, i) => (i === 0 ? { ...part, evidence: two } : part));
	it.each([
		['row', { ...rows, rows: firstHasTwo(rows.rows) }, ['2.1', '2.2', '3.1'], ['3.1', '2.2']],
		[
			'step',
			{ ...steps, steps: firstHasTwo(steps.steps) },
			['2.1', '2.2', '3.1', '3.2'],
			['3.1', '2.2', '3.2']
		],
		['point', { ...open, rubric: firstHasTwo(open.rubric) }, ['2.1', '2.2'], ['3.1', '2.2']]
	])('is one proof of each %s, each sentence once', (_what, item, first, found) => {
		expect([shownSentences(item), shownSentences(item, aProof('3.1'))]).toEqual([first, found]);
	});
});

describe('the home of an item', () => {
	it.each([
		['the paragraph of its first proof', choice, 2],
		['that of its first gap', gaps, 1],
		['that of what comes closest', silent, 3],
		['that of its first row', rows, 2],
		['that of its first step', { ...steps, steps: [...steps.steps].reverse() }, 3],
		['that of its first point', open, 2]
	])('is %s', (_what, item, paragraph) => {
		expect(homeParagraph(item)).toBe(paragraph);
	});

	it('is none without a proof', () => {
		expect(homeParagraph(anItem({ type: 'single-choice', evidence: [] }))).toBe(0);
	});

	it('may have two digits', () => {
		expect(homeParagraph(anItem({ type: 'single-choice', evidence: [aProof('12.3')] }))).toBe(12);
	});
});
