import type { Moment } from '#lib/assignment/ids.ts';
import type { Files } from './files.ts';
import { StoreStopped } from './store.ts';
import { FolderGone, NotSynced } from './write-durably.ts';

/** How the process ends where it may not go on; the numbers are those of sysexits.h. */
export const EXIT = { damaged: 65, notWritable: 73, disk: 74, owned: 75, newer: 78 } as const;

/** The time in which this process owns the data: all that its documents have in common. */
export class Tenure {
	#stopped: StoreStopped | undefined;

	/**
	 * @param folder where the documents are, for as long as nobody else has taken them over
	 * @param now the time that counts
	 * @param end told once, when nothing may be acknowledged any more
	 */
	constructor(
		readonly files: Files,
		readonly folder: string,
		readonly now: () => Moment,
		private readonly end: (code: number, why: string) => void
	) {}

	/** @throws StoreStopped where nothing may be acknowledged any more */
	mustGoOn(): void {
		if (this.#stopped) throw this.#stopped;
	}

	/** From now on all is refused. Only the first reason counts. */
	stop(why: StoreStopped): void {
		this.#stopped ??= why;
	}

	/** An error of a write as its caller should see it; one after which nothing can be trusted ends the tenure. */
	judge(error: unknown): unknown {
		if (error instanceof NotSynced) return this.#over(EXIT.disk, error.message);
		if (error instanceof FolderGone)
			return this.#over(EXIT.owned, `Another process has taken over the data: ${error.message}`);
		return error;
	}

	#over(code: number, why: string): StoreStopped {
		if (this.#stopped) return this.#stopped;
		this.#stopped = new StoreStopped(why);
		this.end(code, why);
		return this.#stopped;
	}
}
