import type { Moment } from '#lib/assignment/ids.ts';
import type { Troubles } from '../troubles.ts';
import type { Clock } from './clock.ts';

const DAY = 86_400_000;

/** Whether what was written before and the clock of now can both be right. */
export class ClockDoubt {
	#isOpen = false;

	constructor(
		private readonly clock: Clock,
		private readonly troubles: Troubles
	) {}

	/** Names the latest of these times where it is more than a day ahead of the wall. */
	look(written: ReadonlyMap<string, Moment>): void {
		const { wall } = this.clock;
		const [latest] = [...written].sort(([, a], [, b]) => b - a);
		if (latest === undefined || latest[1] <= wall + DAY) return;
		this.#isOpen = true;
		this.troubles.add({ kind: 'clock-in-doubt', document: latest[0], written: latest[1], wall });
	}

	/**
	 * Nothing happens where nothing is in doubt.
	 *
	 * @param rewrite writes anew what was written after this moment; the doubt stays where it fails
	 */
	async settle(right: 'wall' | 'written', rewrite: (after: Moment) => Promise<void>): Promise<void> {
		if (!this.#isOpen) return;
		if (right === 'wall') {
			this.clock.reset();
			await rewrite(this.clock.wall);
		}
		this.#isOpen = false;
		this.troubles.clear(({ kind }) => kind === 'clock-in-doubt');
	}
}
