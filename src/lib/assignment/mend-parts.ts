import type { Item } from '#lib/items/types.ts';

/** A row, step, gap or point of an item. */
export interface Part {
	id: string;
	text: string;
}

/** The parts that have proofs of their own; none where the item as a whole has them. */
export function provenParts(item: Item): Part[] {
	switch (item.type) {
		case 'match':
			return item.rows.map(({ id, text }) => ({ id, text }));
		case 'order':
			return item.steps.map(({ id, text }) => ({ id, text }));
		case 'gap-fill':
			return item.gaps.map(({ id }, i) => ({ id, text: `Gap ${i + 1}` }));
		case 'open-response':
			return item.rubric.map(({ id, text }) => ({ id, text }));
		default:
			return [];
	}
}

/** The gaps in which something is typed; none of another type. */
export function typedGaps(item: Item): Part[] {
	if (item.type !== 'gap-fill') return [];
	return item.gaps.flatMap(({ id, kind }, i) => (kind === 'typed' ? [{ id, text: `Gap ${i + 1}` }] : []));
}

/** Whether a further text can be accepted for it. */
export const takesTexts = (item: Item): boolean => item.type === 'short-answer' || typedGaps(item).length > 0;

/** Whether a further proof can be accepted for it: where nothing is said there is nothing to prove. */
export const takesProof = (item: Item): boolean =>
	!(item.type === 'true-false-not-given' && item.key === 'not-given');
