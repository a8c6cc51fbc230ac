import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/cards/card.ts';
import type { CardState } from '#lib/cards/hand.ts';
import { aLook } from '../../../tests/builders/look.ts';
import { hardestCards } from './hardest.ts';

const state = (lapses: number, difficulty: number): CardState => ({
	memory: { ...aLook().after!, lapses, difficulty }
});
const cards: Record<CardId, CardState> = {
	['ferry/once' as CardId]: state(1, 9),
	['ferry/easy' as CardId]: state(0, 6.9),
	['ferry/hard' as CardId]: state(0, 7),
	['ferry/thrice' as CardId]: { ...state(3, 4), aside: 'suspended' },
	['ferry/also-once' as CardId]: state(1, 9.5),
	['ferry/taken' as CardId]: { taken: { at: 0, sure: true } }
};

describe('the hardest cards', () => {
	it('are those forgotten most often, then the more difficult, and of those never forgotten only hard ones', () => {
		expect(hardestCards({ cards }, 9).map(({ card }) => card)).toEqual([
			'ferry/thrice',
			'ferry/also-once',
			'ferry/once',
			'ferry/hard'
		]);
	});

	it('are no more than were asked for, and none of those that are gone', () => {
		expect(hardestCards({ cards }, 1)).toEqual([
			{ card: 'ferry/thrice', lapses: 3, difficulty: 4, aside: 'suspended' }
		]);
		expect(hardestCards({ cards }, 1, (id) => id !== 'ferry/thrice')[0]?.card).toBe('ferry/also-once');
		expect(hardestCards({ cards: {} }, 5)).toEqual([]);
	});
});
