import type { SentenceId } from '#lib/bank/passage.ts';
import type { Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import type { ItemOf } from '#lib/items/types.ts';

/** `article/id`: that of the item it is made of, or of its own kind. A card that is edited keeps its id, and its schedule. */
export type CardId = string & { readonly __brand: 'CardId' };

/** The card that is made of an item. */
export function cardIdOf(item: ItemId): CardId {
	return item as string as CardId;
}

/**
 * What a card asks for: which word has a meaning, what a word means, who holds a view, what view some words give, the
 * missing word of a quotation, what a word points to, a figure; or what a question of another kind asks.
 */
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

/** One card of an article. Its texts may hold `*emphasis*`, and new lines where they are lists. */
export interface Card {
	id: CardId;
	/** The folder of the article. */
	article: string;
	kind: CardKind;
	skill: Skill;
	/** `article/section/id`: cards that are made of the same entry are siblings, and do not come on one day. */
	entry: string;
	/** What is asked; `___` stands for what is missing. With its options where it cannot be answered without. */
	front: string;
	/** The sentence that the question is about, and the words of it that are meant, as its plain text spells them. */
	context?: Context;
	/** All that is right, in words. */
	back: string;
	/** Why that is right. */
	why: string;
	/** One whole proof of each thing asked, or where the passage comes closest. */
	proof: SentenceId[];
	/** Whether the passage only comes closest there. */
	nearest?: true;
	/** Where the back is to be typed: what it is marked by. */
	typed?: ItemOf<'short-answer'> | ItemOf<'gap-fill'>;
	/** Whether it reads as a card by itself; the others come only where their question was missed. */
	inDeck: boolean;
}

/** A place in the passage that a card is about. */
export interface Context {
	sentence: SentenceId;
	/** The whole sentence, where all of it is meant. */
	words: string;
}

/** The cards of an article that may be practised, and the sentences that they quote. */
export interface Deck {
	article: string;
	title: string;
	/** BCP 47, of the passage. */
	language: string;
	/** Those of the deck in the order in which they are best learnt, then those that come only after a miss. */
	cards: Card[];
	sentences: Partial<Record<SentenceId, string>>;
}
