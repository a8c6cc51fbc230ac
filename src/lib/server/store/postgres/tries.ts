import { StorageFull } from '../store.ts';
import type { Group, Waiting } from './rehearsal.ts';
import { headOf, type Rows } from './row.ts';
import type { Over } from './tables.ts';

/** Writes of which it is not known whether they came about. */
export class Tries {
	readonly #all: { waiting: Waiting; tell: () => void; writes: readonly Over[] }[] = [];

	/** Before it is written. */
	note({ waiting, tell, writes }: Group): void {
		waiting.forEach((each, i) => this.#all.push({ waiting: each, tell: tell[i]!, writes }));
	}

	/** Those whose writes are there after all are told and taken away, and so are those of whom nobody can say. */
	settle(now: Rows | undefined, acts: Set<Waiting>): void {
		for (const { waiting, tell, writes } of this.#all) {
			if (!acts.has(waiting)) continue;
			const found = writes.map(({ name }) => now?.get(name));
			// By any of them it is seen: they were written together.
			if (found.some((row, i) => row?.head === headOf(writes[i]!.sealed))) tell();
			else if (found.some((row, i) => row && row.revision > writes[i]!.was + 1))
				waiting.reject(new StorageFull('unknown'));
			else continue;
			acts.delete(waiting);
		}
	}
}
