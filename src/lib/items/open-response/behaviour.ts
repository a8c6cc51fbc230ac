import type { Behaviour } from '../behaviour.ts';
import { isText, isTexts } from '../reads.ts';
import { markOpenResponse } from './mark.ts';
import { presentOpenResponse } from './present.ts';
import { respondOpenResponse } from './respond.ts';

export const behaviour: Behaviour<'open-response'> = {
	present: presentOpenResponse,
	mark: markOpenResponse,
	respond: respondOpenResponse,
	reads: ({ text, points }) => isText(text) && (points === undefined || isTexts(points)),
	// Points that a student gives are no part of a score.
	possible: () => 0,
	proofs: ({ rubric }) => rubric.map(({ evidence }) => evidence),
	keys: () => []
};
