import type { AssignmentId } from '#lib/assignment/ids.ts';
import type { News } from '../store/news.ts';

/** Milliseconds between two looks. */
export interface PaceTerms {
	/** However much changes: a whole class may save at one moment. */
	soonest: number;
	/** Where nothing is heard: a board changes with time alone too, and news may be missed. */
	latest: number;
}

/** When a work is to be looked at again: as soon as it has changed, and now and then. */
export class Pace {
	/** Whether it has changed since it was looked at last. */
	#isDue = false;
	#wake: () => void = () => undefined;
	readonly #end: () => void;

	/** Hears of changes from now on, until `end`. */
	constructor(
		news: News,
		assignment: AssignmentId,
		private readonly terms: PaceTerms
	) {
		this.#end = news.listen((happening) => {
			const isMine = happening.kind === 'work' && happening.assignment === assignment;
			if (!isMine && happening.kind !== 'missed') return;
			this.#isDue = true;
			this.#wake();
		});
	}

	/** Comes when it is time to look again. What changes from then on counts for the next. */
	async pause(): Promise<void> {
		const { soonest, latest } = this.terms;
		await this.#wait(soonest);
		if (!this.#isDue) await this.#wait(latest - soonest, (wake) => (this.#wake = wake));
		this.#isDue = false;
	}

	end(): void {
		this.#end();
	}

	/** It keeps no process alive. */
	#wait(milliseconds: number, hand?: (wake: () => void) => void): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, milliseconds);
			timer.unref();
			hand?.(() => {
				clearTimeout(timer);
				resolve();
			});
		});
	}
}
