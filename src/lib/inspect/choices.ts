import type { Item } from '#lib/items/types.ts';

/** One thing to choose: a single-choice item, or a gap that is filled from a list. */
export interface Choice {
	/** Of its item. */
	id: string;
	place: Item['place'];
	stem: string;
	key: string;
	distractors: string[];
}

/** Everything that these items ask to be chosen from a list. */
export function choicesOf(items: readonly Item[]): Choice[] {
	return items.flatMap((item): Choice[] => {
		switch (item.type) {
			case 'single-choice':
				return [choice(item, item.stem, item)];
			case 'gap-fill':
				return item.gaps.flatMap((gap) =>
					gap.kind === 'listed' ? [choice(item, `${item.stem} ${item.pieces.join(' … ')}`, gap)] : []
				);
			case 'true-false-not-given':
			case 'evidence':
				return [];
		}
	});
}

function choice(
	{ id, place }: Item,
	stem: string,
	{ key, options }: { key: string; options: readonly { id: string; text: string }[] }
): Choice {
	return {
		id,
		place,
		stem,
		key: options.find((option) => option.id === key)?.text ?? '',
		distractors: options.filter((option) => option.id !== key).map(({ text }) => text)
	};
}
