import type { Treatment } from '#lib/analysis/quiz/sat.ts';
import type { Mark } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';
import { asAsked, type Turn } from '#lib/quiz/attempt.ts';
import { inOrder } from '#lib/quiz/form.ts';
import type { Published } from './assignment.ts';
import type { AssignedAttempt, SlotValue } from './attempt.ts';
import { keysOf, markBy, type Keys } from './keys.ts';
import { markByTeacher } from './marking.ts';

/** The items of an attempt in the order of its slots. One that was not published, which cannot be, is left out. */
export function itemsOf(
	{ form }: Pick<AssignedAttempt, 'form'>,
	{ items }: Pick<Published, 'items'>
): Item[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	return inOrder(form).flatMap((id) => byId.get(id) ?? []);
}

/** One item of an attempt, what was given, and its mark. */
export interface MarkedItem {
	asked: { item: Item };
	value: SlotValue;
	mark: Mark;
	/** How it stands where its key no longer decides: one that is dropped is in no score. */
	treatment: Treatment | undefined;
}

/**
 * The items of an attempt in the order of its slots, each with what was given and its mark: by a teacher, where that has been
 * given, and otherwise by the keys that hold. Their types have been brought.
 */
export function markedOf({ form, slots }: Pick<AssignedAttempt, 'form' | 'slots'>, keys: Keys): MarkedItem[] {
	return inOrder(form).flatMap((id, i) => {
		const item = keys.items.get(id);
		const value = slots[i]?.value ?? {};
		const treatment = keys.treated[id];
		if (item === undefined) return [];
		const mark = markByTeacher(item, slots[i], treatment) ?? markBy(keys, item, value.response);
		return [{ asked: { item }, value, mark, treatment }];
	});
}

/** Those that a score adds up. */
export function counted(marked: readonly MarkedItem[]): MarkedItem[] {
	return marked.filter(({ treatment }) => treatment !== 'dropped');
}

/** How many answers wait for a teacher: they are in no score until they are marked. */
export function waitingIn(marked: readonly Pick<MarkedItem, 'mark'>[]): number {
	return marked.filter(({ mark }) => mark.kind === 'own').length;
}

/** The questions of an attempt in the order in which they were asked, as they are reviewed. Their types have been brought. */
export function turnsOf(
	attempt: Pick<AssignedAttempt, 'form' | 'slots'>,
	published: Pick<Published, 'items' | 'passage' | 'regrading'>
): Turn[] {
	return markedOf(attempt, keysOf(published)).map(({ asked: { item }, value, mark: given }) => ({
		asked: asAsked(item, published.passage),
		response: value.response,
		mark: given,
		hint: undefined,
		sure: value.sure,
		flagged: value.flagged ?? false
	}));
}
