import type { EvidenceItem, EvidenceResponse } from './evidence/item.ts';
import type { ShownEvidence } from './evidence/present.ts';
import type { GapFill, GapFillResponse } from './gap-fill/item.ts';
import type { ShownGapFill } from './gap-fill/present.ts';
import type { Match, MatchResponse } from './match/item.ts';
import type { ShownMatch } from './match/present.ts';
import type { MultipleChoice, MultipleChoiceResponse } from './multiple-choice/item.ts';
import type { ShownMultipleChoice } from './multiple-choice/present.ts';
import type { OpenResponse, OpenResponseGiven } from './open-response/item.ts';
import type { ShownOpenResponse } from './open-response/present.ts';
import type { Order, OrderResponse } from './order/item.ts';
import type { ShownOrder } from './order/present.ts';
import type { ShortAnswer, ShortAnswerResponse } from './short-answer/item.ts';
import type { ShownShortAnswer } from './short-answer/present.ts';
import type { SingleChoice, SingleChoiceResponse } from './single-choice/item.ts';
import type { ShownSingleChoice } from './single-choice/present.ts';
import type { TrueFalseNotGiven, TrueFalseNotGivenResponse } from './true-false-not-given/item.ts';
import type { ShownTrueFalseNotGiven } from './true-false-not-given/present.ts';
import type { TwoPart, TwoPartResponse } from './two-part/item.ts';
import type { ShownTwoPart } from './two-part/present.ts';

export type Item =
	| SingleChoice
	| MultipleChoice
	| TrueFalseNotGiven
	| Match
	| Order
	| GapFill
	| ShortAnswer
	| EvidenceItem
	| TwoPart
	| OpenResponse;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

/** What was given for one item. Never `Response`: fetch owns that name. */
export type ItemResponse =
	| SingleChoiceResponse
	| MultipleChoiceResponse
	| TrueFalseNotGivenResponse
	| MatchResponse
	| OrderResponse
	| GapFillResponse
	| ShortAnswerResponse
	| EvidenceResponse
	| TwoPartResponse
	| OpenResponseGiven;
export type ResponseTo<T extends ItemType> = Extract<ItemResponse, { type: T }>;

/** An item as it is sent to be answered. */
export type ShownItem =
	| ShownSingleChoice
	| ShownMultipleChoice
	| ShownTrueFalseNotGiven
	| ShownMatch
	| ShownOrder
	| ShownGapFill
	| ShownShortAnswer
	| ShownEvidence
	| ShownTwoPart
	| ShownOpenResponse;
export type ShownOf<T extends ItemType> = Extract<ShownItem, { type: T }>;

/** A type that is missing here does not compile. */
const order: Record<ItemType, true> = {
	'single-choice': true,
	'multiple-choice': true,
	'true-false-not-given': true,
	match: true,
	order: true,
	'gap-fill': true,
	'short-answer': true,
	evidence: true,
	'two-part': true,
	'open-response': true
};

/** The types by name, in the order in which they are listed to people. */
export const ITEM_TYPES = Object.keys(order) as ItemType[];
