import type { Item } from './types.ts';

/** Items as they are sent to a browser. Enemies are two thirds of a bank's text when each names the others by id. */
export interface Packed {
	items: Item[];
	/** For each item, the positions of those after it that may not meet it. */
	enemies: number[][];
}

/** Puts items in order to be sent. Enemies that are not among them are left out, since they cannot be met. */
export function pack(items: readonly Item[]): Packed {
	const places = new Map(items.map(({ id }, place) => [id, place]));
	return {
		items: items.map((item) => ({ ...item, enemies: [] })),
		enemies: items.map(({ enemies }, place) =>
			enemies.map((id) => places.get(id) ?? -1).filter((other) => other > place)
		)
	};
}

/** The items as they were before they were packed, their enemies in the order of the items. */
export function unpack({ items, enemies }: Packed): Item[] {
	const unpacked = items.map((item) => ({ ...item, enemies: [...item.enemies] }));
	enemies.forEach((others, place) => {
		for (const other of others) {
			const [a, b] = [unpacked[place], unpacked[other]];
			if (a === undefined || b === undefined) continue;
			a.enemies.push(b.id);
			b.enemies.push(a.id);
		}
	});
	return unpacked;
}
