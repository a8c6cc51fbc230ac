import * as v from 'valibot';
import type { Fields } from '#lib/bank/fields.ts';
import { makeEvidence } from './evidence/make.ts';
import { evidenceSchema, type EvidenceQuestion } from './evidence/schema.ts';
import { makeGapFill } from './gap-fill/make.ts';
import { gapFillSchema, type GapFillQuestion } from './gap-fill/schema.ts';
import type { Made } from './made.ts';
import { makeSingleChoice } from './single-choice/make.ts';
import { singleChoiceSchema, type SingleChoiceQuestion } from './single-choice/schema.ts';
import { makeTrueFalseNotGiven } from './true-false-not-given/make.ts';
import { trueFalseNotGivenSchema, type TrueFalseNotGivenQuestion } from './true-false-not-given/schema.ts';
import type { Item } from './types.ts';

/** An authored entry of a bank, its proofs found. */
export type Question = SingleChoiceQuestion | TrueFalseNotGivenQuestion | GapFillQuestion | EvidenceQuestion;

/** The schema of a question of any type, for one passage. */
export function questionSchema(fields: Fields) {
	return v.variant('type', [
		singleChoiceSchema(fields),
		trueFalseNotGivenSchema(fields),
		gapFillSchema(fields),
		evidenceSchema(fields)
	]);
}

/** What a question asks, without what the bank as a whole adds to it. */
export function makeItem(question: Question): Made<Item> {
	switch (question.type) {
		case 'single-choice':
			return makeSingleChoice(question);
		case 'true-false-not-given':
			return makeTrueFalseNotGiven(question);
		case 'gap-fill':
			return makeGapFill(question);
		case 'evidence':
			return makeEvidence(question);
	}
}
