import { LEVELS, mayAsk, sizeOf, type Blueprint, type Profile } from './blueprint.ts';
import { draw, type Patience, type Rules } from './draw.ts';
import { formOf, type Form } from './form.ts';
import { lackingOf, orderOf, type Lacking } from './generate.ts';
import type { IndexedItems } from './index-items.ts';
import type { Seed } from './rng.ts';

/** That there are not so many forms that are alike, or that none were found. */
interface TooFew {
	kind: 'shortfall';
	/** How many items all the forms together are short where each takes what it can of what those before it left. */
	short: number;
	/** The skills of which there are too few items for all the forms; empty when rules or levels stand in the way. */
	lacking: Lacking[];
}

export type Parallel = { kind: 'forms'; forms: Form[] } | TooFew;

/** In how many orders the items are tried, and how many steps each may take. */
const TRIES = 4;
const STEPS = 5_000;

/**
 * So many forms that share no item, all of the same blueprint; items of different forms may be enemies. What `generate`
 * keeps is kept in each. Kept as well: all have the same number of each level, the blueprint's own where there are such
 * forms. Forms of the same skills but other levels are refused, since one of them would be the harder.
 *
 * Pure, as `generate` is. A small bank is searched to its end. In a large one the search gives up after some thousand
 * steps, so forms could be missed for which a tangle of enemies leaves hardly any room.
 */
export function forms(index: IndexedItems, blueprint: Blueprint, seed: Seed, n: number): Parallel {
	const { skills, difficulty } = blueprint;
	const size = sizeOf(blueprint);
	const allowed = index.items.map((item) => mayAsk(blueprint, item));
	const orders = Array.from({ length: TRIES }, (_, i) => orderOf(index, seed, `parallel ${i}`));
	const found =
		(total(difficulty) === size
			? firstOf(orders, (order, patience) =>
					alike({ index, skills, allowed, order, patience, profile: difficulty, keepsProfile: true }, n)
				)
			: undefined) ??
		firstOf(orders, (order, patience) =>
			alike({ index, skills, allowed, order, patience, profile: difficulty }, n)
		) ??
		longest({ index, skills, allowed, order: orders[0] ?? [], profile: difficulty }, n);
	const short = n * size - found.flat().length;
	if (short > 0) {
		const inAll = Object.fromEntries(Object.entries(skills).map(([skill, count]) => [skill, n * count]));
		return { kind: 'shortfall', short, lacking: lackingOf(index, inAll, allowed) };
	}
	return {
		kind: 'forms',
		forms: found.map((places) =>
			formOf(
				places.map((place) => index.items[place]!.id),
				seed
			)
		)
	};
}

/** What is found in the first order in which something is; one that was searched to its end decides for all. */
function firstOf<T>(
	orders: readonly (readonly number[])[],
	search: (order: readonly number[], patience: Patience) => T | undefined
): T | undefined {
	for (const order of orders) {
		const patience = { steps: STEPS };
		const found = search(order, patience);
		if (found !== undefined || patience.steps >= 0) return found;
	}
	return undefined;
}

/** So many sets that share no item, with as many of each level as the first; steps back over whole sets when stuck. */
function alike(rules: Rules, n: number): number[][] | undefined {
	if (n === 0) return [];
	if (!isEnough(rules, n)) return undefined;
	const others: number[][] = [];
	const first = draw({
		...rules,
		willDo(places) {
			const found = alike(after(rules, places), n - 1);
			if (found) others.push(...found);
			return found !== undefined;
		}
	});
	return first && [first, ...others];
}

/** So many sets that share no item, each as large as those before it and the levels of the first allow. */
function longest(rules: Rules, n: number): number[][] {
	if (n === 0) return [];
	const size = sizeOf(rules);
	let places: number[] | undefined;
	for (let fewer = 0; fewer < size && !places; fewer++)
		places = draw({ ...rules, fewer, patience: { steps: STEPS } });
	return [places ?? [], ...longest(after(rules, places ?? []), n - 1)];
}

/** The rules for the next form: other items, and as many of each level. */
function after(rules: Rules, places: readonly number[]): Rules {
	const taken = new Set(places);
	return {
		...rules,
		allowed: rules.allowed.map((may, place) => may && !taken.has(place)),
		profile: rules.keepsProfile ? rules.profile : profileOf(rules.index, places),
		keepsProfile: true
	};
}

/** Whether there are items enough for so many forms, whatever the rules. */
function isEnough({ index, skills, allowed, profile, keepsProfile }: Rules, n: number): boolean {
	const inAll = Object.fromEntries(Object.entries(skills).map(([skill, count]) => [skill, n * count]));
	const there = profileOf(
		index,
		[...index.items.keys()].filter((place) => allowed[place])
	);
	return (
		lackingOf(index, inAll, allowed).length === 0 &&
		!(keepsProfile && LEVELS.some((level) => (there[level] ?? 0) < n * (profile?.[level] ?? 0)))
	);
}

/** How many items of each level there are among these. */
function profileOf({ level: levels }: IndexedItems, places: readonly number[]): Profile {
	return Object.fromEntries(
		LEVELS.map((level) => [level, places.filter((place) => levels[place] === level).length])
	);
}

function total(profile: Profile = {}): number {
	return LEVELS.reduce((sum, level) => sum + (profile[level] ?? 0), 0);
}
