import * as v from 'valibot';
import { findWords, type NotFound } from './find.ts';
import type { Passage, Proof, SentenceId } from './passage.ts';
import { plainText } from './plain.ts';
import { SKILLS } from './skill.ts';

/** Where an item may be used: on any reader's own device, only in an assigned quiz, or in both. */
export const USES = ['practice', 'assign', 'both'] as const;
export type Use = (typeof USES)[number];

/** A name that stands in addresses and file names. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use a–z, 0–9, "-", at most 64'));

/** What every question has, whatever its type. */
export const questionBase = {
	id: Id,
	skill: v.picklist(SKILLS),
	difficulty: v.pipe(v.number(), v.integer(), v.minValue(1, 'use 1 to 5'), v.maxValue(5, 'use 1 to 5')),
	use: v.picklist(USES),
	stem: plainText(400),
	enemies: v.optional(v.array(Id), [])
};

/** Words that stand once in the passage, or once in its paragraph `in`. */
const wordsInPassage = {
	words: plainText(300),
	in: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are numbered from 1')))
};

export type Fields = ReturnType<typeof fieldsOf>;

/**
 * The parts of a question that point into the passage. `words` are looked up as they are read, so that what comes
 * out names sentences, and what cannot be found is an error at its own line.
 */
export function fieldsOf(passage: Passage) {
	/** Looks up `words` (in paragraph `in`, where that is given) and puts their `sentence` in their place. */
	const quote = <T extends { words: string; in?: number | undefined }>() =>
		v.rawTransform<T, Omit<T, 'words' | 'in'> & { sentence: SentenceId }>(({ dataset, addIssue, NEVER }) => {
			const { words, in: within, ...rest } = dataset.value;
			const found = findWords(passage, words, within);
			if (found.kind === 'found') return { ...rest, sentence: found.sentence };
			addIssue({
				message: sayNotFound(found, words, within),
				path: [{ type: 'object', origin: 'value', input: { ...dataset.value }, key: 'words', value: words }]
			});
			return NEVER;
		});
	const quoted = v.pipe(
		v.strictObject(wordsInPassage),
		quote(),
		v.transform(({ sentence }) => sentence)
	);
	/** Words of the passage with the reason why they are no proof. */
	const decoy = v.pipe(v.strictObject({ ...wordsInPassage, why: plainText(400) }), quote());
	const whole = v.pipe(
		v.strictObject({ all: v.pipe(v.array(quoted), v.minLength(2, 'needs two or more; one needs no "all"')) }),
		v.transform(({ all }): Proof => all)
	);
	const single = v.pipe(
		quoted,
		v.transform((sentence): Proof => [sentence])
	);
	const proof = v.lazy((input) =>
		typeof input === 'object' && input !== null && 'all' in input ? whole : single
	);
	/** Any one of these proofs is enough. */
	const evidence = v.pipe(v.array(proof), v.minLength(1, 'names no proof'));
	/** Words that lure a careless reader to a distractor. */
	const lure = v.optional(
		v.pipe(
			v.union([v.string(), v.looseObject({})]),
			v.transform((input) => (typeof input === 'string' ? { words: input } : input)),
			quoted
		)
	);
	const why = plainText(400);
	const key = v.strictObject({ text: plainText(200), why });
	const distractor = v.strictObject({ text: plainText(200), why, lure });
	return { evidence, decoy, lure, why, key, distractor };
}

function sayNotFound(found: NotFound, words: string, within: number | undefined): string {
	const where = within === undefined ? 'the passage' : `paragraph ${within}`;
	if (found.kind === 'absent')
		return `"${words}" does not stand in a sentence of ${where}. Fix: ${
			found.nearly === undefined ? 'copy the words from the passage' : `write "${found.nearly}"`
		}`;
	const paragraphs = found.paragraphs.join(', ');
	return `"${words}" stands more than once in ${where} (paragraph ${paragraphs}). Fix: ${
		found.paragraphs.length > 1 ? 'name the paragraph with "in:", or use more words' : 'use more words'
	}`;
}
