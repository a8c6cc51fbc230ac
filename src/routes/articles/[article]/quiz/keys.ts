export type KeyAct = { kind: 'choose'; option: number } | { kind: 'move'; by: 1 | -1 } | { kind: 'go-on' };

/**
 * What a key asks for, or `undefined` where it is the browser's or the control's own: with a modifier, held down, within a
 * field or list, Enter on a button or link, arrows among radio buttons.
 */
export function keyAct(event: KeyboardEvent): KeyAct | undefined {
	const { key, target, altKey, ctrlKey, metaKey, repeat, isComposing } = event;
	if (altKey || ctrlKey || metaKey || repeat || isComposing || !(target instanceof Element)) return undefined;
	if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'))
		return undefined;
	if (/^[1-9]$/.test(key)) return { kind: 'choose', option: Number(key) };
	if (key === 'Enter') return target.closest('a, button, summary') ? undefined : { kind: 'go-on' };
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	return target.closest('input') ? undefined : { kind: 'move', by: key === 'ArrowLeft' ? -1 : 1 };
}
