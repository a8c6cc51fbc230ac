import { SKILLS } from '#lib/bank/skill.ts';
import { LEVELS, sizeOf, type Blueprint, type Level } from '../blueprint.ts';
import type { Form } from '../form.ts';
import { generate } from '../generate.ts';
import { indexItems, type Drawable } from '../index-items.ts';
import { forms } from '../parallel.ts';
import type { Seed } from '../rng.ts';
import type { Pair } from './link.ts';

/** What forms are drawn from. */
export interface Bank {
	items: readonly Drawable[];
	/** How many paragraphs the passage has. */
	paragraphs: number;
}

/**
 * Two forms of a blueprint. Where the bank is too small for two, one; and where it is too small for one, the largest
 * that it has, which may be empty.
 */
export function drawPair({ items, paragraphs }: Bank, blueprint: Blueprint, seed: Seed): Pair {
	const index = indexItems(items, paragraphs);
	const drawn = forms(index, blueprint, seed, 2);
	const [a, b] = drawn.kind === 'forms' ? drawn.forms : [];
	if (a && b) return { a, b };
	const alone = generate(index, blueprint, seed, new Set());
	return { a: alone.kind === 'form' ? alone.form : alone.shorter };
}

/**
 * A form with another that has the same number of items of each skill and level and shares none with it; the form alone
 * where there is no such form.
 */
export function withSecond({ items, paragraphs }: Bank, a: Form): Pair {
	const first = items.filter(({ id }) => a.items.includes(id));
	const others = items.filter(({ id }) => !a.items.includes(id));
	const blueprint = blueprintOf(first);
	if (first.length === 0 || !isEnough(others, blueprint)) return { a };
	const drawn = forms(indexItems(others, paragraphs), blueprint, a.seed, 1);
	const b = drawn.kind === 'forms' ? drawn.forms[0] : undefined;
	const levels = blueprintOf(items.filter(({ id }) => b?.items.includes(id))).difficulty;
	const isAlike = LEVELS.every((level) => levels?.[level] === blueprint.difficulty?.[level]);
	return b && isAlike ? { a, b } : { a };
}

/** What a form of these items contains. */
function blueprintOf(items: readonly Drawable[]): Blueprint {
	return {
		skills: counted(items.map(({ skill }) => skill)),
		difficulty: counted(items.map(({ difficulty }) => difficulty as Level))
	};
}

/** Whether there are items enough, whatever the rules: a search for what cannot be there takes long. */
function isEnough(items: readonly Drawable[], wanted: Blueprint): boolean {
	const there = blueprintOf(items);
	return (
		items.length >= sizeOf(wanted) &&
		SKILLS.every((skill) => (wanted.skills[skill] ?? 0) <= (there.skills[skill] ?? 0)) &&
		LEVELS.every((level) => (wanted.difficulty?.[level] ?? 0) <= (there.difficulty?.[level] ?? 0))
	);
}

function counted<K extends string | number>(values: readonly K[]): Partial<Record<K, number>> {
	const counts: Partial<Record<K, number>> = {};
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}
