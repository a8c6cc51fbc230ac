import * as v from 'valibot';
import { distinctOptions } from './distinct.ts';
import { Id, type Fields } from './fields.ts';
import { plainText } from './plain.ts';
import { closed, described, list } from './shape.ts';

/** The only version of the format that there is. */
export const FORMAT = 1;

/** More questions would make a quiz no better and a phone slower; the other sections have the same bound. */
const MOST_ENTRIES = 1000;

/** The first line of a bank. */
const FORMAT_NAME = `courtside-bank/${FORMAT}`;

export const START = `start with "format: ${FORMAT_NAME}"`;

const Format = v.pipe(
	v.string(),
	v.metadata({
		const: FORMAT_NAME,
		description: 'Which version of the format this file is written in.'
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed || dataset.value === FORMAT_NAME) return;
		const version = Number(/^courtside-bank\/(\d+)$/.exec(dataset.value)?.[1]);
		addIssue({
			message:
				version > FORMAT
					? `format "${dataset.value}" is newer than this app (${FORMAT}). Fix: update Courtside`
					: `format "${dataset.value}" is not a bank's. Fix: write "${FORMAT_NAME}"`
		});
	})
);

const Voice = closed({
	id: described(Id, 'A short name for this voice that no other voice has: a–z, 0–9 and "-".'),
	name: described(plainText(80), 'Who it is, as it reads among the answers of a question: the Labour Party.'),
	role: v.optional(described(plainText(120), 'What this person or body is, in a few words.')),
	within: v.optional(
		described(
			Id,
			'The id of the voice that this one belongs to, such as a speaker’s party. Neither is then offered as a wrong answer for the other.'
		)
	)
});
/** A person or body whose words or view the passage reports. */
export type Voice = v.InferOutput<typeof Voice>;

function statementSchema({ evidence, misquoted }: Fields) {
	const statement = closed({
		id: described(Id, 'A short name for this statement that no other statement has: a–z, 0–9 and "-".'),
		gist: described(plainText(240), 'What the passage says, in one sentence of your own.'),
		voice: described(Id, 'The id of the voice whose view or words it is.'),
		via: v.optional(described(Id, 'The id of the voice that reports it, where that is another.')),
		also: v.optional(
			described(
				list(described(Id, 'The id of a voice.'), 0, 50),
				'The ids of other voices that hold it too. They are never offered as wrong answers.'
			),
			[]
		),
		quote: v.optional(
			described(plainText(200), 'The exact words of the voice, where the passage quotes them.')
		),
		evidence,
		contradicted: v.optional(
			described(
				list(
					closed({
						text: described(plainText(240), 'A claim that the passage contradicts.'),
						evidence
					}),
					0,
					20
				),
				'Claims that the passage contradicts. They make questions whose answer is “false”.'
			),
			[]
		),
		unsaid: v.optional(
			described(
				list(described(plainText(240), 'A claim that the passage neither makes nor denies.'), 0, 20),
				'What a reader might suppose and the passage neither says nor denies. It makes questions whose answer is “not given”.'
			),
			[]
		)
	});
	return v.pipe(
		statement,
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const { quote, evidence: proofs } = dataset.value;
			const message = quote ? misquoted(quote, proofs) : undefined;
			if (message === undefined) return;
			addIssue({
				message,
				path: [{ type: 'object', origin: 'value', input: { ...dataset.value }, key: 'quote', value: quote }]
			});
		})
	);
}
/** One thing the passage says: whose view it is, who reports it, and the sentences that prove it. */
export type Statement = v.InferOutput<ReturnType<typeof statementSchema>>;

