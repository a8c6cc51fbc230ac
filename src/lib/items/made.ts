import type { ItemBase } from './item.ts';

/** An item as its type or model makes it; what the bank as a whole decides is added where all of it is known. */
export type Made<T extends ItemBase> = T extends unknown
	? Omit<T, 'id' | 'revision' | 'skill' | 'difficulty' | 'use' | 'enemies' | 'place' | 'paragraph'>
	: never;
