import type { Mark } from '../item.ts';
import type { Match, MatchResponse } from './item.ts';

/** One point for each row that has what belongs to it. */
export function markMatch(item: Match, { rows }: MatchResponse): Mark {
	const possible = item.rows.length;
	const given = Object.entries(rows);
	if (given.length === 0) return { kind: 'unanswered', possible };
	if (!given.every(([id]) => item.rows.some((row) => row.id === id)))
		return { kind: 'invalid', reason: 'unknown-part' };
	if (!given.every(([, chosen]) => item.options.some(({ id }) => id === chosen)))
		return { kind: 'invalid', reason: 'unknown-option' };
	return { kind: 'marked', earned: item.rows.filter(({ id, key }) => rows[id] === key).length, possible };
}
