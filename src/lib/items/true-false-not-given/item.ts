import type { Proof, SentenceId } from '#lib/bank/passage.ts';
import type { ItemBase } from '../item.ts';

export type Verdict = 'true' | 'false' | 'not-given';

export interface Reason {
	why: string;
	lure?: SentenceId | undefined;
}

/** The stem is a claim to be judged by the passage. */
export interface TrueFalseNotGiven extends ItemBase {
	type: 'true-false-not-given';
	key: Verdict;
	/** Why each verdict is right or wrong. */
	reasons: Record<Verdict, Reason>;
	/** Where the passage comes closest to a claim that it neither makes nor denies. */
	nearest: Proof[];
}

export interface TrueFalseNotGivenResponse {
	type: 'true-false-not-given';
	verdict: Verdict;
}
