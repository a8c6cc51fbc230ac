import * as v from 'valibot';
import { wordFinder, type NotFound } from './find.ts';
import type { Passage, Proof, SentenceId } from './passage.ts';
import { plainText } from './plain.ts';
import { closed, described, list, routed } from './shape.ts';
import { SKILLS } from './skill.ts';

/** Where an item may be used: on any reader's own device, only in an assigned quiz, or in both. */
export const USES = ['practice', 'assign', 'both'] as const;
export type Use = (typeof USES)[number];

/** Where the passage has to be for an item: beside it, out of sight until the feedback, or either. */
export const BESIDE = ['open', 'closed', 'either'] as const;
export type Beside = (typeof BESIDE)[number];

/** A name that stands in addresses and file names. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use a–z, 0–9, "-", at most 64'));

/** What every question has, whatever its type. */
export const questionBase = {
	id: described(Id, 'A short name for this question that no other question has: a–z, 0–9 and "-".'),
	skill: described(
		v.picklist(SKILLS),
		'What the reader has to do: locate (find what is said), attribute (say whose view it is), interpret (say what it means), infer (say what follows from it), vocabulary (say what a word means here), purpose (say why the writer says it or puts it there).'
	),
	difficulty: described(
		v.pipe(v.number(), v.integer(), v.minValue(1, 'use 1 to 5'), v.maxValue(5, 'use 1 to 5')),
		'How hard it is, from 1 (easy) to 5 (hard): by what is asked for, how far it must be matched with the passage, and how tempting the wrong answers are.'
	),
	use: described(
		v.picklist(USES),
		'Where it may be asked: practice (on a reader’s own device), assign (only in a quiz that a teacher gives out) or both.'
	),
	stem: described(
		plainText(400),
		'What is asked, or the claim that is judged. Plain text; *so* is emphasised.'
	),
	card: v.optional(
		described(
			v.boolean(),
			'Whether it is among the flashcards. Left out, it is where it can be answered without options and without the passage in sight; write false where it cannot after all, and true where it can.'
		)
	),
	enemies: v.optional(
		described(
			list(described(Id, 'The id of another question of this bank.'), 0, 100),
			'Questions that may not stand in one quiz with this one. Those that share a proof, or give away each other’s right answer, are kept apart anyway.'
		),
		[]
	)
};

/** What a question has besides that can do without the passage. */
export const besideField = {
	passage: v.optional(
		described(
			v.picklist(BESIDE),
			'Where it may be asked: open (only with the passage beside it), closed (only with the passage out of sight) or either, which holds where nothing is said. Say open where the question speaks of a place in the passage.'
		),
		'either'
	)
};

/** Words that stand once in the passage, or once in its paragraph `in`. */
const wordsInPassage = {
	words: described(
		plainText(300),
		'A few words copied from the passage. They must stand in it once, within one sentence; that sentence is what is meant.'
	),
	in: v.optional(
		described(
			v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are numbered from 1')),
			'The paragraph, counted from 1, in which the words stand. Needed only where the passage has them more than once.'
		)
	)
};

export type Fields = ReturnType<typeof fieldsOf>;

/**
 * The parts of a question that point into the passage. `words` are looked up as they are read, so that what comes
 * out names sentences, and what cannot be found is an error at its own line.
 */
