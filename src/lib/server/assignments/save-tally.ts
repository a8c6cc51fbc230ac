import type { Moment } from '#lib/assignment/ids.ts';

const MINUTE = 60_000;
/** For so many minutes it is remembered how many there were. */
const REMEMBERED = 60;

/** What became of what students gave, since the start: for whoever watches the server. In memory alone. */
export class SaveTally {
	acknowledged = 0;
	refused = 0;
	/** Saves by minute, the earliest first. */
	readonly #minutes = new Map<number, number>();

	count(isAcknowledged: boolean, now: Moment): void {
		if (isAcknowledged) this.acknowledged++;
		else this.refused++;
		const minute = Math.floor(now / MINUTE);
		this.#minutes.set(minute, (this.#minutes.get(minute) ?? 0) + 1);
		for (const [earliest] of this.#minutes) {
			if (earliest > minute - REMEMBERED) break;
			this.#minutes.delete(earliest);
		}
	}

	/** Saves a second in the busiest minute of the last hour. */
	busiest(now: Moment): number {
		const since = Math.floor(now / MINUTE) - REMEMBERED;
		const counts = [...this.#minutes].filter(([minute]) => minute > since).map(([, count]) => count);
		return Math.max(0, ...counts) / 60;
	}
}
