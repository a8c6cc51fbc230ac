import type { Behaviour } from '../behaviour.ts';
import { isSentences } from '../reads.ts';
import { markEvidence } from './mark.ts';
import { presentEvidence } from './present.ts';
import { respondEvidence } from './respond.ts';

export const behaviour: Behaviour<'evidence'> = {
	present: presentEvidence,
	mark: markEvidence,
	respond: respondEvidence,
	reads: ({ sentences }) => isSentences(sentences),
	possible: () => 1,
	proofs: ({ evidence }) => [evidence],
	keys: () => [],
	selected: ({ sentences }) => sentences
};
