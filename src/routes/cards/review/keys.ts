import type { Rating } from '#lib/cards/schedule.ts';

export type CardKey =
	| { kind: 'show' | 'undo' | 'read' | 'flag' | 'suspend' | 'help' }
	/** Without a rating: the one that is suggested. */
	| { kind: 'rate'; rating?: Rating };

const LETTERS: Record<string, CardKey> = {
	u: { kind: 'undo' },
	f: { kind: 'flag' },
	s: { kind: 'suspend' },
	'?': { kind: 'help' }
};

/**
 * What a key asks for, or `undefined` where it is the browser's or the control's own: with a modifier, held down, within a
 * field, Space or Enter on a button or link.
 *
 * @param shown whether the back of the card is to be seen
 * @param ratings those that there are, in the order of their keys
 * @param single whether keys of one character, Space among them, do anything
 */
export function cardKey(
	event: KeyboardEvent,
	shown: boolean,
	ratings: readonly Rating[],
	single: boolean
): CardKey | undefined {
	const { key, target, altKey, ctrlKey, metaKey, repeat, isComposing } = event;
	if (altKey || ctrlKey || metaKey || repeat || isComposing || !(target instanceof Element)) return undefined;
	if (target.closest('input, textarea, select, [contenteditable], dialog')) return undefined;
	if (key === ' ' || key === 'Enter') {
		if (target.closest('a, button, summary') || (key === ' ' && !single)) return undefined;
		return shown ? { kind: 'rate' } : { kind: 'show' };
	}
	if (!single) return undefined;
	const rating = /^[1-4]$/.test(key) ? ratings[Number(key) - 1] : undefined;
	if (rating) return shown ? { kind: 'rate', rating } : undefined;
	if (key.toLowerCase() === 'e') return shown ? { kind: 'read' } : undefined;
	return LETTERS[key.toLowerCase()];
}
