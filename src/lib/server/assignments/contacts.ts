import type { Moment } from '#lib/assignment/ids.ts';
import type { AttemptId } from '#lib/quiz/attempt.ts';

/** More than are under way at once anywhere; of more the longest silent are forgotten. */
const MOST = 10_000;

/** When the page of each attempt was last heard of. Not kept over a restart: it is of use only to whoever looks now. */
export class Contacts {
	/** The longest silent first. */
	readonly #heard = new Map<AttemptId, Moment>();

	heard(attempt: AttemptId, at: Moment): void {
		this.#heard.delete(attempt);
		this.#heard.set(attempt, at);
		if (this.#heard.size <= MOST) return;
		const [first] = this.#heard.keys();
		if (first !== undefined) this.#heard.delete(first);
	}

	last(attempt: AttemptId): Moment | undefined {
		return this.#heard.get(attempt);
	}
}
