import { describe, expect, it } from 'vitest';
import { anItem } from '../../../tests/builders/item.ts';
import { aPassage, aProof } from '../../../tests/builders/passage.ts';
import { hintsFor, pointedBy, sayHint } from './hints.ts';

/** Three paragraphs of two sentences each. */
const passage = aPassage();
const choice = anItem({ type: 'single-choice', evidence: [aProof('2.1')] });

describe('the hints to an item', () => {
	it('are its paragraph, then its sentence', () => {
		expect(hintsFor(choice, passage)).toEqual(['paragraph', 'sentence']);
	});

	it('leave out the paragraph where the stem names it', () => {
		const item = anItem({
			type: 'single-choice',
			stem: 'What is meant in paragraph 2?',
			evidence: [aProof('2.1')]
		});
		expect(hintsFor(item, passage)).toEqual(['sentence']);
	});

	it('leave out the sentence where the whole paragraph proves it', () => {
		const item = anItem({ type: 'single-choice', evidence: [aProof('2.1', '2.2')] });
		expect(hintsFor(item, passage)).toEqual(['paragraph']);
	});

	it.each(['evidence', 'two-part'] as const)(
		'leave out the sentence of a %s item, which asks for it',
		(type) => {
			expect(hintsFor(anItem({ type, evidence: [aProof('1.1')] }), passage)).toEqual(['paragraph']);
		}
	);

	it('are none where the student gives the points', () => {
		expect(hintsFor(anItem({ type: 'open-response' }), passage)).toEqual([]);
	});

	it('are none where the sentences are no longer in the passage', () => {
		expect(hintsFor(anItem({ type: 'single-choice', evidence: [aProof('9.1')] }), passage)).toEqual([]);
	});
});

describe('where a hint points to', () => {
	it('is a paragraph alone, or its sentence as well', () => {
		expect([pointedBy(choice, 'paragraph', passage), pointedBy(choice, 'sentence', passage)]).toEqual([
			{ paragraphs: [2], sentences: [] },
			{ paragraphs: [2], sentences: ['2.1'] }
		]);
	});

	it('is named in reading order, whatever order is asked for', () => {
		const order = anItem({ type: 'order' });
		const { sentences } = pointedBy(order, 'sentence', passage);
		expect(sentences).toEqual([...sentences].sort());
	});

	it('of a claim that is not given is where the passage comes closest, and sounds no different', () => {
		const item = anItem({
			type: 'true-false-not-given',
			key: 'not-given',
			evidence: [],
			nearest: [aProof('3.1')]
		});
		expect(sayHint(pointedBy(item, 'paragraph', passage))).toBe('Look at paragraph 3.');
	});

	it.each([
		[{ paragraphs: [7], sentences: [] }, 'Look at paragraph 7.'],
		[{ paragraphs: [2, 9], sentences: [] }, 'Look at paragraphs 2 and 9.'],
		[{ paragraphs: [7], sentences: ['7.1'] }, 'Look at the marked sentence in paragraph 7.'],
		[{ paragraphs: [2, 9], sentences: ['2.1', '9.2'] }, 'Look at the marked sentences in paragraphs 2 and 9.']
	])('is said: %j', (pointed, said) => {
		expect(sayHint(pointed as Parameters<typeof sayHint>[0])).toBe(said);
	});
});
