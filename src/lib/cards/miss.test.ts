import { describe, expect, it } from 'vitest';
import { optionId } from '#lib/items/identity.ts';
import { aTurn } from '../../../tests/builders/attempt.ts';
import { anItem, anOption, optionsOf } from '../../../tests/builders/item.ts';
import { aProof } from '../../../tests/builders/passage.ts';
import { rightResponse, wrongResponse } from '../../../tests/builders/response.ts';
import { missedCards, missNote } from './miss.ts';

const choice = (id: string) => anItem({ type: 'single-choice', id: `ferry/${id}` });
const missed = (id: string, sure?: boolean) => {
	const item = choice(id);
	return aTurn(item, wrongResponse(item), { sure });
};

describe('the note of a miss', () => {
	it('has the distractor that was chosen and its reason', () => {
		const options = [
			...optionsOf('At nine', 'At ten'),
			anOption({ text: 'At noon', why: 'It is back then.' })
		];
		const item = anItem({ type: 'single-choice', options });
		expect(missNote(aTurn(item, { type: item.type, option: optionId('At noon') }))).toEqual({
			given: 'At noon',
			why: 'It is back then.'
		});
	});

	it('has the verdict in words', () => {
		const item = anItem({ type: 'true-false-not-given' });
		expect(missNote(aTurn(item, { type: item.type, verdict: 'false' }))).toEqual({
			given: 'False',
			why: 'It does not.'
		});
	});

	it('has the choice of two parts, and nothing of the sentences', () => {
		const item = anItem({ type: 'two-part' });
		const [choice, sentences] = [optionId('At noon'), aProof('1.2')];
		expect(missNote(aTurn(item, { type: item.type, option: choice, sentences }))?.given).toBe('At noon');
		expect(missNote(aTurn(item, { type: item.type, option: item.key, sentences }))).toBeUndefined();
	});

	it('has the first gap that was filled wrongly and has a reason', () => {
		const item = anItem({ type: 'gap-fill' });
		const gaps = { 'gap-1': 'eleven', 'gap-2': optionId('ten') };
		expect(missNote(aTurn(item, { type: item.type, gaps }))).toEqual({ given: 'ten', why: 'Dull.' });
	});

	it('has what is wrong among several that were chosen', () => {
		const item = anItem({ type: 'multiple-choice' });
		const options = [optionId('At nine'), optionId('At one')];
		expect(missNote(aTurn(item, { type: item.type, options }))).toEqual({ given: 'At one', why: 'Dull.' });
	});

	it('has no note where what was chosen is right and something is missing', () => {
		const item = anItem({ type: 'multiple-choice' });
		expect(missNote(aTurn(item, { type: item.type, options: [optionId('At nine')] }))).toBeUndefined();
	});

	it('has the reason of what was typed where it was foreseen', () => {
		const item = anItem({ type: 'short-answer' });
		expect(missNote(aTurn(item, { type: item.type, text: 'Noon' }))).toEqual({
			given: 'Noon',
			why: 'It is back then.'
		});
		expect(missNote(aTurn(item, { type: item.type, text: 'in winter' }))).toBeUndefined();
	});

	it.each(['order', 'evidence', 'open-response'] as const)('is none for a response of type %s', (type) => {
		const item = anItem({ type });
		expect(missNote(aTurn(item, wrongResponse(item)))).toBeUndefined();
	});

	it('is none where nothing was given', () => {
		expect(missNote(aTurn(choice('open')))).toBeUndefined();
	});
});

describe('the cards of what was missed', () => {
	it('begin with what was sure, and keep the order of the quiz', () => {
		const turns = [missed('a'), missed('b', false), missed('c', true), missed('d'), missed('e', true)];
		expect(missedCards(turns).map(({ card, sure }) => [card, sure])).toEqual([
			['ferry/c', true],
			['ferry/e', true],
			['ferry/a', undefined],
			['ferry/b', false],
			['ferry/d', undefined]
		]);
	});

	it('have the note of the miss', () => {
		const item = anItem({ type: 'true-false-not-given' });
		expect(missedCards([aTurn(item, { type: item.type, verdict: 'false' })])).toEqual([
			{ card: item.id, item: item.id, sure: undefined, note: { given: 'False', why: 'It does not.' } }
		]);
	});

	it('leave out what was right, what was not answered, and what is the student’s own to judge', () => {
		const essay = anItem({ type: 'open-response' });
		const turns = [
			aTurn(choice('a'), rightResponse(choice('a')), { sure: false }),
			aTurn(choice('b')),
			aTurn(essay, wrongResponse(essay))
		];
		expect(missedCards(turns)).toEqual([]);
	});

	it('leave out what only an assigned quiz may ask', () => {
		const item = anItem({ type: 'single-choice', use: 'assign' });
		expect(missedCards([aTurn(item, wrongResponse(item))])).toEqual([]);
	});
});
