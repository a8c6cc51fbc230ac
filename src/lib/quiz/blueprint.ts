import type { Skill } from '#lib/bank/skill.ts';

/** What a quiz must contain. */
export interface Blueprint {
	/** How many items of each skill; a skill that is not named is not asked. */
	skills: Partial<Record<Skill, number>>;
}

/** Twelve items, two of each skill: what one tap starts. */
export const TWELVE: Blueprint = {
	skills: { locate: 2, attribute: 2, interpret: 2, infer: 2, vocabulary: 2, purpose: 2 }
};

/** How many items a blueprint asks for. */
export function sizeOf({ skills }: Blueprint): number {
	return Object.values(skills).reduce((sum, count) => sum + count, 0);
}
