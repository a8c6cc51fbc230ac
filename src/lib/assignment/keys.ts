import type { Treatment } from '#lib/analysis/quiz/sat.ts';
import type { ItemId, Mark } from '#lib/items/item.ts';
import { mark, possiblePoints } from '#lib/items/registry.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { Published } from './assignment.ts';

/** By what an attempt is marked: the items with their keys, and those that earn otherwise. */
export interface Keys {
	items: ReadonlyMap<ItemId, Item>;
	treated: Partial<Record<ItemId, Treatment>>;
}

/** What holds now, after all that was regraded. */
export function keysOf({ items, regrading }: Pick<Published, 'items' | 'regrading'>): Keys {
	return { items: new Map(items.map((item) => [item.id, item])), treated: regrading?.treated ?? {} };
}

/**
 * The mark of a response, or of none, by what holds now. One that is dropped is marked by its key all the same: that it does not
 * count is said where points are added up.
 */
export function markBy(
	{ treated }: Pick<Keys, 'treated'>,
	item: Item,
	response: ItemResponse | undefined
): Mark {
	if (treated[item.id] !== 'everyone') return mark(item, response);
	const possible = possiblePoints(item);
	return { kind: 'marked', earned: possible, possible };
}
