import { rank } from '../identity.ts';

/** Candidates for a place in an item, in an order that no one chose: by it, a new one disturbs few of the others. */
export function ranked<T extends { id: string }>(item: string, candidates: readonly T[]): T[] {
	return candidates
		.map((candidate) => ({ candidate, at: rank(item, candidate.id) }))
		.sort((a, b) => (a.at < b.at ? -1 : 1))
		.map(({ candidate }) => candidate);
}
