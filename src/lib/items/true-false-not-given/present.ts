import type { TrueFalseNotGiven } from './item.ts';

export interface ShownTrueFalseNotGiven {
	type: 'true-false-not-given';
	stem: string;
}

/** The three verdicts are the same for every claim and always stand in the same order. */
export function presentTrueFalseNotGiven(item: TrueFalseNotGiven): ShownTrueFalseNotGiven {
	return { type: item.type, stem: item.stem };
}
