import { VERDICT_TEXTS, VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { Gap } from '#lib/items/gap-fill/item.ts';
import type { ItemOf, Item } from '#lib/items/types.ts';

/** What stands for a gap. */
const GAP = '___';

/**
 * What an item asks, in words that need nothing beside them: rows, steps and the text with gaps stand under the stem.
 *
 * @param withOptions whether what is to be chosen from stands there too
 */
export function asked(item: Item, withOptions: boolean): string {
	return [item.stem, ...under(item, withOptions)].join('\n');
}

function under(item: Item, withOptions: boolean): string[] {
	switch (item.type) {
		case 'single-choice':
		case 'multiple-choice':
		case 'two-part':
			return withOptions ? listed(item.options) : [];
		case 'true-false-not-given':
			return [`${either(VERDICTS.map((verdict) => VERDICT_TEXTS[verdict].toLowerCase()))}?`];
		case 'match':
			return [...listed(item.rows), `To choose from: ${item.options.map(({ text }) => text).join('; ')}`];
		case 'order':
			// By their ids, which have nothing to do with their order.
			return listed([...item.steps].sort((a, b) => (a.id < b.id ? -1 : 1)));
		case 'gap-fill':
			return [textOf(item), ...(withOptions ? item.gaps.flatMap(choicesFor) : [])];
		case 'short-answer':
		case 'evidence':
		case 'open-response':
			return [];
	}
}

/** Each on a line of its own. */
export function listed(some: readonly { text: string }[]): string[] {
	return some.map(({ text }) => `– ${text}`);
}

/** “True, false, or not given”. */
function either(words: readonly string[]): string {
	const all = `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`;
	return all.charAt(0).toUpperCase() + all.slice(1);
}

function textOf({ pieces }: ItemOf<'gap-fill'>): string {
	return pieces.join(GAP);
}

function choicesFor(gap: Gap, i: number, { length }: readonly Gap[]): string[] {
	if (gap.kind === 'typed') return [];
	const texts = gap.options.map(({ text }) => text).join('; ');
	return [`${length > 1 ? `Gap ${i + 1}` : 'The gap'}: ${texts}`];
}
