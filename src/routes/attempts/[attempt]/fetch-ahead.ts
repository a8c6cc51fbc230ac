import { askOf } from '#lib/items/views.ts';
import type { ItemType } from '#lib/items/types.ts';

/** Long enough that the first question is on the screen. */
const AFTER_MS = 500;

/**
 * Fetches all that an attempt may still need, so that neither a lost connection nor a new version of the server stops it. What
 * fails now is fetched again when it is needed.
 *
 * @returns what calls it off
 */
export function fetchAhead(types: readonly ItemType[]): () => void {
	const waiting = setTimeout(() => {
		void Promise.allSettled([
			...[...new Set(types)].map(askOf),
			import('./CatchUp.svelte'),
			import('./Conflicts.svelte'),
			import('./Ended.svelte'),
			import('./Review.svelte'),
			import('../../articles/[article]/quiz/KeysHelp.svelte')
		]).then(() => {
			// Tests wait for this before they take the network away.
			document.documentElement.dataset['complete'] = '';
		});
	}, AFTER_MS);
	return () => clearTimeout(waiting);
}
