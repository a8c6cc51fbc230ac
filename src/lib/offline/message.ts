/** What a page says to the worker. Where it says an article, it is answered with a `Keeping`. */
export type Message =
	/** A page is on the screen: what it needs without a network is fetched. */
	| { kind: 'opened'; pathname: string }
	| { kind: 'ask' | 'keep' | 'drop'; article: string }
	/** Said to a version that waits: nothing is under way. */
	| { kind: 'take-over' };

/** How an article stands. */
export type Keeping =
	| { kind: 'kept'; bytes: number }
	| { kind: 'not-kept' }
	/** It could not be fetched; what was kept before still is. */
	| { kind: 'unreachable' };
