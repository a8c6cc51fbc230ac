import type { Mark } from '../item.ts';
import type { MultipleChoice, MultipleChoiceResponse } from './item.ts';

/** A point for each key that was found, one less for each distractor taken, and never less than none. */
export function markMultipleChoice(item: MultipleChoice, { options }: MultipleChoiceResponse): Mark {
	const possible = item.keys.length;
	const chosen = [...new Set(options)];
	if (chosen.length === 0) return { kind: 'unanswered', possible };
	if (!chosen.every((id) => item.options.some((option) => option.id === id)))
		return { kind: 'invalid', reason: 'unknown-option' };
	const found = chosen.filter((id) => item.keys.includes(id)).length;
	return { kind: 'marked', earned: Math.max(0, found - (chosen.length - found)), possible };
}
