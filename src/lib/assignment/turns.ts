import type { ItemId, Mark } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { mark } from '#lib/items/registry.ts';
import { asAsked, type Turn } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';

/** The items of an attempt in the order of its slots. One that was not published, which cannot be, is left out. */
export function itemsOf(
	{ form }: Pick<AssignedAttempt, 'form'>,
	{ items }: Pick<Published, 'items'>
): Item[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	return inOrder(form).flatMap((id) => byId.get(id) ?? []);
}

/**
 * The items of an attempt in the order of its slots, each with what was given and its mark by what was published. Their types have
 * been brought.
 */
export function markedOf(
	{ form, slots }: Pick<AssignedAttempt, 'form' | 'slots'>,
	items: ReadonlyMap<ItemId, Item>
): { asked: { item: Item }; value: SlotValue; mark: Mark }[] {
	return inOrder(form).flatMap((id, i) => {
		const item = items.get(id);
		const value = slots[i]?.value ?? {};
		return item === undefined ? [] : [{ asked: { item }, value, mark: mark(item, value.response) }];
	});
}

/** The questions of an attempt in the order in which they were asked, as they are reviewed. Their types have been brought. */
export function turnsOf(
	attempt: Pick<AssignedAttempt, 'form' | 'slots'>,
	published: Pick<Published, 'items' | 'passage'>
): Turn[] {
	const items = new Map(published.items.map((item) => [item.id, item]));
	return markedOf(attempt, items).map(({ asked: { item }, value, mark: given }) => ({
		asked: asAsked(item, published.passage),
		response: value.response,
		mark: given,
		hint: undefined,
		sure: value.sure,
		flagged: value.flagged ?? false
	}));
}
