import type { Item, ItemResponse } from '#lib/items/types.ts';

/** What is all right, said as a response: what a form that mends the key begins with. Free writing has none. */
export function rightResponseTo(item: Item): ItemResponse | undefined {
	switch (item.type) {
		case 'single-choice':
			return { type: item.type, option: item.key };
		case 'multiple-choice':
			return { type: item.type, options: item.keys };
		case 'true-false-not-given':
			return { type: item.type, verdict: item.key };
		case 'match':
			return { type: item.type, rows: Object.fromEntries(item.rows.map(({ id, key }) => [id, key])) };
		case 'order':
			return { type: item.type, positions: Object.fromEntries(item.steps.map(({ id }, i) => [id, i + 1])) };
		case 'gap-fill':
			return { type: item.type, gaps: Object.fromEntries(item.gaps.map(({ id, key }) => [id, key])) };
		case 'short-answer':
			return { type: item.type, text: item.key };
		case 'evidence':
			return { type: item.type, sentences: item.evidence[0] ?? [] };
		case 'two-part':
			return { type: item.type, option: item.key, sentences: item.evidence[0] ?? [] };
		case 'open-response':
			return undefined;
	}
}
