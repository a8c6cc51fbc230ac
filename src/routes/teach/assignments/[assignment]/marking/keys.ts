export type MarkKey =
	| { kind: 'tick'; point: number }
	/** Saves the mark as it is ticked, and goes on. */
	| { kind: 'save' }
	/** Goes on; what was ticked is saved. */
	| { kind: 'next' };

/**
 * What a key asks for, or `undefined` where it is the browser’s or the control’s own: with a modifier, held down, within a field,
 * Enter on a button or link.
 *
 * @param single whether keys do anything here: a reader must be able to switch those of one character off (WCAG 2.1.4)
 */
export function markKey(event: KeyboardEvent, single: boolean): MarkKey | undefined {
	const { key, target, altKey, ctrlKey, metaKey, repeat, isComposing } = event;
	if (!single || altKey || ctrlKey || metaKey || repeat || isComposing || !(target instanceof Element))
		return undefined;
	if (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog'))
		return undefined;
	if (/^[1-9]$/.test(key)) return { kind: 'tick', point: Number(key) };
	if (key.toLowerCase() === 'n') return { kind: 'next' };
	if (key !== 'Enter' || target.closest('a, button, summary')) return undefined;
	return { kind: 'save' };
}
