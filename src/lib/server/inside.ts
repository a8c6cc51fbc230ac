import type { Desk } from './assignments/desk.ts';
import type { Standing } from './store/store.ts';

const INSIDE = Symbol.for('courtside.inside');

/** What `src/server.js` may see of the app, which is built apart from it. */
export interface Inside {
	/** How the store stands, and what its time is. */
	standing: () => Promise<Standing & { now: number }>;
	/** What became of what students gave, since the start. */
	saves: () => Pick<Desk['saves'], 'acknowledged' | 'refused'>;
	/** How many of each kind its owner should know of. */
	troubles: () => [kind: string, count: number][];
}

export function showInside({ store, saves }: Pick<Desk, 'store' | 'saves'>): void {
	const inside: Inside = {
		standing: async () => ({ ...(await store.standing()), now: store.now() }),
		saves: () => saves,
		troubles() {
			const counts = new Map<string, number>();
			for (const { kind } of store.troubles()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
			return [...counts];
		}
	};
	(globalThis as { [INSIDE]?: Inside })[INSIDE] = inside;
}
