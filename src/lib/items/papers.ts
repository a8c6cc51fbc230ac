import { onPaper as evidence } from './evidence/paper.ts';
import { onPaper as gapFill } from './gap-fill/paper.ts';
import { onPaper as match } from './match/paper.ts';
import { onPaper as multipleChoice } from './multiple-choice/paper.ts';
import { onPaper as openResponse } from './open-response/paper.ts';
import { onPaper as order } from './order/paper.ts';
import type { OnPaper, Paper } from './paper.ts';
import { possiblePoints } from './registry.ts';
import { onPaper as shortAnswer } from './short-answer/paper.ts';
import { onPaper as singleChoice } from './single-choice/paper.ts';
import { onPaper as trueFalseNotGiven } from './true-false-not-given/paper.ts';
import { onPaper as twoPart } from './two-part/paper.ts';
import type { Item, ItemType, ShownItem } from './types.ts';

/** What each type is on paper; one that is missing does not compile. */
const papers: { [T in ItemType]: OnPaper<T> } = {
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

const of = ({ type }: { type: ItemType }): OnPaper<ItemType> => papers[type] as OnPaper<ItemType>;

/** An item as it is asked on paper, made from what may be seen before the response and from nothing else. */
export function paperOf(shown: ShownItem): Paper {
	return of(shown).ask(shown);
}

/** For each line of its summary what a right paper bears there: letters or numbers; `undefined` for words. */
export function borne(item: Item, shown: ShownItem): (string | undefined)[] {
	return of(item).bears(item, shown);
}

/** The points that an item is worth on paper, where a teacher marks what its writer would compare on the screen. */
export function paperPoints(item: Item): number {
	return of(item).points?.(item) ?? possiblePoints(item);
}

/** Whether the points of a type may stand beside its question: those of some would tell what is right. */
export function pointsMayBeSaid({ type }: { type: ItemType }): boolean {
	return of({ type }).pointsTell !== true;
}
