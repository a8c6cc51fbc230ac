import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemType } from '#lib/items/types.ts';
import type { Drawable } from './index-items.ts';

/** How hard an item is: 1 (easy) to 5 (hard). */
export type Level = 1 | 2 | 3 | 4 | 5;
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** How many items of each skill; a skill that is not named is not asked. */
export type Counts = Partial<Record<Skill, number>>;

/** How many items of each level; a level that is not named is not wanted. */
export type Profile = Partial<Record<Level, number>>;

/** What a quiz must contain. */
export interface Blueprint {
	/** Kept. */
	skills: Counts;
	/** The types that may be asked; all where this is not said. Kept. */
	types?: readonly ItemType[];
	/**
	 * Whether the passage stands beside the quiz (open, which holds where nothing is said) or out of sight until the
	 * feedback (closed). Kept.
	 */
	passage?: 'open' | 'closed';
	/** Preferred; where nothing is said, any level is as good as another. */
	difficulty?: Profile;
}

/** Twelve items, two of each skill, most of middling difficulty: what one tap starts. */
export const TWELVE: Blueprint = {
	skills: { locate: 2, attribute: 2, interpret: 2, infer: 2, vocabulary: 2, purpose: 2 },
	passage: 'open',
	difficulty: { 1: 2, 2: 3, 3: 4, 4: 2, 5: 1 }
};

/** How many items a blueprint asks for. */
export function sizeOf({ skills }: Pick<Blueprint, 'skills'>): number {
	return SKILLS.reduce((sum, skill) => sum + (skills[skill] ?? 0), 0);
}

/**
 * Whether a quiz of this blueprint may ask an item, as far as its type and the place of the passage go. It says
 * nothing of the item's skill: a skill that is not asked for leaves an item out of one quiz, not out of a kind of quiz.
 */
export function mayAsk(
	{ types, passage = 'open' }: Pick<Blueprint, 'types' | 'passage'>,
	item: Pick<Drawable, 'type' | 'passage'>
): boolean {
	return (
		(item.passage === 'either' || item.passage === passage) &&
		(types === undefined || types.includes(item.type))
	);
}
