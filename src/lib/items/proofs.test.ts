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

describe('what an item rests on', () => {
	it.each([
		['its proofs', choice, two],
		['the proofs of its gaps', gaps, [['1.1'], ['1.2']]],
		['where the passage comes closest', silent, [['3.1'], ['1.2']]]
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
});

describe('the home of an item', () => {
	it.each([
		['the paragraph of its first proof', choice, 2],
		['that of its first gap', gaps, 1],
		['that of what comes closest', silent, 3]
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
