import type { Desk } from './assignments/desk.ts';
import type { Standing } from './store/store.ts';

const INSIDE = Symbol.for('courtside.inside');

/** What `src/server.js` may see of the app, which is built apart from it. */
export interface Inside {
	/** How the store stands, and what its time is. */
	standing: () => Promise<Standing & { now: number }>;
}

export function showInside({ store }: Pick<Desk, 'store'>): void {
	const inside: Inside = {
		standing: async () => ({ ...(await store.standing()), now: store.now() })
	};
	(globalThis as { [INSIDE]?: Inside })[INSIDE] = inside;
}
