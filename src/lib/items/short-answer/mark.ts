import { foldText } from '../fold.ts';
import { right, wrong, type Mark } from '../item.ts';
import type { ShortAnswer, ShortAnswerResponse } from './item.ts';

/** All or nothing, 1 point: the key or what else is accepted, after folding. */
export function markShortAnswer(item: ShortAnswer, { text }: ShortAnswerResponse): Mark {
	if (foldText(text) === '') return { kind: 'unanswered', possible: 1 };
	return isAccepted(item, text) ? right() : wrong();
}

/** Whether what was typed is the key, or another text that is accepted. */
export function isAccepted(item: ShortAnswer, text: string): boolean {
	return accepted(item).some((other) => foldText(other) === foldText(text));
}

/** All that is right. */
export function accepted({ key, accept }: ShortAnswer): string[] {
	return [key, ...accept];
}
