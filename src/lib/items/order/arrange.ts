import type { StepId } from './item.ts';

/** Steps by their positions; those that have none keep their order and come last. */
export function inPlace<S extends { id: StepId }>(
	steps: readonly S[],
	positions: Partial<Record<StepId, number>>
): S[] {
	const at = ({ id }: S): number => positions[id] ?? Infinity;
	// Equal positions keep the order in which they were shown; so do two that are both without one.
	return [...steps].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** The list with one of its members at another place, from 0. */
export function moved<T>(list: readonly T[], member: T, place: number): T[] {
	const others = list.filter((other) => other !== member);
	return [...others.slice(0, place), member, ...others.slice(place)];
}
