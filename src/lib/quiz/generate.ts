import type { Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import { sizeOf, type Blueprint } from './blueprint.ts';
import { draw } from './draw.ts';
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
	lacking: { skill: Skill; wanted: number; there: number }[];
}

export type Generated = { kind: 'form'; form: Form } | Shortfall;

type Counts = Blueprint['skills'];

/** Steps after which the search for a wholly unseen quiz gives up: it is a preference, and phones are slow. */
const PATIENCE = 20_000;

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
	const form = drawForm(index, blueprint.skills, seed, seen);
	if (form) return { kind: 'form', form };
	const lacking = (Object.entries(blueprint.skills) as [Skill, number][])
		.map(([skill, wanted]) => ({ skill, wanted, there: index.bySkill.get(skill)?.length ?? 0 }))
		.filter(({ wanted, there }) => there < wanted);
	const there = { ...blueprint.skills };
	for (const { skill, there: count } of lacking) there[skill] = count;
	for (let without = 0; ; without++)
		for (const fewer of reductions(there, without)) {
			const shorter = drawForm(index, fewer, seed, seen);
			if (shorter) return { kind: 'shortfall', shorter, short: size - shorter.items.length, lacking };
		}
}

function drawForm(
	index: IndexedItems,
	skills: Counts,
	seed: Seed,
	seen: ReadonlySet<ItemId>
): Form | undefined {
	const size = sizeOf({ skills });
	const rng = rngFor(seed, 'draw');
	const wasSeen = index.items.map(({ id }) => seen.has(id));
	const rules = {
		index,
		skills,
		perParagraph: Math.ceil(size / Math.max(1, index.paragraphs)) + 1,
		order: index.items.map(() => rng.below(2 ** 32)),
		seen: wasSeen
	};
	const places =
		draw({ ...rules, allowed: wasSeen.map((was) => !was), patience: PATIENCE }) ??
		draw({ ...rules, allowed: wasSeen.map(() => true) });
	return (
		places &&
		formOf(
			places.map((place) => index.items[place]!.id),
			seed
		)
	);
}

/** Every way to ask `without` items fewer in all, the skills of which most is asked giving way first. */
function* reductions(skills: Counts, without: number): Generator<Counts> {
	const order = (Object.entries(skills) as [Skill, number][]).sort(([, a], [, b]) => b - a);
	function* from(at: number, left: number, counts: Counts): Generator<Counts> {
		const entry = order[at];
		if (entry === undefined) {
			if (left === 0) yield counts;
			return;
		}
		const [skill, count] = entry;
		for (let less = Math.min(count, left); less >= 0; less--)
			yield* from(at + 1, left - less, { ...counts, [skill]: count - less });
	}
	yield* from(0, without, skills);
}
