import type { Document } from '../document/document.ts';
import type { Contents } from '../kinds/contents.ts';
import type { Leap, LeapListener } from '../store.ts';

/**
 * Tells of leaps. Each is noted on the disk until all who listen have finished what they do about it: time that was lost in a
 * restart is not lost for good where the server stops again before everyone has been given it back.
 */
export class Leaps {
	readonly #listeners = new Set<LeapListener>();
	readonly #untold: Leap[] = [];
	#contents: Document<Contents> | undefined;

	/** What was left over from before is told too. */
	keepIn(contents: Document<Contents>): void {
		const early = [...this.#untold];
		this.#untold.unshift(...(contents.get().leaps ?? []));
		this.#contents = contents;
		if (early.length > 0) this.#note((leaps) => [...leaps, ...early]);
	}

	/** Listeners hear of it at once, before this returns. */
	tell(leap: Leap): void {
		this.#untold.push(leap);
		this.#note((leaps) => [...leaps, leap]);
		if (this.#listeners.size > 0) this.#hand(leap, [...this.#listeners]);
	}

	listen(listener: LeapListener): () => void {
		this.#listeners.add(listener);
		for (const leap of [...this.#untold]) this.#hand(leap, [listener]);
		return () => this.#listeners.delete(listener);
	}

	#hand(leap: Leap, listeners: readonly LeapListener[]): void {
		// One that is refused is told again at the next start.
		void Promise.all(listeners.map(async (listener) => listener(leap))).then(
			() => {
				const place = this.#untold.indexOf(leap);
				if (place < 0) return;
				this.#untold.splice(place, 1);
				this.#note((leaps) => leaps.filter(({ at, of }) => at !== leap.at || of !== leap.of));
			},
			() => undefined
		);
	}

	#note(change: (leaps: readonly Leap[]) => readonly Leap[]): void {
		const noting = this.#contents?.change((contents) => ({
			next: { ...contents, leaps: change(contents.leaps ?? []) },
			result: undefined
		}));
		// A full disk keeps nobody from being told now.
		noting?.catch(() => undefined);
	}
}
