import { respondEvidence } from './evidence/respond.ts';
import { respondGapFill } from './gap-fill/respond.ts';
import { respondMatch } from './match/respond.ts';
import { respondMultipleChoice } from './multiple-choice/respond.ts';
import { respondOpenResponse } from './open-response/respond.ts';
import { respondOrder } from './order/respond.ts';
import { respondShortAnswer } from './short-answer/respond.ts';
import { respondSingleChoice } from './single-choice/respond.ts';
import { respondTrueFalseNotGiven } from './true-false-not-given/respond.ts';
import { respondTwoPart } from './two-part/respond.ts';
import type { ItemResponse, ItemType, ResponseTo } from './types.ts';

/** How each type reads a posted form; one that is missing does not compile. */
const readers: { [T in ItemType]: (form: FormData) => ResponseTo<T> | undefined } = {
	'single-choice': respondSingleChoice,
	'multiple-choice': respondMultipleChoice,
	'true-false-not-given': respondTrueFalseNotGiven,
	match: respondMatch,
	order: respondOrder,
	'gap-fill': respondGapFill,
	'short-answer': respondShortAnswer,
	evidence: respondEvidence,
	'two-part': respondTwoPart,
	'open-response': respondOpenResponse
};

/**
 * The response that a posted form holds, or `undefined` when it is empty: for a page that marks nothing, and so has no need of
 * the types themselves.
 */
export function readPosted(type: ItemType, form: FormData): ItemResponse | undefined {
	return readers[type](form);
}

/** Of a form that asks several things at once, the fields of one: those that begin so, under their own names. */
export function fieldsOf(form: FormData, prefix: string): FormData {
	const own = new FormData();
	for (const [name, value] of form) if (name.startsWith(prefix)) own.append(name.slice(prefix.length), value);
	return own;
}
