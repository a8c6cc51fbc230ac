export type KeyAct =
	| { kind: 'choose'; option: number }
	| { kind: 'move'; by: 1 | -1 }
	| { kind: 'go-on' }
	| { kind: 'flag' }
	| { kind: 'hint' }
	| { kind: 'help' };

/** Keys of one character, which a reader must be able to switch off (WCAG 2.1.4). */
const SINGLE: Record<string, KeyAct> = {
	f: { kind: 'flag' },
	h: { kind: 'hint' },
	'?': { kind: 'help' }
};

/**
 * What a key asks for, or `undefined` where it is the browser's or the control's own: with a modifier, held down, within a
 * field or list, Enter on a button or link, arrows among radio buttons.
 *
 * @param single whether keys of one character do anything
 */
export function keyAct(event: KeyboardEvent, single: boolean): KeyAct | undefined {
	const { key, target, altKey, ctrlKey, metaKey, repeat, isComposing } = event;
	if (altKey || ctrlKey || metaKey || repeat || isComposing || !(target instanceof Element)) return undefined;
	if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog'))
		return undefined;
	if (single && /^[1-9]$/.test(key)) return { kind: 'choose', option: Number(key) };
	if (single && key.length === 1) return SINGLE[key.toLowerCase()];
	if (key === 'Enter') return target.closest('a, button, summary') ? undefined : { kind: 'go-on' };
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
	return target.closest('input') ? undefined : { kind: 'move', by: key === 'ArrowLeft' ? -1 : 1 };
}
