import type { Behaviour } from '../behaviour.ts';
import { isTextRecord } from '../reads.ts';
import { keyOf, markGapFill } from './mark.ts';
import { presentGapFill } from './present.ts';
import { respondGapFill } from './respond.ts';

export const behaviour: Behaviour<'gap-fill'> = {
	present: presentGapFill,
	mark: markGapFill,
	respond: respondGapFill,
	reads: ({ gaps }) => isTextRecord(gaps),
	possible: ({ gaps }) => gaps.length,
	proofs: ({ gaps }) => gaps.map(({ evidence }) => evidence),
	open: ({ gaps }, response) => ({
		open: gaps.filter(({ id }) => response.gaps[id] === undefined).length,
		of: gaps.length
	}),
	keys: ({ gaps }) => gaps.map(keyOf)
};
