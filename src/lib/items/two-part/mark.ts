import { earnedBy, judgeSelection } from '../evidence/mark.ts';
import type { Mark } from '../item.ts';
import type { TwoPart, TwoPartResponse } from './item.ts';

/** 2 points: one for the choice, and up to one more for its evidence, which earns nothing without the right choice. */
export function markTwoPart(item: TwoPart, { option, sentences }: TwoPartResponse): Mark {
	if (option === undefined && sentences.length === 0) return { kind: 'unanswered', possible: 2 };
	if (option !== undefined && !item.options.some(({ id }) => id === option))
		return { kind: 'invalid', reason: 'unknown-option' };
	if (option !== item.key) return { kind: 'marked', earned: 0, possible: 2 };
	return { kind: 'marked', earned: 1 + earnedBy(judgeSelection(item.evidence, sentences)), possible: 2 };
}
