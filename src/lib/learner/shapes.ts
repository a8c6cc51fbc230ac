import { isRecord, isSentences, isText, isTexts, isListOf } from '#lib/items/reads.ts';
import type { ItemType } from '#lib/items/types.ts';

type Is = (value: unknown) => boolean;

const has =
	(fields: Record<string, Is>): Is =>
	(value) =>
		isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
const listOf =
	(is: Is): Is =>
	(value) =>
		isListOf(is, value);

const evidence = listOf(isSentences);
const why = has({ why: isText });
const shown = { id: isText, text: isText };
const options = listOf(has({ ...shown, why: isText }));
const decoys = listOf(has({ sentence: isText, why: isText }));
const listed = has({ kind: (kind) => kind === 'listed', id: isText, key: isText, options, evidence });
const typed = has({
	kind: (kind) => kind === 'typed',
	id: isText,
	key: isText,
	accept: isTexts,
	why: isText,
	evidence
});

/** What an item of each type must have beside what every item has, so that it can be shown, marked and reviewed. */
export const SHAPES: Record<ItemType, Is> = {
	'single-choice': has({ key: isText, options, evidence }),
	'multiple-choice': has({ keys: isTexts, options, evidence }),
	'true-false-not-given': has({
		key: isText,
		reasons: has({ true: why, false: why, 'not-given': why }),
		nearest: evidence,
		evidence
	}),
	match: has({
		rows: listOf(has({ ...shown, key: isText, why: isText, evidence })),
		options: listOf(has(shown))
	}),
	order: has({ steps: listOf(has({ ...shown, evidence })), why: isText }),
	'gap-fill': has({
		pieces: isTexts,
		gaps: listOf((gap) => listed(gap) || typed(gap))
	}),
	'short-answer': has({
		key: isText,
		accept: isTexts,
		why: isText,
		misses: listOf(has({ text: isText, why: isText })),
		evidence
	}),
	evidence: has({ why: isText, decoys, evidence }),
	'two-part': has({ key: isText, options, decoys, evidence }),
	'open-response': has({ key: isText, rubric: listOf(has({ ...shown, evidence })) })
};
