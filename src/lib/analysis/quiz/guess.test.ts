import { describe, expect, it } from 'vitest';
import { anItem } from '../../../../tests/builders/item.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { guessScoreOf } from './guess.ts';

describe('what guessing would earn', () => {
	it('is one in so many of a list, and nothing where something is typed', () => {
		const scores = Object.fromEntries(ITEM_TYPES.map((type) => [type, guessScoreOf(anItem({ type }))]));
		expect(scores).toEqual({
			'single-choice': 1 / 3,
			'true-false-not-given': 1 / 3,
			match: 1 / 4,
			// One gap is typed, and one chosen of three.
			'gap-fill': 1 / 6,
			'short-answer': 0,
			'multiple-choice': undefined,
			order: undefined,
			evidence: undefined,
			'two-part': undefined,
			'open-response': undefined
		});
	});
});
