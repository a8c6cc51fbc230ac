import type { Proof } from '#lib/bank/passage.ts';
import type { ItemBase, OptionId, ShownOption } from '../item.ts';

/** Opaque, made from the row's text alone. */
export type RowId = string & { readonly __brand: 'RowId' };

export interface Row {
	id: RowId;
	text: string;
	/** What belongs to it; two rows may have the same. */
	key: OptionId;
	why: string;
	evidence: Proof[];
}

/** What can be chosen for a row. */
export interface Side extends ShownOption {
	/** Why it belongs to no row; left out where it belongs to one. */
	why?: string;
}

/** Asks what belongs to each row, from one list for all of them. */
export interface Match extends ItemBase {
	type: 'match';
	/** In the order of their ids. */
	rows: Row[];
	/** In the order of their ids. */
	options: Side[];
}

/** What was chosen for each row; rows left open are not there. */
export interface MatchResponse {
	type: 'match';
	rows: Partial<Record<RowId, OptionId>>;
}
