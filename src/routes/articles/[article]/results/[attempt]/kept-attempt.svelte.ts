import type { ArticleRecord } from '#lib/learner/article-record.svelte.ts';
import { useRecord } from '#lib/learner/learner.svelte.ts';
import type { Attempt } from '#lib/quiz/attempt.ts';

/** What this browser knows of an attempt. */
interface KeptAttempt {
	/** `undefined` until it has been read, which is never on the server. */
	readonly record: ArticleRecord | undefined;
	/** `undefined`, too, where this browser does not have it. */
	readonly attempt: Attempt | undefined;
}

/** An attempt that is over, for a view. */
export function useAttempt(article: () => string, id: () => string | undefined): KeptAttempt {
	const kept = useRecord(article);
	const attempt = $derived(kept.current?.finished.find((each) => each.id === id()));
	return {
		get record() {
			return kept.current;
		},
		get attempt() {
			return attempt;
		}
	};
}
