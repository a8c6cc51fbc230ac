const TICK_MS = 1000;
/** More than this between two ticks, and the machine slept or the page was frozen: nobody was reading. */
const LONGEST_TICK_MS = 5000;
/** How much may be lost when a page is killed. */
const KEEP_EVERY_S = 15;

/** How long a page has been before a reader's eyes. It goes by no clock that could be set, and stands while the page is hidden. */
export class Stopwatch {
	#milliseconds = $state(0);
	/** Whole seconds. */
	readonly seconds = $derived(Math.floor(this.#milliseconds / 1000));

	/** Takes a longer time from elsewhere: from an earlier visit, or another tab. */
	atLeast(seconds: number): void {
		this.#milliseconds = Math.max(this.#milliseconds, seconds * 1000);
	}

	reset(): void {
		this.#milliseconds = 0;
	}

	/**
	 * Sets it going.
	 *
	 * @param keep called every now and then, and when the page is hidden, so that the time is not lost with the page
	 * @returns what stops it
	 */
	start(keep: () => void): () => void {
		let last = performance.now();
		let kept = this.seconds;
		const tick = (): void => {
			const now = performance.now();
			if (document.visibilityState === 'visible' && now - last <= LONGEST_TICK_MS)
				this.#milliseconds += now - last;
			last = now;
			if (this.seconds - kept < KEEP_EVERY_S) return;
			kept = this.seconds;
			keep();
		};
		const hidden = (): void => {
			if (document.visibilityState === 'hidden') keep();
		};
		const timer = setInterval(tick, TICK_MS);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', hidden);
		};
	}
}
