import type { ItemBase } from './item.ts';

/** An item as its type or model makes it; identity, enemies and place are added where the whole bank is known. */
export type Made<T extends ItemBase> = T extends unknown
	? Omit<T, 'id' | 'revision' | 'skill' | 'difficulty' | 'use' | 'enemies' | 'place'>
	: never;
