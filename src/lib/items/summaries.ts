import type { SentenceId } from '#lib/bank/passage.ts';
import { summarise as evidence } from './evidence/summary.ts';
import { summarise as gapFill } from './gap-fill/summary.ts';
import { summarise as match } from './match/summary.ts';
import { summarise as multipleChoice } from './multiple-choice/summary.ts';
import { summarise as openResponse } from './open-response/summary.ts';
import { summarise as order } from './order/summary.ts';
import { summarise as shortAnswer } from './short-answer/summary.ts';
import { summarise as singleChoice } from './single-choice/summary.ts';
import { summarise as trueFalseNotGiven } from './true-false-not-given/summary.ts';
import { summarise as twoPart } from './two-part/summary.ts';
import type { Line, Summarise } from './line.ts';
import type { Item, ItemResponse, ItemType, ShownItem } from './types.ts';

/** How each type is said; one that is missing does not compile. */
const summaries: { [T in ItemType]: Summarise<T> } = {
	'single-choice': singleChoice,
	'multiple-choice': multipleChoice,
	'true-false-not-given': trueFalseNotGiven,
	match,
	order,
	'gap-fill': gapFill,
	'short-answer': shortAnswer,
	evidence,
	'two-part': twoPart,
	'open-response': openResponse
};

/**
 * An item and what was given for it, in words, for a list of results.
 *
 * @param shown the item as it was asked
 * @param textOf the text of a sentence
 */
export function summarise(
	item: Item,
	response: ItemResponse | undefined,
	shown: ShownItem,
	textOf: (id: SentenceId) => string | undefined
): Line[] {
	const say = summaries[item.type] as Summarise<ItemType>;
	return say(item, response?.type === item.type ? response : undefined, shown, textOf);
}
