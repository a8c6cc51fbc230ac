import { nearest } from '#lib/bank/nearest.ts';
import { foldText } from './fold.ts';

/** How a typed text misses what is accepted, though it comes close. */
export type NearMiss = 'accents' | 'spelling' | 'more' | 'part';

export const NEAR_MISS_TEXTS: Record<NearMiss, string> = {
	accents: 'Nearly: only the accents differ.',
	spelling: 'Nearly: only the spelling differs.',
	more: 'The right words are in it, and others besides.',
	part: 'Some of the right words are in it, and some are missing.'
};

/**
 * How near a typed text comes to one of those accepted: other accents, a slip or two of spelling, words too many or
 * too few. `undefined` for what is accepted, what is empty, and what is simply something else.
 */
export function nearMiss(given: string, accepted: readonly string[]): NearMiss | undefined {
	const text = foldText(given);
	const texts = accepted.map(foldText);
	if (text === '' || texts.includes(text)) return undefined;
	if (texts.some((other) => withoutAccents(other) === withoutAccents(text))) return 'accents';
	// Of two letters each is another word, and another digit is another number.
	const sameDigits = texts.filter((other) => digitsOf(other) === digitsOf(text));
	if (text.length > 2 && /\p{L}/u.test(text) && nearest(text, sameDigits)) return 'spelling';
	if (texts.some((other) => holds(text, other))) return 'more';
	return text.length > 2 && texts.some((other) => holds(other, text)) ? 'part' : undefined;
}

function withoutAccents(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function digitsOf(text: string): string {
	return text.replace(/\P{N}/gu, '');
}

/** Whether the words of `inner` stand in `outer`, one after the other. */
function holds(outer: string, inner: string): boolean {
	const words = (text: string): string => ` ${text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `;
	return words(inner).trim() !== '' && words(outer).includes(words(inner));
}
