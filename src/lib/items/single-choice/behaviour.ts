import type { Behaviour } from '../behaviour.ts';
import { isText } from '../reads.ts';
import { markSingleChoice } from './mark.ts';
import { presentSingleChoice } from './present.ts';
import { respondSingleChoice } from './respond.ts';

export const behaviour: Behaviour<'single-choice'> = {
	present: presentSingleChoice,
	mark: markSingleChoice,
	respond: respondSingleChoice,
	reads: ({ option }) => isText(option),
	possible: () => 1,
	proofs: ({ evidence }) => [evidence],
	keys: ({ key, options }) => options.filter(({ id }) => id === key).map(({ text }) => text),
	options: ({ options }) => options.length,
	keyNumber: ({ key }, { options }) => options.findIndex(({ id }) => id === key) + 1
};
