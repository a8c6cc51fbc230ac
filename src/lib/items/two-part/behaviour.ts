import type { Behaviour } from '../behaviour.ts';
import { isSentences, isText } from '../reads.ts';
import { markTwoPart } from './mark.ts';
import { presentTwoPart } from './present.ts';
import { respondTwoPart } from './respond.ts';

export const behaviour: Behaviour<'two-part'> = {
	present: presentTwoPart,
	mark: markTwoPart,
	respond: respondTwoPart,
	reads: ({ option, sentences }) => (option === undefined || isText(option)) && isSentences(sentences),
	possible: () => 2,
	proofs: ({ evidence }) => [evidence],
	open: (_item, { option, sentences }) => ({
		open: (option === undefined ? 1 : 0) + (sentences.length === 0 ? 1 : 0),
		of: 2
	}),
	keys: ({ key, options }) => options.filter(({ id }) => id === key).map(({ text }) => text),
	selected: ({ sentences }) => sentences,
	options: ({ options }) => options.length,
	keyNumber: ({ key }, { options }) => options.findIndex(({ id }) => id === key) + 1
};
