import { optionId } from '../identity.ts';
import type { Made } from '../made.ts';
import type { Match, RowId } from './item.ts';
import type { MatchQuestion } from './schema.ts';

type Written = Pick<MatchQuestion, 'stem' | 'passage' | 'pairs' | 'distractors'>;

export function makeMatch({ stem, passage, pairs, distractors }: Written): Made<Match> {
	const sides = new Map(pairs.map(({ right }) => [optionId(right), { id: optionId(right), text: right }]));
	for (const { text, why } of distractors) {
		const side = { id: optionId(text), text, why };
		sides.set(side.id, side);
	}
	return {
		type: 'match',
		stem,
		passage,
		rows: pairs
			.map(({ left, right, why, evidence }) => ({
				id: optionId(left) as string as RowId,
				text: left,
				key: optionId(right),
				why,
				evidence
			}))
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		options: [...sides.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
		evidence: []
	};
}
