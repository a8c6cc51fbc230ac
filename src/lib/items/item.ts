import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { Beside, Use } from '#lib/bank/fields.ts';
import type { Skill } from '#lib/bank/skill.ts';

/** `article/id` for an authored item, `article/model:entry` for one made by a model. */
export type ItemId = string & { readonly __brand: 'ItemId' };
/** Opaque, made from the option's text alone, so that it tells nothing of the key. */
export type OptionId = string & { readonly __brand: 'OptionId' };
/** A hash of the whole item and of the sentences that prove it. */
export type Revision = string & { readonly __brand: 'Revision' };

/** What every item has. */
export interface ItemBase {
	id: ItemId;
	revision: Revision;
	skill: Skill;
	/** 1–5. */
	difficulty: number;
	use: Use;
	/** Whether it may be asked where the passage stands beside it (open), where it does not (closed), or in either. */
	passage: Beside;
	/** The number, from 1, of the paragraph it counts for in a quiz: where its first proof begins. */
	paragraph: number;
	stem: string;
	/** Any one of these is enough. Empty where the key is *not given*, and where each part has its own. */
	evidence: Proof[];
	/** Items that may not meet this one in a quiz. */
	enemies: ItemId[];
	/** Where its author can mend it. */
	place: { file: string; line: number };
}

/** One thing that can be chosen, with the reason why it is right or wrong. */
export interface Option {
	id: OptionId;
	text: string;
	why: string;
	/** The sentence that lures a careless reader to it. */
	lure?: SentenceId | undefined;
}

/** An option as it is sent to be answered: nothing of it tells right from wrong. */
export interface ShownOption {
	id: OptionId;
	text: string;
}

/** What came of a response. Never confuse unanswered with wrong. */
export type Mark =
	| { kind: 'marked'; earned: number; possible: number }
	| { kind: 'unanswered'; possible: number }
	/** Points that the student gave, none yet where `earned` is missing: shown beside the score and never in it. */
	| { kind: 'own'; earned?: number; possible: number }
	| { kind: 'invalid'; reason: 'unknown-option' | 'unknown-part' | 'wrong-response-type' };

export const right = (possible = 1): Mark => ({ kind: 'marked', earned: possible, possible });
export const wrong = (possible = 1): Mark => ({ kind: 'marked', earned: 0, possible });

/** Puts a list into another order; it comes from the seed of the quiz and knows nothing of the item. */
export type Shuffle = <T>(list: readonly T[]) => T[];

/** The id within its article: what follows `article/`. */
export function localId(id: ItemId): string {
	return id.slice(id.indexOf('/') + 1);
}

/** The fields of options that may be seen before the response. */
export function shown(options: readonly ShownOption[]): ShownOption[] {
	return options.map(({ id, text }) => ({ id, text }));
}
