import * as v from 'valibot';
import { MOST_TYPED } from '#lib/items/fits.ts';
import type { ItemResponse } from '#lib/items/types.ts';
import { VERDICTS } from '#lib/items/true-false-not-given/verdicts.ts';
import type { SlotValue } from './attempt.ts';
import type { Fault } from './fits-value.ts';
import type { Save } from './saving.ts';

const MOST_CHOSEN = 200;
const MOST_PARTS = 60;
const MOST_SAVES = 1_000_000;

const text = v.pipe(
	v.string(`text, at most ${MOST_TYPED.toLocaleString('en-GB')}`),
	v.maxLength(MOST_TYPED, `text, at most ${MOST_TYPED.toLocaleString('en-GB')}`)
);
const id = v.pipe(v.string('an id'), v.regex(/^[\w:-]{1,64}$/, 'an id'));
const sentence = v.pipe(
	v.string('a sentence, such as 4.2'),
	v.regex(/^\d{1,4}\.\d{1,4}$/, 'a sentence, such as 4.2')
);
const count = (least: number) =>
	v.pipe(
		v.number('a whole number'),
		v.integer('a whole number'),
		v.minValue(least, `at least ${least}`),
		v.maxValue(MOST_SAVES, `at most ${MOST_SAVES.toLocaleString('en-GB')}`)
	);
const list = <T extends v.GenericSchema>(of: T) =>
	v.pipe(v.array(of, 'a list'), v.maxLength(MOST_CHOSEN, `at most ${MOST_CHOSEN}`));
/** To a schema of an object a list is one too. */
const noList = (expected: string) => v.check<unknown, string>((given) => !Array.isArray(given), expected);
const byId = <T extends v.GenericSchema>(of: T) =>
	v.pipe(
		v.unknown(),
		noList('values by ids'),
		v.record(id, of, 'values by ids'),
		v.check((given) => Object.keys(given).length <= MOST_PARTS, `at most ${MOST_PARTS}`)
	);
const ofType = <T extends ItemResponse['type'], E extends v.ObjectEntries>(type: T, entries: E) =>
	v.strictObject({ type: v.literal(type), ...entries });

/** What a response of each type looks like; one that is missing does not compile. */
const responses = {
	'single-choice': ofType('single-choice', { option: id }),
	'multiple-choice': ofType('multiple-choice', { options: list(id) }),
	'true-false-not-given': ofType('true-false-not-given', {
		verdict: v.picklist(VERDICTS, 'true, false or not-given')
	}),
	match: ofType('match', { rows: byId(id) }),
	order: ofType('order', { positions: byId(count(1)) }),
	'gap-fill': ofType('gap-fill', { gaps: byId(text) }),
	'short-answer': ofType('short-answer', { text }),
	evidence: ofType('evidence', { sentences: list(sentence) }),
	'two-part': ofType('two-part', { option: v.optional(id), sentences: list(sentence) }),
	'open-response': ofType('open-response', { text })
} satisfies Record<ItemResponse['type'], v.GenericSchema>;

const ValueSchema = v.pipe(
	v.unknown(),
	noList('an object'),
	v.strictObject({
		response: v.optional(v.variant('type', Object.values(responses), 'a response of a known type')),
		sure: v.optional(v.boolean('true or false')),
		proof: v.optional(list(sentence)),
		flagged: v.optional(v.boolean('true or false'))
	})
);

const SaveSchema = v.strictObject({
	tab: v.pipe(v.string('the name of a tab'), v.regex(/^[\w-]{1,32}$/, 'letters and digits, at most 32')),
	seq: count(1),
	rev: count(0),
	value: ValueSchema
});

export type SaveRead = { kind: 'save'; save: Omit<Save, 'slot'> } | ({ kind: 'wrong' } & Fault);

/** A save as it was sent, free of poison. Its value has the shape of one; whether it fits what was asked is not looked at here. */
export function readSave(body: unknown): SaveRead {
	const read = v.safeParse(SaveSchema, body);
	if (!read.success) return { kind: 'wrong', ...firstFault(read.issues[0]) };
	const { tab, seq, rev, value } = read.output;
	return {
		kind: 'save',
		// The ids in it are checked against what was shown.
		save: { tab, sequence: seq, revision: rev, value: value as SlotValue }
	};
}

function firstFault(issue: v.BaseIssue<unknown>): Fault {
	const path = v.getDotPath(issue) ?? '';
	if (issue.type !== 'strict_object') return { path, expected: issue.message };
	if (issue.expected === 'never') return { path, expected: 'no such field' };
	return { path, expected: issue.received === 'undefined' ? 'missing' : 'an object' };
}
