import type { Mark } from '../item.ts';
import type { OpenResponse, OpenResponseGiven } from './item.ts';

/** The points that its writer gave: they are shown beside the score and are no part of it. */
export function markOpenResponse(item: OpenResponse, { text, points }: OpenResponseGiven): Mark {
	if (text.trim() === '') return { kind: 'unanswered', possible: 0 };
	const possible = item.rubric.length;
	const found = item.rubric.filter(({ id }) => points?.includes(id)).length;
	// Points of another rubric say nothing about this one.
	const compared = points !== undefined && (found > 0 || points.length === 0);
	return { kind: 'own', ...(compared ? { earned: found } : {}), possible };
}
