import type { ItemType } from './types.ts';

const SELECTING: ReadonlySet<ItemType> = new Set(['evidence', 'two-part']);

/** Whether items of a type are answered, in whole or in part, by selecting sentences: for a page that brings no types. */
export function isSelecting(type: ItemType): boolean {
	return SELECTING.has(type);
}
