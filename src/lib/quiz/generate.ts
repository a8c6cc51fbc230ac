import type { Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import { sizeOf, type Blueprint } from './blueprint.ts';
import { draw } from './draw.ts';
import { formOf, type Form } from './form.ts';
import type { IndexedItems } from './index-items.ts';
import { rngFor, type Seed } from './rng.ts';

/** Why there is no such quiz. */
export interface Shortfall {
	kind: 'shortfall';
	/** How many items short the largest quiz is that keeps the rules. */
	short: number;
	/** The skills of which the bank has too few items, whatever else is asked; empty when rules alone stand in the way. */
	lacking: { skill: Skill; wanted: number; there: number }[];
}

export type Generated = { kind: 'form'; form: Form } | Shortfall;

/**
 * A quiz drawn from the items. Pure: the same items, blueprint, seed and seen give the same form in any process.
 * Kept: the counts per skill, no two enemies, each paragraph at most ⌈n ∕ paragraphs⌉ + 1 times. Preferred: no item
 * that was seen, as long as there is such a quiz; then few seen ones; then items spread over the paragraphs.
 *
 * @param seen ids of items that the reader has met
 */
export function generate(
	index: IndexedItems,
	blueprint: Blueprint,
	seed: Seed,
	seen: ReadonlySet<ItemId>
): Generated {
	const size = sizeOf(blueprint);
	if (size === 0) return { kind: 'form', form: formOf([], seed) };
	const rng = rngFor(seed, 'draw');
	const rules = {
		index,
		skills: blueprint.skills,
		perParagraph: Math.ceil(size / Math.max(1, index.paragraphs)) + 1,
		order: index.items.map(() => rng.below(2 ** 32)),
		seen: index.items.map(({ id }) => seen.has(id))
	};
	const fresh = draw({ ...rules, allowed: rules.seen.map((was) => !was), patience: 20_000 });
	const drawn = fresh.kind === 'drawn' ? fresh : draw({ ...rules, allowed: rules.seen.map(() => true) });
	if (drawn.kind === 'drawn')
		return {
			kind: 'form',
			form: formOf(
				drawn.places.map((place) => index.items[place]!.id),
				seed
			)
		};
	const lacking = (Object.entries(blueprint.skills) as [Skill, number][])
		.map(([skill, wanted]) => ({ skill, wanted, there: index.bySkill.get(skill)?.length ?? 0 }))
		.filter(({ wanted, there }) => there < wanted);
	return { kind: 'shortfall', short: size - drawn.most, lacking };
}
