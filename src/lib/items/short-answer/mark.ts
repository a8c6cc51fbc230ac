import { foldText } from '../fold.ts';
import { right, wrong, type Mark } from '../item.ts';
import { once } from '../once.ts';
import type { ShortAnswer, ShortAnswerResponse } from './item.ts';

/** All or nothing, 1 point: the key or what else is accepted, after folding. */
export function markShortAnswer(item: ShortAnswer, { text }: ShortAnswerResponse): Mark {
	const typed = foldText(text);
	if (typed === '') return { kind: 'unanswered', possible: 1 };
	return folded(item).has(typed) ? right() : wrong();
}

/** Whether what was typed is the key, or another text that is accepted. */
export function isAccepted(item: ShortAnswer, text: string): boolean {
	return folded(item).has(foldText(text));
}

/** All that is right. */
export function accepted({ key, accept }: ShortAnswer): string[] {
	return [key, ...accept];
}

/** A class is marked by the same few texts many times over. */
const folded = once((item: ShortAnswer): ReadonlySet<string> => new Set(accepted(item).map(foldText)));
