import { optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { OpenResponse, PointId } from './item.ts';
import type { OpenResponseQuestion } from './schema.ts';

export function makeOpenResponse({
	type,
	stem,
	passage,
	key,
	rubric
}: OpenResponseQuestion): Made<OpenResponse> {
	return {
		type,
		stem,
		passage,
		key: key.text,
		rubric: rubric.map(({ text, evidence }) => ({
			id: optionId(text) as string as PointId,
			text,
			evidence
		})),
		evidence: []
	};
}
