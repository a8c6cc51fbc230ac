import type { Behaviour } from '../behaviour.ts';
import { isText } from '../reads.ts';
import { markShortAnswer } from './mark.ts';
import { presentShortAnswer } from './present.ts';
import { respondShortAnswer } from './respond.ts';

export const behaviour: Behaviour<'short-answer'> = {
	present: presentShortAnswer,
	mark: markShortAnswer,
	respond: respondShortAnswer,
	reads: ({ text }) => isText(text),
	possible: () => 1,
	proofs: ({ evidence }) => [evidence],
	keys: ({ key }) => [key]
};
