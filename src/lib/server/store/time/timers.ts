/** What a store waits with; a test moves it by hand. */
export interface Timers {
	/** @returns what ends it */
	every(milliseconds: number, act: () => void): () => void;
	wait(milliseconds: number): Promise<void>;
}

/** They keep no process alive that has nothing else to do. */
export const nodeTimers: Timers = {
	every(milliseconds, act) {
		const timer = setInterval(act, milliseconds);
		timer.unref();
		return () => clearInterval(timer);
	},
	wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
};
