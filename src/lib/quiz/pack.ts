import type { Drawable } from './index-items.ts';

/** What a quiz is drawn from, as it is sent to a browser: enemies are most of a bank's text when each names the others. */
export interface Packed {
	items: Omit<Drawable, 'enemies'>[];
	/** For each item, the positions of those after it that may not meet it. */
	enemies: number[][];
}

/** Puts in order to be sent what a draw goes by. Enemies that are not among the items are left out: they cannot be met. */
export function pack(items: readonly Drawable[]): Packed {
	const places = new Map(items.map(({ id }, place) => [id, place]));
	return {
		items: items.map(({ id, type, skill, difficulty, passage, paragraph }) => ({
			id,
			type,
			skill,
			difficulty,
			passage,
			paragraph
		})),
		enemies: items.map(({ enemies }, place) =>
			enemies.map((id) => places.get(id) ?? -1).filter((other) => other > place)
		)
	};
}

/** What was packed, its enemies in the order of the items. */
export function unpack({ items, enemies }: Packed): Drawable[] {
	const unpacked = items.map((item): Drawable => ({ ...item, enemies: [] }));
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
