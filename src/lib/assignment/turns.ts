import type { Item } from '#lib/items/types.ts';
import { mark } from '#lib/items/registry.ts';
import { asAsked, type Turn } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt } from './attempt.ts';

/** The items of an attempt in the order of its slots. One that was not published, which cannot be, is left out. */
export function itemsOf(
	{ form }: Pick<AssignedAttempt, 'form'>,
	{ items }: Pick<Published, 'items'>
): Item[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	return inOrder(form).flatMap((id) => byId.get(id) ?? []);
}

/** The questions of an attempt in the order in which they were asked, marked by what was published. Their types have been brought. */
export function turnsOf(
	attempt: Pick<AssignedAttempt, 'form' | 'slots'>,
	published: Pick<Published, 'items' | 'passage'>
): Turn[] {
	return itemsOf(attempt, published).map((item, i) => {
		const { response, sure, flagged = false } = attempt.slots[i]?.value ?? {};
		return {
			asked: asAsked(item, published.passage),
			response,
			mark: mark(item, response),
			hint: undefined,
			sure,
			flagged
		};
	});
}
