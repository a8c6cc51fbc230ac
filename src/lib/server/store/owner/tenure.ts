import { join } from 'node:path';
import type { Moment } from '#lib/assignment/ids.ts';
import type { Files } from '../disk/files.ts';
import { FolderGone, NotSynced } from '../disk/write-durably.ts';
import { StoreStopped } from '../store.ts';
import { EXIT } from './exit.ts';
import { OWNER_NOTE } from './owner-note.ts';

/** The time in which this process owns the data: all that its documents have in common. */
export class Tenure {
	/** Documents that were written since they were last backed up. */
	readonly written = new Set<string>();
	/** When its heart beat last. */
	beatAt: Moment;
	#stopped: StoreStopped | undefined;

	/**
	 * @param root `DATA_DIR`
	 * @param folder where the documents are, for as long as nobody else has taken them over
	 * @param now the time that counts
	 * @param end told once, when nothing may be acknowledged any more
	 */
	constructor(
		readonly files: Files,
		readonly root: string,
		readonly folder: string,
		readonly now: () => Moment,
		private readonly end: (code: number, why: string) => void
	) {
		this.beatAt = now();
	}

	/** @throws StoreStopped where nothing may be acknowledged any more */
	mustGoOn(): void {
		if (this.#stopped) throw this.#stopped;
	}

	/** From now on all is refused. Only the first reason counts. */
	stop(why: string): void {
		this.#stopped ??= new StoreStopped(why);
	}

	get isOver(): boolean {
		return this.#stopped !== undefined;
	}

	/** An error of a write as its caller should see it; one after which nothing can be trusted ends the tenure. */
	judge(error: unknown): unknown {
		if (error instanceof NotSynced) return this.#over(EXIT.disk, error.message);
		if (error instanceof FolderGone)
			return this.#over(EXIT.owned, `Another process has taken over the data: ${error.message}`);
		return error;
	}

	/** For what was not found: whether it is only that, or all of the folder is gone. @throws StoreStopped */
	async mustOwn(): Promise<void> {
		this.mustGoOn();
		try {
			await this.files.touchedAt(join(this.folder, OWNER_NOTE));
		} catch (error) {
			throw this.judge(new FolderGone(this.folder, error));
		}
	}

	#over(code: number, why: string): StoreStopped {
		if (this.#stopped) return this.#stopped;
		this.#stopped = new StoreStopped(why);
		this.end(code, why);
		return this.#stopped;
	}
}
