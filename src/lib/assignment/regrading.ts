import type { Treatment } from '#lib/analysis/quiz/sat.ts';
import type { Proof } from '#lib/bank/passage.ts';
import type { GapId } from '#lib/items/gap-fill/item.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import type { Moment, TeacherId } from './ids.ts';

/** What a teacher changes in how a published quiz is marked. */
export type Change =
	/**
	 * Another key: what is all right from now on, said as a response. Its proof where the old one no longer is one, and the reason
	 * that students are shown. Sentences of a two-part response are its proof; none leave the proof as it is.
	 */
	| { kind: 'key'; item: ItemId; right: ItemResponse; evidence?: Proof[]; why?: string }
	/** Another text is right too; `gap` where there are several. */
	| { kind: 'accept'; item: ItemId; text: string; gap?: GapId }
	/** Other sentences are proof too; `part` is the row, step, gap or point that they prove, where the item has such. */
	| { kind: 'proof'; item: ItemId; proof: Proof; part?: string }
	/** It counts for nobody: neither its points nor what there was to earn. */
	| { kind: 'drop'; item: ItemId }
	/** Everyone has its points, whatever they gave. */
	| { kind: 'everyone'; item: ItemId }
	/** All stands again as it did in a former version. */
	| { kind: 'restore'; version: number };

/** What has been changed since a quiz was published. Nothing is taken out of it: to undo is a change too. */
export interface Regrading {
	/** Items that no longer earn by their keys. */
	treated: Partial<Record<ItemId, Treatment>>;
	/** The former versions, the oldest first: version 1 is what was published. */
	past: PastVersion[];
}

/** A version that has ended, and by what. */
export interface PastVersion {
	/** What ended it, by whom and when. */
	change: Change;
	by: TeacherId;
	at: Moment;
	/** As they were in it: those items that the change made otherwise. */
	items: Item[];
	treated: Regrading['treated'];
}
