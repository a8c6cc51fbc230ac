import type { Item } from '#lib/items/types.ts';
import type { Context } from './card.ts';

/** Words by which a stem leans on its options, or on the page around it. */
const LEANS =
	/\b(?:which|what) of\b|\bof these\b|\b(?:these|which) (?:two|three|four|five|six)\b|\bwhich (?:one|statement|claim|option|answer|pair|sentence)\b|\bfollowing\b|\babove\b|\bbelow\b|\bchoose\b/i;
/** Parts of the page, which nobody knows by heart. */
const PARTS = /\b(?:sentences?|clauses?|commas?|colons?|brackets|lines?)\b/i;

/** Whether a question cannot be answered without what there is to choose from. */
export function leans(item: Item): boolean {
	if (item.type === 'gap-fill') return item.gaps.some(({ kind }) => kind === 'listed');
	return item.type === 'multiple-choice' || LEANS.test(item.stem);
}

/**
 * Whether an authored question reads as a card: it can be answered without options, and without the passage in sight.
 * One that may be asked only with the passage beside it needs the place that it is about; where something is typed,
 * a paragraph's number does no harm, since a single right answer was looked for in all of the passage. Goes by English
 * words: the author of a question may know better.
 *
 * @param place the one that the question is about, which is shown with it
 */
export function standsAlone(item: Item, place: Context | undefined): boolean {
	switch (item.type) {
		case 'single-choice':
		case 'true-false-not-given':
			return !leans(item) && (item.passage !== 'open' || place !== undefined);
		case 'short-answer':
		case 'gap-fill':
			return (
				!leans(item) &&
				!LEANS.test(item.stem) &&
				(item.passage !== 'open' || place !== undefined || !PARTS.test(item.stem))
			);
		case 'multiple-choice':
		case 'match':
		case 'order':
		case 'evidence':
		case 'two-part':
		case 'open-response':
			return false;
	}
}
