import type { Behaviour } from '../behaviour.ts';
import { markTrueFalseNotGiven } from './mark.ts';
import { presentTrueFalseNotGiven } from './present.ts';
import { respondTrueFalseNotGiven } from './respond.ts';
import { isVerdict, VERDICTS } from './verdicts.ts';

export const behaviour: Behaviour<'true-false-not-given'> = {
	present: presentTrueFalseNotGiven,
	mark: markTrueFalseNotGiven,
	respond: respondTrueFalseNotGiven,
	reads: ({ verdict }) => isVerdict(verdict),
	possible: () => 1,
	// Of the sentences that come closest each is shown.
	proofs: ({ evidence, nearest }) => [evidence, ...nearest.map((proof) => [proof])],
	keys: () => [],
	options: () => VERDICTS.length,
	keyNumber: ({ key }) => VERDICTS.indexOf(key) + 1
};
