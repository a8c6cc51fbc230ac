import type { ShortAnswerResponse } from './item.ts';

/** Longer than any short answer needs. */
const MOST_TYPED = 200;

/** The response in a posted form; `undefined` when nothing was typed. */
export function respondShortAnswer(form: FormData): ShortAnswerResponse | undefined {
	const text = form.get('text');
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	return { type: 'short-answer', text: text.slice(0, MOST_TYPED) };
}
