import * as v from 'valibot';
import { Id, type Fields } from './fields.ts';
import { plainText } from './plain.ts';

/** The only version of the format that there is. */
export const FORMAT = 1;

/** More would make a quiz no better and a phone slower. */
export const MOST_QUESTIONS = 1000;

const Format = v.pipe(
	v.string(),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const version = /^courtside-bank\/(\d+)$/.exec(dataset.value)?.[1];
		if (version === undefined)
			addIssue({
				message: `format "${dataset.value}" is not a bank's. Fix: write "courtside-bank/${FORMAT}"`
			});
		else if (Number(version) > FORMAT)
			addIssue({
				message: `format "${dataset.value}" is newer than this app (${FORMAT}). Fix: update Courtside`
			});
		else if (Number(version) < FORMAT) addIssue({ message: `format "${dataset.value}" does not exist` });
	})
);

const Voice = v.strictObject({
	id: Id,
	name: plainText(80),
	role: v.optional(plainText(120)),
	within: v.optional(Id)
});
/** A person or body whose words or view the passage reports. */
export type Voice = v.InferOutput<typeof Voice>;

function statementSchema({ evidence }: Fields) {
	return v.strictObject({
		id: Id,
		gist: plainText(240),
		voice: Id,
		via: v.optional(Id),
		also: v.optional(v.array(Id), []),
		quote: v.optional(plainText(200)),
		evidence,
		contradicted: v.optional(v.array(v.strictObject({ text: plainText(240), evidence })), []),
		unsaid: v.optional(v.array(plainText(240)), [])
	});
}
/** One thing the passage says: whose view it is, who reports it, and the sentences that prove it. */
export type Statement = v.InferOutput<ReturnType<typeof statementSchema>>;

/** What a question of any type has once it is read; the item types add the rest. */
export interface QuestionLike {
	id: string;
	enemies: string[];
}

/** The schema of `bank.yaml`, given the schema of a question (the item types know that one). */
export function bankSchema<Q extends v.GenericSchema<unknown, QuestionLike>>(fields: Fields, question: Q) {
	return v.strictObject({
		format: Format,
		voices: v.optional(v.array(Voice), []),
		statements: v.optional(v.array(statementSchema(fields)), []),
		questions: v.optional(
			v.pipe(
				v.array(question),
				v.maxLength(
					MOST_QUESTIONS,
					(issue) =>
						`${issue.input.length.toLocaleString('en-GB')} questions, limit 1,000 per bank. Fix: split the article`
				)
			),
			[]
		)
	});
}
