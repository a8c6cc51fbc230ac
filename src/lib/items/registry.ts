import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { Behaviour } from './behaviour.ts';
import type { Mark, Shuffle } from './item.ts';
import type { Made } from './made.ts';
import type { Item, ItemResponse, ItemType, ShownItem } from './types.ts';

/** Where each type is; one that is missing does not compile. */
const arriving: { [T in ItemType]: () => Promise<{ behaviour: Behaviour<T> }> } = {
	'single-choice': () => import('./single-choice/behaviour.ts'),
	'multiple-choice': () => import('./multiple-choice/behaviour.ts'),
	'true-false-not-given': () => import('./true-false-not-given/behaviour.ts'),
	match: () => import('./match/behaviour.ts'),
	order: () => import('./order/behaviour.ts'),
	'gap-fill': () => import('./gap-fill/behaviour.ts'),
	'short-answer': () => import('./short-answer/behaviour.ts'),
	evidence: () => import('./evidence/behaviour.ts'),
	'two-part': () => import('./two-part/behaviour.ts'),
	'open-response': () => import('./open-response/behaviour.ts')
};

const here = new Map<ItemType, Behaviour<ItemType>>();

/**
 * Brings types, so that their items can be presented and marked: a browser fetches only those that a quiz has.
 *
 * @throws where one of them cannot be fetched; the others are there all the same
 */
export async function bringTypes(types: Iterable<ItemType>): Promise<void> {
	const missing = [...new Set(types)].filter((type) => !here.has(type));
	const brought = await Promise.allSettled(
		missing.map(async (type) => here.set(type, (await arriving[type]()).behaviour))
	);
	for (const one of brought) if (one.status === 'rejected') throw one.reason;
}

/** Whether the items of a type can be presented and marked. */
export function isBrought(type: ItemType): boolean {
	return here.has(type);
}

function behaviourOf({ type }: { type: ItemType }): Behaviour<ItemType> {
	const behaviour = here.get(type);
	if (behaviour === undefined) throw new Error(`The item type “${type}” has not been brought.`);
	return behaviour;
}

/** What may be seen before the response: the fields that are kept, never what is left when some are removed. */
export function present(item: Made<Item>, shuffle: Shuffle): ShownItem {
	return behaviourOf(item).present(item, shuffle);
}

/** The mark of a response, or of none. */
export function mark(item: Item, response: ItemResponse | undefined): Mark {
	if (response === undefined) return { kind: 'unanswered', possible: possiblePoints(item) };
	if (response.type !== item.type) return { kind: 'invalid', reason: 'wrong-response-type' };
	return behaviourOf(item).mark(item, response);
}

/** The points that an item can earn towards a score. */
export function possiblePoints(item: Made<Item>): number {
	return behaviourOf(item).possible(item);
}

/** The response that a posted form holds for an item of this type, or `undefined` when it is empty. */
export function respond(type: ItemType, form: FormData): ItemResponse | undefined {
	return behaviourOf({ type }).respond(form);
}

/** Whether something that was kept has the shape of a response to an item of this type. */
export function readsResponse(type: ItemType, value: Record<string, unknown>): boolean {
	return behaviourOf({ type }).reads(value);
}

/** For each thing that is asked its proofs, any one of which is enough, or where the passage comes closest to it. */
export function proofsAsked(item: Made<Item>): Proof[][] {
	return behaviourOf(item).proofs(item);
}

/** What is right, where it is words that another item could show. */
export function keyTexts(item: Made<Item>): string[] {
	return behaviourOf(item).keys(item);
}

/** The sentences that a response selected in the passage; none where its type selects none. */
export function selectedSentences(response: ItemResponse | undefined): SentenceId[] {
	return (response && behaviourOf(response).selected?.(response)) ?? [];
}

/** Whether an item is answered, in whole or in part, by selecting sentences of the passage. */
export function selects(item: { type: ItemType }): boolean {
	return behaviourOf(item).selected !== undefined;
}

/** How many parts of an item a response leaves open, of how many; none where the item has but one. */
export function openParts(item: Item, response: ItemResponse): { open: number; of: number } {
	return behaviourOf(item).open?.(item, response) ?? { open: 0, of: 1 };
}

/** How many numbered options the digits choose among; 0 where there are none. */
export function optionCount(shown: ShownItem): number {
	return behaviourOf(shown).options?.(shown) ?? 0;
}

/** Which of the numbered options is right, from 1; `undefined` for a type that has no such one. */
export function keyNumber(item: Item, shown: ShownItem): number | undefined {
	return behaviourOf(item).keyNumber?.(item, shown);
}
