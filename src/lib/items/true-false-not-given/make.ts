import type { Made } from '../made.ts';
import type { Reason, TrueFalseNotGiven, Verdict } from './item.ts';
import type { TrueFalseNotGivenQuestion } from './schema.ts';

export function makeTrueFalseNotGiven(question: TrueFalseNotGivenQuestion): Made<TrueFalseNotGiven> {
	const { type, stem, passage, key, distractors, evidence = [], nearest = [] } = question;
	const reasons = Object.fromEntries(
		[key, ...distractors].map(({ is, ...reason }): [Verdict, Reason] => [is, reason])
	) as Record<Verdict, Reason>; // the schema has seen to it that each of the three is there
	return { type, stem, passage, key: key.is, reasons, evidence, nearest };
}
