import { SKILLS, type Skill } from '#lib/bank/skill.ts';
import { ITEM_TYPES, type ItemType } from '#lib/items/types.ts';
import { LEVELS, mayAsk, type Blueprint, type Profile } from './blueprint.ts';
import { conditionPairs, PLAIN, readConditions, type Conditions } from './conditions.ts';
import type { Drawable } from './index-items.ts';

/** What a student wants to be asked, and how. What a quiz then contains depends on what there is. */
export interface Choice {
	/** How many questions, 1 to 40. */
	count: number;
	/** Which skills, in their order; none while a reader has yet to choose one, and then there is no quiz. */
	skills: readonly Skill[];
	/** Which types, in their order; none as with skills. */
	types: readonly ItemType[];
	level: LevelWish;
	/** Only what was missed before. */
	missed: boolean;
	conditions: Conditions;
}

/** Each with how many of the levels 1 to 5 there should be of twelve. */
const PROFILES = {
	mixed: [2, 3, 4, 2, 1],
	easier: [4, 5, 2, 1, 0],
	harder: [0, 1, 3, 5, 3]
} as const;
export type LevelWish = keyof typeof PROFILES;
export const LEVEL_WISHES = Object.keys(PROFILES) as LevelWish[];

/** More than this is no quiz but an afternoon. */
export const MOST_QUESTIONS = 40;

/** Twelve questions of every kind: what one tap starts. */
export const USUAL: Choice = {
	count: 12,
	skills: SKILLS,
	types: ITEM_TYPES,
	level: 'mixed',
	missed: false,
	conditions: PLAIN
};

/** What differs from the usual choice, as pairs for the query of a link: none where nothing does. */
export function choicePairs({ count, skills, types, level, missed, conditions }: Choice): [string, string][] {
	const pairs: [string, string | undefined][] = [
		['count', count === USUAL.count ? undefined : String(count)],
		['skills', skills.length === SKILLS.length ? undefined : skills.join()],
		['types', types.length === ITEM_TYPES.length ? undefined : types.join()],
		['level', level === USUAL.level ? undefined : level],
		['missed', missed ? 'on' : undefined]
	];
	return [
		...pairs.filter((pair): pair is [string, string] => pair[1] !== undefined),
		...conditionPairs(conditions)
	];
}

/**
 * The choice in the query of a link, or as a form sends it; what is not there or cannot be read is as usual. Skills and types
 * that are there and empty are none.
 */
export function readChoice(query: URLSearchParams): Choice {
	const count = Number(query.get('count') ?? NaN);
	return {
		count: Number.isInteger(count) && count >= 1 && count <= MOST_QUESTIONS ? count : USUAL.count,
		skills: among(SKILLS, query.getAll('skills')),
		types: among(ITEM_TYPES, query.getAll('types')),
		level: LEVEL_WISHES.find((wish) => wish === query.get('level')) ?? USUAL.level,
		missed: query.get('missed') === 'on',
		conditions: readConditions(query)
	};
}

/** Those of a list that are named, in the order of the list; all of it where nothing that is named is in it. */
function among<T extends string>(list: readonly T[], named: readonly string[]): readonly T[] {
	if (named.length > 0 && named.every((names) => names === '')) return [];
	const wanted = new Set(named.flatMap((names) => names.split(',')));
	const found = list.filter((each) => wanted.has(each));
	return found.length === 0 ? list : found;
}

/**
 * What a quiz of this choice must contain: its questions spread evenly over the skills, and where there are too few of
 * one skill, more of the others. Where there are too few of all it asks for them all the same: the draw says how short it is. Of a
 * choice without skills it must contain nothing.
 *
 * @param items what there is to draw from; of a choice of what was missed, that alone
 */
export function blueprintOf(choice: Choice, items: readonly Drawable[]): Blueprint {
	const { count, skills, types, level, conditions } = choice;
	const may = items.filter((item) => mayAsk({ types, passage: conditions.passage }, item));
	const there = skills.map((skill) => may.filter((item) => item.skill === skill).length);
	const counts = shared(count, there);
	return {
		skills: Object.fromEntries(skills.map((skill, i) => [skill, counts[i]])),
		types,
		passage: conditions.passage,
		difficulty: profileFor(count, level)
	};
}

/** Shares out a number among places as evenly as the room that each has allows; what has no room falls to the first. */
function shared(count: number, room: readonly number[]): number[] {
	const shares = room.map(() => 0);
	for (let left = count; left > 0; left--) {
		const open = [...shares.keys()].filter((i) => shares[i]! < room[i]!);
		const least = open.reduce((a, b) => (shares[b]! < shares[a]! ? b : a), open[0] ?? 0);
		shares[least]!++;
	}
	return shares;
}

/** So many levels in the proportions of a wish; what is left over by rounding goes to those that lost most by it. */
export function profileFor(size: number, wish: LevelWish): Profile {
	const exact = PROFILES[wish].map((of12) => (of12 * size) / 12);
	const counts = exact.map(Math.floor);
	const left = size - counts.reduce((sum, each) => sum + each, 0);
	const lost = [...exact.keys()].sort((a, b) => exact[b]! - counts[b]! - (exact[a]! - counts[a]!) || a - b);
	for (const i of lost.slice(0, left)) counts[i]!++;
	return Object.fromEntries(LEVELS.map((level, i) => [level, counts[i]]));
}
