import type { Proof } from '#lib/bank/passage.ts';
import type { ItemBase, Option, OptionId } from '../item.ts';

/** `gap-1`, `gap-2`, … in the order of the text. */
export type GapId = string & { readonly __brand: 'GapId' };

export type Gap =
	| { kind: 'listed'; id: GapId; key: OptionId; options: Option[]; evidence: Proof[] }
	| { kind: 'typed'; id: GapId; key: string; accept: string[]; why: string; evidence: Proof[] };

export interface GapFill extends ItemBase {
	type: 'gap-fill';
	/** The text around the gaps: one piece more than there are gaps. */
	pieces: string[];
	gaps: Gap[];
}

/** For each gap an option's id, or what was typed; gaps left empty are not there. */
export interface GapFillResponse {
	type: 'gap-fill';
	gaps: Partial<Record<GapId, string>>;
}
