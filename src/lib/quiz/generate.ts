import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import { mayAsk, sizeOf, type Blueprint, type Counts } from './blueprint.ts';
import { draw, type Rules } from './draw.ts';
import { formOf, type Form } from './form.ts';
import type { IndexedItems } from './index-items.ts';
import { rngFor, type Seed } from './rng.ts';

/** That there is no such quiz, and why. */
export interface Shortfall {
	kind: 'shortfall';
	/** A largest quiz that keeps the rules and asks no more of any skill; it may be empty. */
	shorter: Form;
	/** How many items it is short. */
	short: number;
	/** The skills of which there are too few items, whatever the rules; empty when rules alone stand in the way. */
	lacking: Lacking[];
}

export interface Lacking {
	skill: Skill;
	wanted: number;
	/** How many there are that the blueprint allows. */
	there: number;
}

export type Generated = { kind: 'form'; form: Form } | Shortfall;

/** Steps after which a search gives up: phones are slow, and a quiz that is hard to find is not worth the wait. */
const PATIENCE = 20_000;

/**
 * A quiz drawn from the items. Pure: the same items, blueprint, seed and seen give the same form in any process.
 * Kept: the counts per skill, types and the place of the passage, no two enemies, each paragraph at most
 * ⌈n ∕ paragraphs⌉ + 1 times. Preferred: no item that was seen, as long as there is such a quiz; then few seen ones;
 * then items spread over the paragraphs; then the blueprint's number of each level.
 *
 * A shortfall means that there is no such quiz. Only where scores of items are asked of a bank that has hardly so many
 * without enemies can one be missed, since the search gives up after 20,000 steps.
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
	const allowed = index.items.map((item) => mayAsk(blueprint, item));
	const lacking = lackingOf(index, blueprint.skills, allowed);
	const skills = { ...blueprint.skills };
	for (const { skill, there } of lacking) skills[skill] = there;
	const rules = {
		index,
		skills,
		allowed,
		seen: index.items.map(({ id }) => seen.has(id)),
		order: orderOf(index, seed, 'draw'),
		profile: blueprint.difficulty
	};
	for (let fewer = 0; ; fewer++) {
		const places = drawUnseenFirst({ ...rules, fewer });
		if (!places) continue;
		const form = formOf(
			places.map((place) => index.items[place]!.id),
			seed
		);
		const short = size - places.length;
		return short === 0 ? { kind: 'form', form } : { kind: 'shortfall', shorter: form, short, lacking };
	}
}

/** The skills of which there are too few items that are allowed. */
export function lackingOf(index: IndexedItems, skills: Counts, allowed: readonly boolean[]): Lacking[] {
	return SKILLS.map((skill) => ({
		skill,
		wanted: skills[skill] ?? 0,
		there: (index.bySkill.get(skill) ?? []).filter((place) => allowed[place]).length
	})).filter(({ wanted, there }) => there < wanted);
}

/** For each item a random number below 2³². */
export function orderOf(index: IndexedItems, seed: Seed, purpose: string): number[] {
	const rng = rngFor(seed, purpose);
	return index.items.map(() => rng.below(2 ** 32));
}

function drawUnseenFirst(rules: Rules & { seen: readonly boolean[] }): number[] | undefined {
	const { seen, allowed } = rules;
	const patient = (): Rules => ({ ...rules, patience: { steps: PATIENCE } });
	const isAnySeen = allowed.some((may, place) => may && seen[place]);
	const unseen = allowed.map((may, place) => may && !seen[place]);
	return (isAnySeen ? draw({ ...patient(), allowed: unseen }) : undefined) ?? draw(patient());
}
