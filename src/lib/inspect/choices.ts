import type { ItemId } from '#lib/items/item.ts';
import type { Item } from '#lib/items/types.ts';

/** One thing to choose: an item, a row of one, or a gap that is filled from a list. */
export interface Choice {
	/** Of its item. */
	id: ItemId;
	stem: string;
	/** One, or several where several are to be chosen. */
	keys: string[];
	distractors: string[];
}

/** Everything that these items ask to be chosen from a list. */
export function choicesOf(items: readonly Item[]): Choice[] {
	return items.flatMap((item): Choice[] => {
		const { id, stem } = item;
		switch (item.type) {
			case 'single-choice':
			case 'two-part':
				return [choice(id, stem, [item.key], item.options)];
			case 'multiple-choice':
				return [choice(id, stem, item.keys, item.options)];
			case 'match':
				return item.rows.map(({ text, key }) => choice(id, text, [key], item.options));
			case 'gap-fill':
				return item.gaps.flatMap((gap) =>
					gap.kind === 'listed'
						? [choice(id, `${stem} ${item.pieces.join(' … ')}`, [gap.key], gap.options)]
						: []
				);
			case 'true-false-not-given':
			case 'order':
			case 'short-answer':
			case 'evidence':
			case 'open-response':
				return [];
		}
	});
}

function choice(
	id: ItemId,
	stem: string,
	keys: readonly string[],
	options: readonly { id: string; text: string }[]
): Choice {
	const isKey = (option: { id: string }): boolean => keys.includes(option.id);
	return {
		id,
		stem,
		keys: options.filter(isKey).map(({ text }) => text),
		distractors: options.filter((option) => !isKey(option)).map(({ text }) => text)
	};
}
