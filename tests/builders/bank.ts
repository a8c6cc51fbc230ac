import { parseBank, type Bank } from '#lib/bank/parse.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { sayProblem } from '#lib/bank/problem.ts';
import { SECTIONS, type Section } from '#lib/bank/schema.ts';
import { questionSchema, type Question } from '#lib/items/questions.ts';
import type { ItemType } from '#lib/items/types.ts';
import { aPassage } from './passage.ts';

/** Fields of an entry as YAML; `undefined` leaves one out. */
type Fields = Record<string, string | undefined>;

const own: Record<ItemType, Fields> = {
	'single-choice': {
		stem: 'When does the ferry leave?',
		key: '{ text: At nine, why: The first sentence says so. }',
		distractors: '[{ text: At noon, why: It is back then. }, { text: At ten, why: No boat moves at ten. }]',
		evidence: '[{ words: leaves at nine }]'
	},
	'multiple-choice': {
		stem: 'At which two hours does the ferry move?',
		key: '[{ text: At nine, why: It leaves then. }, { text: At noon, why: It comes back then. }]',
		distractors: '[{ text: At one, why: It is back by then. }, { text: At ten, why: It is on its way. }]',
		evidence: '[{ all: [{ words: leaves at nine }, { words: back at noon }] }]'
	},
	'true-false-not-given': {
		stem: 'The ferry leaves at nine.',
		key: '{ is: true, why: The first sentence says so. }',
		distractors: '[{ is: false, why: It says nine. }, { is: not-given, why: The hour is given. }]',
		evidence: '[{ words: leaves at nine }]'
	},
	match: {
		stem: 'Match each of them with the wish.',
		pairs: `[
        { left: The harbour master, right: A second boat, why: So it says., evidence: [{ words: a second boat }] },
        { left: The mayor, right: One boat, why: So it says., evidence: [{ words: one boat }] },
        { left: The school, right: A later boat, why: So it says., evidence: [{ words: later boat }] }
      ]`,
		distractors: '[{ text: A larger boat, why: Nobody wishes for it. }]'
	},
	order: {
		stem: 'Put them in the order in which they speak.',
		key: '{ why: The mayor answers the harbour master. }',
		steps: `[
        { text: The harbour master, evidence: [{ words: a second boat }] },
        { text: The mayor, evidence: [{ words: one boat }] },
        { text: The school, evidence: [{ words: later boat }] }
      ]`
	},
	'gap-fill': {
		stem: 'Complete the timetable.',
		text: 'The ferry leaves at ___.',
		gaps: '[{ key: { text: nine, why: It says so. }, evidence: [{ words: leaves at nine }] }]'
	},
	'short-answer': {
		stem: 'At which hour does the ferry leave?',
		key: '{ text: nine, why: The first sentence says so. }',
		accept: '["9", at nine]',
		distractors: '[{ text: noon, why: It is back then. }]',
		evidence: '[{ words: leaves at nine }]'
	},
	evidence: {
		stem: 'Which sentence says when the ferry leaves?',
		key: '{ why: It gives the hour. }',
		distractors: '[{ words: back at noon, why: It says when it is back. }]',
		evidence: '[{ words: leaves at nine }]'
	},
	'two-part': {
		stem: 'Who wants one boat more?',
		key: '{ text: The harbour master, why: So it says. }',
		distractors:
			'[{ text: The mayor, why: One is enough. }, { text: The school, why: It wants a later one. }]',
		evidence: '[{ words: a second boat }]',
		decoys: '[{ words: one boat, why: That is the mayor’s answer. }]'
	},
	'open-response': {
		stem: 'Why do they quarrel?',
		key: '{ text: One wants a second boat and the other thinks one enough. }',
		rubric: `[
        { text: Says that the harbour master wants another boat, evidence: [{ words: a second boat }] },
        { text: Says that the mayor does not, evidence: [{ words: one boat }] }
      ]`
	}
};

/**
 * One question, a field to a line: id, type, skill, difficulty, use, then what is its type's own and what is given.
 * A choice and a claim take nine lines, key on the seventh.
 */
export function aQuestion({ type = 'single-choice', ...given }: { type?: ItemType } & Fields = {}): string {
	return entry({
		id: 'ferry',
		type,
		skill: 'locate',
		difficulty: '1',
		use: 'practice',
		...own[type],
		...given
	});
}

/** One statement, a field to a line: id, gist, voice, evidence, and what is given. */
export function aStatement(given: Fields = {}): string {
	return entry({
		id: 'second-boat',
		gist: 'Another vessel is needed.',
		voice: 'harbour',
		evidence: '[{ words: a second boat }]',
		...given
	});
}

/** One word of the vocabulary, a field to a line: id, term, where, key, distractors, and what is given. */
export function aWord(given: Fields = {}): string {
	return entry({
		id: 'harbour-master',
		term: 'harbour master',
		where: '{ words: The harbour master }',
		key: '{ text: The head of the harbour, why: A master is who decides there. }',
		distractors:
			'[{ text: A ship, why: It wants something. }, { text: A teacher, why: That is the school’s. }]',
		...given
	});
}

