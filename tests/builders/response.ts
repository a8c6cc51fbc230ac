import { rightResponseTo } from '#lib/assignment/right-response.ts';
import type { Shuffle } from '#lib/items/item.ts';
import type { Item, ItemResponse } from '#lib/items/types.ts';
import { VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';

/** Leaves a list as it is. */
export const asIs: Shuffle = (list) => [...list];

/** The response that is all key; of free writing the model answer with all of its points. */
export function rightResponse(item: Item): ItemResponse {
	return item.type === 'open-response'
		? { type: item.type, text: item.key, points: item.rubric.map(({ id }) => id) }
		: rightResponseTo(item)!;
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
		case 'multiple-choice':
			return {
				type: item.type,
				options: item.options.map(({ id }) => id).filter((id) => !item.keys.includes(id))
			};
		case 'match':
			return {
				type: item.type,
				rows: Object.fromEntries(
					item.rows.map(({ id, key }) => [id, item.options.find((option) => option.id !== key)!.id])
				)
			};
		case 'order':
			return {
				type: item.type,
				positions: Object.fromEntries(item.steps.map(({ id }, i) => [id, item.steps.length - i]))
			};
		case 'short-answer':
			return { type: item.type, text: 'nothing of the sort' };
		case 'evidence':
			return { type: item.type, sentences: [item.decoys[0]!.sentence] };
		case 'two-part':
			return { type: item.type, option: item.options.find(({ id }) => id !== item.key)!.id, sentences: [] };
		case 'open-response':
			return { type: item.type, text: 'I do not know.', points: [] };
	}
}
