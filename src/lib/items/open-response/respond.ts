import type { OpenResponseGiven, PointId } from './item.ts';

/** In UTF-16 code units: some two pages. */
export const MOST_WRITTEN = 4000;
/** More than any rubric has. */
const MOST_POINTS = 20;

/** The response in a posted form; `undefined` when nothing was written. */
export function respondOpenResponse(form: FormData): OpenResponseGiven | undefined {
	const text = form.get('text');
	if (typeof text !== 'string' || text.trim() === '') return undefined;
	const given: OpenResponseGiven = { type: 'open-response', text: text.slice(0, MOST_WRITTEN) };
	// A form in which no point is ticked says nothing about points, unless it says that they were looked at.
	if (!form.has('compared')) return given;
	const points = form.getAll('point').filter((id): id is PointId => typeof id === 'string');
	return { ...given, points: points.slice(0, MOST_POINTS) };
}
