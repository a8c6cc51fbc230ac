import { sayHowMany } from '#lib/quiz/say.ts';
import type { Deps } from '../deps.ts';
import type { Leap, Store } from '../store/store.ts';
import { emptyBin } from './empty-bin.ts';
import { giveBack } from './give-back.ts';
import { sweep } from './sweep.ts';

const SECOND = 1000;
/** How often it is looked for attempts whose time has run out. */
const EVERY = 5 * SECOND;
/** How long nothing is submitted after a start, so that what browsers have kept meanwhile can arrive. */
const QUIET = 60 * SECOND;

/** Ends what time ends, and gives back what nobody had of it. */
export class TimeKeeper {
	readonly #store: Store;
	readonly #log: (line: string) => void;
	#startedAt: number;
	readonly #forget: () => void;
	#timer: NodeJS.Timeout | undefined;
	#giving: Promise<void> = Promise.resolve();

	constructor({ store }: Pick<Deps, 'store'>, log: (line: string) => void) {
		this.#store = store;
		this.#log = log;
		this.#startedAt = store.now();
		this.#forget = store.onLeap((leap) => this.#give(leap));
	}

	/**
	 * Comes when all the time has been given back that was lost up to now. Whoever judges by a deadline asks for the time
	 * first and then waits for this: a clock that has leapt says so when it is asked.
	 */
	settled(): Promise<void> {
		return this.#giving;
	}

	/** Looks every few seconds from now on. @returns what ends it */
	start(): () => void {
		const again = (): void => {
			this.#timer = setTimeout(() => void this.look().finally(again), EVERY);
			this.#timer.unref();
		};
		again();
		return () => {
			clearTimeout(this.#timer);
			this.#forget();
		};
	}

	/** Submits what has run out, but not in the first minute after a start. */
	async look(): Promise<void> {
		try {
			const now = this.#store.now();
			// The one way back: somebody has said that a clock that was ahead is wrong.
			this.#startedAt = Math.min(this.#startedAt, now);
			if (now - this.#startedAt < QUIET) return;
			await this.#giving;
			await sweep(this.#store);
			await emptyBin({ store: this.#store });
		} catch (error) {
			// It is looked again in a few seconds: a full disk may have been emptied, a document restored.
			this.#log(`Attempts whose time has run out could not be submitted: ${String(error)}`);
		}
	}

	/** @throws where it could not be given to everyone: then it is told again at the next start */
	#give(leap: Leap): Promise<void> {
		const giving = this.#giving.then(() => this.#giveNow(leap));
		this.#giving = giving.catch((error: unknown) =>
			this.#log(`Lost time could not be given back: ${String(error)}`)
		);
		return giving;
	}

	async #giveNow(leap: Leap): Promise<void> {
		const count = await giveBack(this.#store, leap);
		if (count > 0)
			this.#log(`${Math.round(leap.by / SECOND)} s were given back to ${sayHowMany(count, 'attempt')}.`);
	}
}
