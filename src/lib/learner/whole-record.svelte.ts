import type { Attempt } from '#lib/quiz/attempt.ts';
import type { ArticleRecord } from './article-record.svelte.ts';
import type { Learner } from './learner.svelte.ts';

/** What this browser remembers of quizzes on all articles. */
export class WholeRecord {
	readonly #learner: Learner;
	#records = $state.raw<readonly ArticleRecord[]>();
	/** How many articles there are whose quizzes cannot be shown without code that could not be fetched. */
	unreachable = $state(0);

	/** Attempts that are over, in no order; `undefined` until they have been read. */
	readonly attempts = $derived.by((): Attempt[] | undefined =>
		this.#records?.flatMap(({ finished }) => finished)
	);

	constructor(learner: Learner) {
		this.#learner = learner;
	}

	/** Reads it, and again when there may be other articles in it. What has been read follows other tabs by itself. */
	async read(): Promise<void> {
		const keys = await (await this.#learner.storage).keys();
		const articles = new Set(keys.flatMap((key) => /^(?:open|finished)\/([^/.]+)$/.exec(key)?.[1] ?? []));
		const read = await Promise.allSettled([...articles].map((article) => this.#learner.record(article)));
		this.unreachable = read.filter(({ status }) => status === 'rejected').length;
		this.#records = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	}
}
