import type { Article } from '#lib/items/article.ts';
import type { Store } from './store/store.ts';

/** What use cases stand on. They take it as their first argument, so that tests hand in a clock and chance of their own. */
export interface Deps {
	store: Store;
	/** The articles that there are now, by the names of their folders. */
	articles: () => ReadonlyMap<string, Article>;
	/** So many random bytes, fit for secrets. */
	random: (bytes: number) => Uint8Array;
}
