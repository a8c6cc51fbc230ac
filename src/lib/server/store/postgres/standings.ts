import { StorageFull, type Standing } from '../store.ts';
import { Away, type Asking, type Database } from './database.ts';
import type { SharedClock } from './shared-clock.ts';

/** For so long it is not looked again: whoever asks a thousand times a second costs no more than who asks once. */
const HELD_MS = 3000;

/** Counts and weighs the documents, and tries whether anything can be written. */
export class Standings {
	#last: { at: number; found: Promise<Standing> } | undefined;
	/** What was found when the database answered last. */
	#known: Pick<Standing, 'documents' | 'bytes' | 'beatAt'>;

	constructor(
		private readonly database: Database,
		private readonly clock: SharedClock
	) {
		this.#known = { documents: 0, bytes: 0, beatAt: clock.now() };
	}

	now(): Promise<Standing> {
		const at = this.clock.now();
		if (!this.#last || at - this.#last.at >= HELD_MS) this.#last = { at, found: this.#look() };
		return this.#last.found;
	}

	async #look(): Promise<Standing> {
		try {
			this.#known = await this.database.transact(lookIn);
			return { kind: 'postgres', ...this.#known };
		} catch (error) {
			if (!(error instanceof Away || error instanceof StorageFull)) throw error;
			return { kind: 'postgres', ...this.#known, refuses: error.code };
		}
	}
}

async function lookIn(tx: Asking) {
	// Nothing is changed by it, but it has to become durable like everything that is.
	const [clock] = await tx<{ beat: number }[]>`update clock set shift = shift returning beat`;
	const [all] = await tx<{ documents: number; bytes: number }[]>`
		select count(*) as documents, pg_total_relation_size('document') as bytes from document`;
	return { documents: all!.documents, bytes: all!.bytes, beatAt: clock!.beat };
}