function wordSchema({ place, key, distractors }: Fields) {
	return v.pipe(
		closed({
			id: described(Id, 'A short name for this entry that no other word has: a–z, 0–9 and "-".'),
			term: described(plainText(60), 'The word or phrase, as the passage has it.'),
			where: place,
			key: described(key, 'What it means here.'),
			distractors: described(distractors, 'What it might be taken to mean, two to six.')
		}),
		distinctOptions()
	);
}
/** A term of the passage: where it stands, what it means there (the key), and what it might be taken to mean. */
export type Word = v.InferOutput<ReturnType<typeof wordSchema>>;

function referenceSchema({ place, key, distractors, evidence }: Fields) {
	return v.pipe(
		closed({
			id: described(Id, 'A short name for this entry that no other reference has: a–z, 0–9 and "-".'),
			word: described(plainText(60), 'The word that points to something else: it, they, the former.'),
			where: place,
			key: described(key, 'What it points to.'),
			distractors: described(distractors, 'What it might be taken for, two to six.'),
			evidence
		}),
		distinctOptions()
	);
}
/** A word that points to another place in the passage: what it points to (the key), and what it might be taken for. */
export type Reference = v.InferOutput<ReturnType<typeof referenceSchema>>;

/** What kind of thing a figure is. */
export const FIGURE_KINDS = ['who', 'when', 'where', 'how-many'] as const;

function figureSchema({ accept, key, distractors, evidence }: Fields) {
	return v.pipe(
		closed({
			id: described(Id, 'A short name for this entry that no other figure has: a–z, 0–9 and "-".'),
			kind: described(v.picklist(FIGURE_KINDS), 'What is asked for: who, when, where or how-many.'),
			stem: described(plainText(400), 'What is asked.'),
			key: described(key, 'The name, time, place or number that the passage gives.'),
			accept: v.optional(
				described(
					accept,
					'What else is right where it is typed. Only a figure that has this, were it empty, is also asked without options: its stem must then have one right answer alone.'
				)
			),
			distractors: described(distractors, 'Near misses, two to six.'),
			evidence
		}),
		distinctOptions()
	);
}
/** A name, time, place or number that the passage gives, with near misses. */
export type Figure = v.InferOutput<ReturnType<typeof figureSchema>>;

/** The sections of a bank whose entries have ids, in the order of the file. */
export const SECTIONS = ['voices', 'statements', 'vocabulary', 'references', 'figures', 'questions'] as const;
export type Section = (typeof SECTIONS)[number];

/** What a question of any type has once it is read; the item types add the rest. */
export interface QuestionLike {
	id: string;
	enemies: string[];
}

/** A section of the bank, empty where it is left out. */
function section<S extends v.GenericSchema>(name: Section, entry: S, text: string) {
	const entries = name === 'vocabulary' ? 'words' : name;
	const say = ({ input }: { input: readonly unknown[] }): string =>
		`${input.length.toLocaleString('en-GB')} ${entries}, limit 1,000 per bank. Fix: split the article`;
	return v.optional(described(list(entry, 0, MOST_ENTRIES, say), text), []);
}

/** The schema of `bank.yaml`, given the schema of a question (the item types know that one). */
export function bankSchema<Q extends v.GenericSchema<unknown, QuestionLike>>(fields: Fields, question: Q) {
	return closed({
		format: Format,
		voices: section('voices', Voice, 'The persons and bodies whose words or views the passage reports.'),
		statements: section(
			'statements',
			statementSchema(fields),
			'What the passage says, one entry for each thing: whose view it is and what proves it. Questions are made from these.'
		),
		vocabulary: section(
			'vocabulary',
			wordSchema(fields),
			'Words of the passage, with what they mean in it and what they might be taken to mean. A question is made from each.'
		),
		references: section(
			'references',
			referenceSchema(fields),
			'Words such as “it” or “the former”, with what they point to and what they might be taken for. A question is made from each.'
		),
		figures: section(
			'figures',
			figureSchema(fields),
			'Names, times, places and numbers that the passage gives, with near misses. A question is made from each.'
		),
		questions: section('questions', question, 'Questions that you write yourself, each of one type.')
	});
}
