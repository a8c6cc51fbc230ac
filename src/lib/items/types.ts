import type { EvidenceItem, EvidenceResponse } from './evidence/item.ts';
import { markEvidence } from './evidence/mark.ts';
import { presentEvidence, type ShownEvidence } from './evidence/present.ts';
import { respondEvidence } from './evidence/respond.ts';
import type { GapFill, GapFillResponse } from './gap-fill/item.ts';
import { markGapFill } from './gap-fill/mark.ts';
import { presentGapFill, type ShownGapFill } from './gap-fill/present.ts';
import { respondGapFill } from './gap-fill/respond.ts';
import type { Mark, Shuffle } from './item.ts';
import type { SingleChoice, SingleChoiceResponse } from './single-choice/item.ts';
import { markSingleChoice } from './single-choice/mark.ts';
import { presentSingleChoice, type ShownSingleChoice } from './single-choice/present.ts';
import { respondSingleChoice } from './single-choice/respond.ts';
import type { TrueFalseNotGiven, TrueFalseNotGivenResponse } from './true-false-not-given/item.ts';
import { markTrueFalseNotGiven } from './true-false-not-given/mark.ts';
import { presentTrueFalseNotGiven, type ShownTrueFalseNotGiven } from './true-false-not-given/present.ts';
import { respondTrueFalseNotGiven } from './true-false-not-given/respond.ts';

export type Item = SingleChoice | TrueFalseNotGiven | GapFill | EvidenceItem;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;
/** What was given for one item. Never `Response`: fetch owns that name. */
export type ItemResponse =
	SingleChoiceResponse | TrueFalseNotGivenResponse | GapFillResponse | EvidenceResponse;
/** An item as it is sent to be answered. */
export type ShownItem = ShownSingleChoice | ShownTrueFalseNotGiven | ShownGapFill | ShownEvidence;

/** What a type does with its own items; every type must be here, or this file does not compile. */
interface Behaviour<T extends ItemType> {
	present(item: ItemOf<T>, shuffle: Shuffle): Extract<ShownItem, { type: T }>;
	mark(item: ItemOf<T>, response: Extract<ItemResponse, { type: T }>): Mark;
	respond(form: FormData): Extract<ItemResponse, { type: T }> | undefined;
	/** The points that an item can earn. */
	possible(item: ItemOf<T>): number;
}

const onePoint = (): number => 1;

const behaviours: { [T in ItemType]: Behaviour<T> } = {
	'single-choice': {
		present: presentSingleChoice,
		mark: markSingleChoice,
		respond: respondSingleChoice,
		possible: onePoint
	},
	'true-false-not-given': {
		present: presentTrueFalseNotGiven,
		mark: markTrueFalseNotGiven,
		respond: respondTrueFalseNotGiven,
		possible: onePoint
	},
	'gap-fill': {
		present: presentGapFill,
		mark: markGapFill,
		respond: respondGapFill,
		possible: (item) => item.gaps.length
	},
	evidence: { present: presentEvidence, mark: markEvidence, respond: respondEvidence, possible: onePoint }
};

/** The types by name, in the order in which they are listed to people. */
export const ITEM_TYPES = Object.keys(behaviours) as ItemType[];

/** What may be seen before the response: the fields that are kept, never what is left when some are removed. */
export function present<T extends ItemType>(item: ItemOf<T>, shuffle: Shuffle): ShownItem {
	return behaviourOf(item).present(item, shuffle);
}

/** The mark of a response, or of none. */
export function mark<T extends ItemType>(item: ItemOf<T>, response: ItemResponse | undefined): Mark {
	if (response === undefined) return { kind: 'unanswered', possible: possiblePoints(item) };
	if (response.type !== item.type) return { kind: 'invalid', reason: 'wrong-response-type' };
	return behaviourOf(item).mark(item, response as Extract<ItemResponse, { type: T }>);
}

/** The points that an item can earn. */
export function possiblePoints<T extends ItemType>(item: ItemOf<T>): number {
	return behaviourOf(item).possible(item);
}

/** The response that a posted form holds for an item of this type, or `undefined` when it is empty. */
export function respond(type: ItemType, form: FormData): ItemResponse | undefined {
	return behaviours[type].respond(form);
}

function behaviourOf<T extends ItemType>(item: ItemOf<T>): Behaviour<T> {
	return behaviours[item.type];
}
