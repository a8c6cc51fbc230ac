import { preloadCode } from '$app/navigation';
import { resolve } from '$app/paths';
import type { ItemType } from '#lib/items/types.ts';
import { askOf, reviewOf } from '#lib/items/views.ts';

/** Long enough that the first question is on the screen, short enough that nobody has answered it. */
const AFTER_MS = 500;

/**
 * Fetches the rest of what a quiz needs while its first question is read, so that a lost connection does not stop it.
 * What fails now is fetched again when it is needed.
 *
 * @param types of the questions that it asks
 * @returns what calls it off
 */
export function fetchAhead(article: string, types: ReadonlySet<ItemType>): () => void {
	const waiting = setTimeout(() => {
		void Promise.allSettled([
			...[...types].flatMap((type) => [askOf(type), reviewOf(type)]),
			import('./Answered.svelte'),
			import('./Stage.svelte'),
			import('./Hints.svelte'),
			import('./KeysHelp.svelte'),
			import('#lib/ui/CopyField.svelte'),
			// What was missed can be made into cards.
			import('#lib/learner/review-record.svelte.ts'),
			import('#lib/cards/miss.ts'),
			preloadCode(resolve('/articles/[article]/results/[attempt]', { article, attempt: 'next' }))
		]).then(() => {
			// Tests wait for this before they take the network away.
			document.documentElement.dataset['complete'] = '';
		});
	}, AFTER_MS);
	return () => clearTimeout(waiting);
}