export function fieldsOf(passage: Pick<Passage, 'paragraphs'>) {
	const find = wordFinder(passage);
	/** Looks up `words` (in paragraph `in`, where that is given) and puts their `sentence` in their place. */
	const quote = <T extends { words: string; in?: number | undefined }>() =>
		v.rawTransform<T, Omit<T, 'words' | 'in'> & { sentence: SentenceId }>(({ dataset, addIssue, NEVER }) => {
			const { words, in: within, ...rest } = dataset.value;
			const found = find(words, within);
			if (found.kind === 'found') return { ...rest, sentence: found.sentence };
			addIssue({
				message: sayNotFound(found, words, within),
				path: [{ type: 'object', origin: 'value', input: { ...dataset.value }, key: 'words', value: words }]
			});
			return NEVER;
		});
	const quoted = v.pipe(
		closed(wordsInPassage),
		quote(),
		v.transform(({ sentence }) => sentence)
	);
	/** Words of the passage, and the sentence in which they stand. */
	const place = described(
		v.pipe(
			closed(wordsInPassage),
			v.transform((input) => ({ ...input, said: input.words })),
			quote(),
			v.transform(({ said, sentence }) => ({ words: said, sentence }))
		),
		'Where it stands in the passage.'
	);
	const why = plainText(400);
	/** Words of the passage with the reason why they are no proof. */
	const decoy = v.pipe(
		closed({ ...wordsInPassage, why: described(why, 'Why this sentence does not prove it.') }),
		quote()
	);
	const whole = v.pipe(
		closed({
			all: described(
				list(quoted, 2, 20, ({ input }) =>
					input.length < 2 ? 'needs two or more; one needs no "all"' : `needs 2 to 20, has ${input.length}`
				),
				'Several sentences that prove it only together.'
			)
		}),
		v.transform(({ all }): Proof => all)
	);
	const single = v.pipe(
		quoted,
		v.transform((sentence): Proof => [sentence])
	);
	/** Sentences that are enough to prove something. */
	const proof = routed(v.union([single, whole]), (input) =>
		typeof input === 'object' && input !== null && 'all' in input ? whole : single
	);
	const proofs = list(proof, 1, 20, ({ input }) =>
		input.length === 0 ? 'names no proof' : `needs 1 to 20, has ${input.length}`
	);
	/** Any one of these proofs is enough. */
	const evidence = described(
		proofs,
		'What in the passage proves the right answer: a list of proofs, any one of which is enough. A proof is { words: … }, or { all: […] } for several sentences together.'
	);
	/** Where the passage comes closest to what it does not say. */
	const nearest = described(
		proofs,
		'Only where the key is not-given: the sentences that come closest, written as evidence is. They are shown as “the passage comes no closer than this”.'
	);
	const bareWords = v.pipe(
		plainText(300),
		v.rawTransform<string, SentenceId>(({ dataset, addIssue, NEVER }) => {
			const found = find(dataset.value);
			if (found.kind === 'found') return found.sentence;
			addIssue({ message: sayNotFound(found, dataset.value, undefined) });
			return NEVER;
		})
	);
	/** Words that lure a careless reader to a distractor. */
	const lure = v.optional(
		described(
			routed(v.union([bareWords, quoted]), (input) =>
				typeof input === 'object' && input !== null ? quoted : bareWords
			),
			'Words of the passage that lure a careless reader to this answer: the words alone, or { words: …, in: … }.'
		)
	);
	const key = described(
		closed({
			text: described(plainText(200), 'The right answer, as it is shown.'),
			why: described(why, 'Why it is right, said to the reader after answering.')
		}),
		'The right answer.'
	);
	/** What is wrong, and why. */
	const distractor = closed({
		text: described(plainText(200), 'A wrong answer, as it is shown.'),
		why: described(why, 'Why it is wrong, said to the reader who chose it.'),
		lure
	});
	/** What stands beside the key of a choice. */
	const distractors = described(
		list(distractor, 2, 6),
		'The wrong answers, two to six, each with its reason.'
	);
	/** What is wrong with words that are given as a quotation from one of these proofs; `undefined` where nothing is. */
	const misquoted = (words: string, proofs: readonly Proof[]): string | undefined => {
		const found = find(words);
		if (found.kind !== 'found') return sayNotFound(found, words, undefined);
		return proofs.flat().includes(found.sentence)
			? undefined
			: `"${words}" stands in no sentence of the evidence. Fix: add the sentence that has it, or take the quote out`;
	};
	/** What else is right where something is typed. */
	const accept = described(
		list(described(plainText(80), 'Another text that is right.'), 0, 40),
		'What else is right where the reader types. Capitals, spaces and kinds of quotes and dashes make no difference anyway.'
	);
	return {
		accept,
		misquoted,
		proof,
		evidence,
		nearest,
		place,
		decoy,
		lure,
		why,
		key,
		distractor,
		distractors
	};
}

function sayNotFound(found: NotFound, words: string, within: number | undefined): string {
	const where = within === undefined ? 'the passage' : `paragraph ${within}`;
	if (found.kind === 'absent') {
		const fix =
			found.nearly !== undefined
				? `write "${found.nearly}"`
				: found.elsewhere !== undefined
					? `name paragraph ${found.elsewhere.join(' or ')}, which has them`
					: 'copy the words from the passage';
		return `"${words}" does not stand in a sentence of ${where}. Fix: ${fix}`;
	}
	const paragraphs = found.paragraphs.join(', ');
	return `"${words}" stands more than once in ${where} (paragraph ${paragraphs}). Fix: ${
		found.paragraphs.length > 1 ? 'name the paragraph with "in:", or use more words' : 'use more words'
	}`;
}