/** One reference, a field to a line: id, word, where, key, distractors, evidence, and what is given. */
export function aReference(given: Fields = {}): string {
	return entry({
		id: 'back',
		word: 'It',
		where: '{ words: It comes back }',
		key: '{ text: The ferry, why: The ferry has just left. }',
		distractors:
			'[{ text: The hour, why: No hour comes back. }, { text: The harbour, why: A harbour stays. }]',
		evidence: '[{ all: [{ words: leaves at nine }, { words: back at noon }] }]',
		...given
	});
}

/** One figure, a field to a line: id, kind, stem, key, distractors, evidence, and what is given. */
export function aFigure(given: Fields = {}): string {
	return entry({
		id: 'return',
		kind: 'when',
		stem: 'When is the ferry back?',
		key: '{ text: At noon, why: The second sentence says so. }',
		distractors: '[{ text: At nine, why: It leaves then. }, { text: At one, why: That is an hour late. }]',
		evidence: '[{ words: back at noon }]',
		...given
	});
}

/** One voice on one line. */
export function aVoice(id: string, name = `the ${id}`, within?: string): string {
	return `  - { id: ${id}, name: ${name}${within === undefined ? '' : `, within: ${within}`} }`;
}

/** The text of a `bank.yaml`: format on line 1, and with one section alone, its first entry begins on line 3. */
export function aBank({
	format = 'format: courtside-bank/1',
	...sections
}: { format?: string } & { [S in Section]?: readonly string[] } = {}): string {
	const lines = SECTIONS.flatMap((name) => {
		const entries = sections[name] ?? [];
		return entries.length === 0 ? [] : [`${name}:`, ...entries];
	});
	return `${[format, ...lines].join('\n')}\n`;
}

/** A right bank on the passage of the builders, with every section, every type and every field. */
export function aWholeBank(): string {
	const evidence = '[{ words: a second boat }]';
	return aBank({
		voices: [
			'  - { id: harbour, name: the harbour, role: Where boats lie }',
			aVoice('master', 'the harbour master', 'harbour'),
			aVoice('mayor'),
			aVoice('school')
		],
		statements: [
			aStatement({
				via: 'master',
				also: '[school]',
				quote: 'a second boat',
				contradicted: `[{ text: One vessel will do., evidence: ${evidence} }]`,
				unsaid: '[The vessel has been ordered.]'
			}),
			aStatement({ id: 'enough', voice: 'mayor', gist: 'One is enough.', evidence: '[{ words: one boat }]' }),
			aStatement({ id: 'later', voice: 'school', gist: 'A later one.', evidence: '[{ words: boat, in: 3 }]' })
		],
		vocabulary: [aWord()],
		references: [aReference()],
		figures: [aFigure({ accept: '[noon, "12"]' })],
		questions: [
			aQuestion({
				card: 'true',
				enemies: '[claim, gaps]',
				distractors:
					'[{ text: At noon, why: It is back., lure: back at noon }, { text: At ten, why: No., lure: { words: boat, in: 3 } }]'
			}),
			aQuestion({ type: 'true-false-not-given', id: 'claim' }),
			aQuestion({
				type: 'true-false-not-given',
				id: 'claim-2',
				stem: 'The captain wants a larger boat.',
				key: '{ is: not-given, why: Nobody asked. }',
				distractors: '[{ is: "true", why: No., lure: later boat }, { is: false, why: No. }]',
				evidence: undefined,
				nearest: '[{ words: asked the captain }]'
			}),
			aQuestion({
				type: 'gap-fill',
				id: 'gaps',
				text: 'The ferry leaves at ___ and is back at ___.',
				gaps: `[
        { key: { text: nine, why: So it says. }, accept: ["9"], evidence: [{ words: leaves at nine }] },
        { key: { text: noon, why: So it says. }, distractors: [{ text: one, why: No. }, { text: ten, why: No. }], evidence: [{ words: back at noon }] }
      ]`
			}),
			aQuestion({ type: 'evidence', id: 'which' }),
			aQuestion({ type: 'multiple-choice', id: 'hours', passage: 'either' }),
			aQuestion({ type: 'match', id: 'wishes', passage: 'closed' }),
			aQuestion({ type: 'order', id: 'speakers', passage: 'open' }),
			aQuestion({ type: 'short-answer', id: 'hour' }),
			aQuestion({ type: 'two-part', id: 'one-more' }),
			aQuestion({ type: 'open-response', id: 'quarrel' })
		]
	});
}

/**
 * The bank of a text that is meant to be right.
 *
 * @throws with every problem, when it is not
 */
export function readBank(text: string, passage: Passage = aPassage()): Bank<Question> {
	const read = parseBank('bank.yaml', text, passage, questionSchema);
	if (read.kind === 'wrong') throw new Error(read.problems.map(sayProblem).join('\n'));
	return read.bank;
}

/** The problems of a text as they are said; none when it is right. */
export function problemsIn(text: string, passage: Passage = aPassage()): string[] {
	const read = parseBank('bank.yaml', text, passage, questionSchema);
	return read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
}

function entry(fields: Fields): string {
	const lines = Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : [`${name}: ${value}`]
	);
	return lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`).join('\n');
}
