import type { Shuffle } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';

/** Leaves a list as it is. */
export const asIs: Shuffle = (list) => [...list];

/** The response that is all key. */
export function rightResponse(item: Item): ItemResponse {
	switch (item.type) {
		case 'single-choice':
			return { type: item.type, option: item.key };
		case 'true-false-not-given':
			return { type: item.type, verdict: item.key };
		case 'gap-fill':
			return { type: item.type, gaps: Object.fromEntries(item.gaps.map(({ id, key }) => [id, key])) };
		case 'evidence':
			return { type: item.type, sentences: item.evidence[0] ?? [] };
	}
}

/** A response that can be marked and earns nothing. */
export function wrongResponse(item: Item): ItemResponse {
	switch (item.type) {
		case 'single-choice':
			return { type: item.type, option: item.options.find(({ id }) => id !== item.key)!.id };
		case 'true-false-not-given':
			return { type: item.type, verdict: VERDICTS.find((verdict) => verdict !== item.key)! };
		case 'gap-fill':
			return {
				type: item.type,
				gaps: Object.fromEntries(
					item.gaps.map((gap) => [
						gap.id,
						gap.kind === 'typed' ? 'nothing of the sort' : gap.options.find(({ id }) => id !== gap.key)!.id
					])
				)
			};
		case 'evidence':
			return { type: item.type, sentences: [item.decoys[0]!.sentence] };
	}
}
