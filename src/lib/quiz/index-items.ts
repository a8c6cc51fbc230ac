import type { Skill } from '#lib/bank/skill.ts';
import type { ItemId } from '#lib/items/item.ts';
import { homeParagraph } from '#lib/items/proofs.ts';
import type { Item } from '#lib/items/types.ts';

/** Items made ready to be drawn from, many times. */
export interface IndexedItems {
	/** In the order of their ids, so that the order of the files does not matter. */
	items: readonly Item[];
	byId: ReadonlyMap<ItemId, Item>;
	/** For each item, by its place in `items`: its enemies' places. */
	enemies: readonly (readonly number[])[];
	/**
	 * For each item, by its place in `items`: a group of items of its skill that are all one another's enemies, so
	 * that a quiz has at most one of them.
	 */
	group: readonly number[];
	/** For each item, by its place in `items`: the paragraph it counts for. */
	paragraph: readonly number[];
	/** The places of the items of each skill. */
	bySkill: ReadonlyMap<Skill, readonly number[]>;
	/** How many paragraphs the passage has. */
	paragraphs: number;
}

/** @param paragraphs how many paragraphs the passage has */
export function indexItems(unordered: readonly Item[], paragraphs: number): IndexedItems {
	const items = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
	const places = new Map(items.map(({ id }, place) => [id, place]));
	const bySkill = new Map<Skill, number[]>();
	items.forEach(({ skill }, place) => bySkill.set(skill, [...(bySkill.get(skill) ?? []), place]));
	const enemies = items.map(({ enemies }) =>
		enemies.flatMap((id) => {
			const place = places.get(id);
			return place === undefined ? [] : [place];
		})
	);
	return {
		items,
		byId: new Map(items.map((item) => [item.id, item])),
		enemies,
		group: grouped(items, enemies),
		paragraph: items.map(homeParagraph),
		bySkill,
		paragraphs
	};
}

function grouped(items: readonly Item[], enemies: readonly (readonly number[])[]): number[] {
	const groups: number[][] = [];
	return items.map(({ skill }, place) => {
		const hostile = new Set(enemies[place]);
		let group = groups.findIndex(
			(members) => items[members[0]!]!.skill === skill && members.every((member) => hostile.has(member))
		);
		if (group === -1) group = groups.push([]) - 1;
		groups[group]!.push(place);
		return group;
	});
}
