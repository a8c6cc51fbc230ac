import * as v from 'valibot';
import type { Fields } from '#lib/bank/fields.ts';
import type { Made } from './made.ts';
import { makeEvidence } from './evidence/make.ts';
import { evidenceSchema, type EvidenceQuestion } from './evidence/schema.ts';
import { makeGapFill } from './gap-fill/make.ts';
import { gapFillSchema, type GapFillQuestion } from './gap-fill/schema.ts';
import { makeMatch } from './match/make.ts';
import { matchSchema, type MatchQuestion } from './match/schema.ts';
import { makeMultipleChoice } from './multiple-choice/make.ts';
import { multipleChoiceSchema, type MultipleChoiceQuestion } from './multiple-choice/schema.ts';
import { makeOpenResponse } from './open-response/make.ts';
import { openResponseSchema, type OpenResponseQuestion } from './open-response/schema.ts';
import { makeOrder } from './order/make.ts';
import { orderSchema, type OrderQuestion } from './order/schema.ts';
import { makeShortAnswer } from './short-answer/make.ts';
import { shortAnswerSchema, type ShortAnswerQuestion } from './short-answer/schema.ts';
import { makeSingleChoice } from './single-choice/make.ts';
import { singleChoiceSchema, type SingleChoiceQuestion } from './single-choice/schema.ts';
import { makeTrueFalseNotGiven } from './true-false-not-given/make.ts';
import { trueFalseNotGivenSchema, type TrueFalseNotGivenQuestion } from './true-false-not-given/schema.ts';
import { makeTwoPart } from './two-part/make.ts';
import { twoPartSchema, type TwoPartQuestion } from './two-part/schema.ts';
import type { Item } from './types.ts';

/** An authored entry of a bank, its proofs found. */
export type Question =
	| SingleChoiceQuestion
	| MultipleChoiceQuestion
	| TrueFalseNotGivenQuestion
	| MatchQuestion
	| OrderQuestion
	| GapFillQuestion
	| ShortAnswerQuestion
	| EvidenceQuestion
	| TwoPartQuestion
	| OpenResponseQuestion;

/** The schema of a question of any type, for one passage. */
export function questionSchema(fields: Fields) {
	return v.variant('type', [
		singleChoiceSchema(fields),
		multipleChoiceSchema(fields),
		trueFalseNotGivenSchema(fields),
		matchSchema(fields),
		orderSchema(fields),
		gapFillSchema(fields),
		shortAnswerSchema(fields),
		evidenceSchema(fields),
		twoPartSchema(fields),
		openResponseSchema(fields)
	]);
}

/** What a question asks, without what the bank as a whole adds to it. */
export function makeItem(question: Question): Made<Item> {
	switch (question.type) {
		case 'single-choice':
			return makeSingleChoice(question);
		case 'multiple-choice':
			return makeMultipleChoice(question);
		case 'true-false-not-given':
			return makeTrueFalseNotGiven(question);
		case 'match':
			return makeMatch(question);
		case 'order':
			return makeOrder(question);
		case 'gap-fill':
			return makeGapFill(question);
		case 'short-answer':
			return makeShortAnswer(question);
		case 'evidence':
			return makeEvidence(question);
		case 'two-part':
			return makeTwoPart(question);
		case 'open-response':
			return makeOpenResponse(question);
	}
}
