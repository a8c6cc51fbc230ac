import { localId, type ItemId } from '#lib/items/item.ts';
import { present } from '#lib/items/registry.ts';
import type { Item, ShownItem } from '#lib/items/types.ts';
import { rngFor, shuffled, type Seed } from './rng.ts';

/** The items of one quiz, and the seed that orders items and options. This, and no more, is what a link carries. */
export interface Form {
	/** Each once, in the order of their ids. */
	items: ItemId[];
	seed: Seed;
}

/** More than any quiz asks. */
const MOST_ITEMS = 100;
const LOCAL_ID = /^[a-z0-9][a-z0-9-]{0,63}(:[a-z0-9][a-z0-9-]{0,63}){0,2}$/;
const SEED = /^[0-9A-Za-z]{1,32}$/;

/** The same items and seed make the same form, in whatever order they are given. */
export function formOf(items: readonly ItemId[], seed: Seed): Form {
	return { items: [...new Set(items)].sort(), seed };
}

/** The items in the order in which they are asked. */
export function inOrder({ items, seed }: Form): ItemId[] {
	return shuffled(items, rngFor(seed, 'order'));
}

/** An item of a form as it is asked, its options in the form's order. */
export function show(item: Item, seed: Seed): ShownItem {
	return present(item, (list) => shuffled(list, rngFor(seed, item.id)));
}

/** Items as the query of an address, without the article, which stands in the path: `items=a,b`, or under another name. */
export function itemsQuery(items: readonly ItemId[], name = 'items'): string {
	return `${name}=${items.map(localId).join(',')}`;
}

/** The items in the query of an address; none where it names none, or what cannot be ids. */
export function readItems(article: string, query: URLSearchParams, name = 'items'): ItemId[] {
	const local = query.get(name)?.split(',') ?? [];
	if (local.length > MOST_ITEMS || !local.every((id) => LOCAL_ID.test(id))) return [];
	return local.map((id) => `${article}/${id}` as ItemId);
}

/** The form as the query of a link: `seed=…&items=a,b`. */
export function formQuery({ items, seed }: Form): string {
	return `seed=${seed}&${itemsQuery(items)}`;
}

export type LinkRead = { kind: 'form'; form: Form } | { kind: 'none' } | { kind: 'damaged' };

/** The form in the query of a link; `none` where it carries none, `damaged` where one was cut or altered. */
export function readFormQuery(article: string, query: URLSearchParams): LinkRead {
	const seed = query.get('seed');
	if (seed === null && !query.has('items')) return { kind: 'none' };
	const items = readItems(article, query);
	if (seed === null || !SEED.test(seed) || items.length === 0) return { kind: 'damaged' };
	return { kind: 'form', form: formOf(items, seed as Seed) };
}
