import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';

/** What happens at an instance, by ids alone. */
export type Happening =
	/** Students of an assignment or their attempts are others now. */
	| { kind: 'work'; assignment: AssignmentId }
	/** The page of an attempt was heard of. */
	| { kind: 'page'; attempt: AttemptId }
	/** Some of it was not heard, of whatever: all is to be looked at anew. */
	| { kind: 'missed' };

export type NewsListener = (happening: Happening) => void;

/**
 * What happens at this instance, and at the others on the same store. It says when to look and never what is there: none of it is
 * kept, it may be told twice or late, and what nobody could be told is lost.
 */
export interface News {
	/** Tells everyone here at once, and the others before long. */
	tell(happening: Exclude<Happening, { kind: 'missed' }>): void;
	/** @returns what ends it */
	listen(listener: NewsListener): () => void;
}

/** Those of one instance. */
export class OwnNews implements News {
	readonly #listeners = new Set<NewsListener>();

	tell(happening: Happening): void {
		for (const listener of this.#listeners) listener(happening);
	}

	listen(listener: NewsListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
