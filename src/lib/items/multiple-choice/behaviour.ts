import type { Behaviour } from '../behaviour.ts';
import { isTexts } from '../reads.ts';
import { markMultipleChoice } from './mark.ts';
import { presentMultipleChoice } from './present.ts';
import { respondMultipleChoice } from './respond.ts';

export const behaviour: Behaviour<'multiple-choice'> = {
	present: presentMultipleChoice,
	mark: markMultipleChoice,
	respond: respondMultipleChoice,
	reads: ({ options }) => isTexts(options),
	possible: ({ keys }) => keys.length,
	proofs: ({ evidence }) => [evidence],
	keys: ({ keys, options }) => options.filter(({ id }) => keys.includes(id)).map(({ text }) => text),
	options: ({ options }) => options.length
};
