import type { SentenceId } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { ItemOf } from '#lib/items/types.ts';

/** `article/id`: that of the item it is made of, or of its own kind. A card that is edited keeps its id, and its schedule. */
export type CardId = string & { readonly __brand: 'CardId' };

/** What a card asks for. */
export const CARD_KINDS = [
	'word',
	'meaning',
	'holder',
	'view',
	'quotation',
	'reference',
	'figure',
	'question'
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** One card of an article. */
export interface Card {
	id: CardId;
	/** The folder of the article. */
	article: string;
	kind: CardKind;
	skill: Skill;
	/** `article/section/id`: cards that are made of the same entry are siblings, and do not come on one day. */
	entry: string;
	/** What is asked. */
	front: string;
	/** The sentence that the question is about, where it makes no sense without, and the words of it that are meant. */
	context?: { sentence: SentenceId; words: string };
	/** What is right, in words. */
	back: string;
	/** Why that is right. */
	why: string;
	/** One whole proof, or where the passage comes closest. */
	proof: SentenceId[];
	/** Where the back is to be typed: what it is marked by. */
	typed?: ItemOf<'short-answer'> | ItemOf<'gap-fill'>;
	/** Whether it reads as a card by itself; the others come only where their question was missed. */
	inDeck: boolean;
}

/** The cards of an article that may be practised, and the sentences that they quote. */
export interface Deck {
	article: string;
	title: string;
	/** BCP 47, of the passage. */
	language: string;
	cards: Card[];
	sentences: Partial<Record<SentenceId, string>>;
}
