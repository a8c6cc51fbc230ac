/** What came of an experiment: what was measured, and everything that should not have been. */
export interface Outcome {
	figures: string;
	/** In sentences; none where all is as expected. */
	faults: readonly string[];
	/** Why it could not be tried here; then it is neither passed nor failed. */
	notTried?: string;
}

export interface Options {
	/** What chance is drawn from, so that a failure can be seen again. */
	seed: string;
	/** Take the long time for it. */
	soak: boolean;
}

/** One way in which Courtside is tried to be broken, from outside, as `npm start` serves it. */
export interface Experiment {
	/** `F1` */
	name: string;
	expected: string;
	run: (options: Options) => Promise<Outcome>;
}
