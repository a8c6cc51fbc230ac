import type { Skill } from '#lib/bank/skill.ts';
import type { Item } from '#lib/items/types.ts';

/** What a draw goes by; a quiz is drawn before its items are there. */
export type Drawable = Pick<
	Item,
	'id' | 'type' | 'skill' | 'difficulty' | 'passage' | 'paragraph' | 'enemies'
>;

/** Items made ready to be drawn from, many times. An item's *place* is where it stands in `items`. */
export interface IndexedItems {
	/** In the order of their ids, so that the order of the files does not matter. */
	items: readonly Drawable[];
	/** By place: the places of its enemies, and of those that name it as theirs. */
	enemies: readonly (readonly number[])[];
	/** By place: a group of items of its skill that are all one another's enemies; a quiz has at most one of them. */
	group: readonly number[];
	/** By place: the paragraph it counts for. */
	paragraph: readonly number[];
	/** By place: how difficult it is, 1–5. */
	level: readonly number[];
	/** The places of the items of each skill. */
	bySkill: ReadonlyMap<Skill, readonly number[]>;
	/** How many paragraphs the passage has. */
	paragraphs: number;
}

/** @param paragraphs how many paragraphs the passage has */
export function indexItems(unordered: readonly Drawable[], paragraphs: number): IndexedItems {
	const items = [...unordered].sort((a, b) => (a.id < b.id ? -1 : 1));
	const bySkill = new Map<Skill, number[]>();
	items.forEach(({ skill }, place) => {
		const places = bySkill.get(skill);
		if (places) places.push(place);
		else bySkill.set(skill, [place]);
	});
	const enemies = enemyPlaces(items);
	return {
		items,
		enemies,
		group: grouped(items, enemies),
		paragraph: items.map(({ paragraph }) => paragraph),
		level: items.map(({ difficulty }) => difficulty),
		bySkill,
		paragraphs
	};
}

function enemyPlaces(items: readonly Drawable[]): number[][] {
	const places = new Map(items.map(({ id }, place) => [id, place]));
	const enemies = items.map(() => new Set<number>());
	items.forEach((item, place) => {
		for (const id of item.enemies) {
			const other = places.get(id);
			if (other === undefined || other === place) continue;
			enemies[place]!.add(other);
			enemies[other]!.add(place);
		}
	});
	return enemies.map((others) => [...others].sort((a, b) => a - b));
}

/** Puts each item, in their order, into the first group whose members are all its enemies. */
function grouped(items: readonly Drawable[], enemies: readonly (readonly number[])[]): number[] {
	const group: number[] = [];
	/** For each group, how many it has. */
	const members: number[] = [];
	items.forEach(({ skill }, place) => {
		/** How many of each group are enemies of this item. */
		const hostile = new Map<number, number>();
		for (const enemy of enemies[place]!) {
			if (enemy >= place || items[enemy]!.skill !== skill) continue;
			const theirs = group[enemy]!;
			hostile.set(theirs, (hostile.get(theirs) ?? 0) + 1);
		}
		const open = [...hostile].filter(([each, count]) => count === members[each]).map(([each]) => each);
		const mine = open.length > 0 ? Math.min(...open) : members.length;
		group.push(mine);
		members[mine] = (members[mine] ?? 0) + 1;
	});
	return group;
}
