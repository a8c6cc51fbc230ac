import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { Made } from './made.ts';
import type { Mark, Shuffle } from './item.ts';
import type { ItemOf, ItemType, ResponseTo, ShownOf } from './types.ts';

/** What a type does with its own items. */
export interface Behaviour<T extends ItemType> {
	/** What may be seen before the response: the fields that are kept, never what is left when some are removed. */
	present(item: Made<ItemOf<T>>, shuffle: Shuffle): ShownOf<T>;
	/** The mark of a response of this type. */
	mark(item: ItemOf<T>, response: ResponseTo<T>): Mark;
	/** The response in a posted form, or `undefined` when it is empty. */
	respond(form: FormData): ResponseTo<T> | undefined;
	/** Whether something of this type that was kept has the shape of a response, so that it can be marked and shown. */
	reads(value: Record<string, unknown>): boolean;
	/** The points that an item can earn towards a score. */
	possible(item: Made<ItemOf<T>>): number;
	/** For each thing that is asked its proofs, any one of which is enough. */
	proofs(item: Made<ItemOf<T>>): Proof[][];
	/** What is right, where it is words that another item could show. */
	keys(item: Made<ItemOf<T>>): string[];
	/** The sentences that a response selected, of a type that selects. */
	selected?(response: ResponseTo<T>): SentenceId[];
	/** How many parts of an item a response leaves open, of how many; left out where an item has but one. */
	open?(item: Made<ItemOf<T>>, response: ResponseTo<T>): { open: number; of: number };
	/** How many numbered options the digits choose among; left out where there are none. */
	options?(shown: ShownOf<T>): number;
	/** Which of the numbered options is right, from 1; left out where there is no such one. */
	keyNumber?(item: ItemOf<T>, shown: ShownOf<T>): number;
}
