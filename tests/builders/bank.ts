import { parseBank, type Bank } from '#lib/bank/parse.ts';
import type { Passage } from '#lib/bank/passage.ts';
import { sayProblem } from '#lib/bank/problem.ts';
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
	'true-false-not-given': {
		stem: 'The ferry leaves at nine.',
		key: '{ is: true, why: The first sentence says so. }',
		distractors: '[{ is: false, why: It says nine. }, { is: not-given, why: The hour is given. }]',
		evidence: '[{ words: leaves at nine }]'
	},
	'gap-fill': {
		stem: 'Complete the timetable.',
		text: 'The ferry leaves at ___.',
		gaps: '[{ key: { text: nine, why: It says so. }, evidence: [{ words: leaves at nine }] }]'
	},
	evidence: {
		stem: 'Which sentence says when the ferry leaves?',
		key: '{ why: It gives the hour. }',
		distractors: '[{ words: back at noon, why: It says when it is back. }]',
		evidence: '[{ words: leaves at nine }]'
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

/** One voice on one line. */
export function aVoice(id: string, name = `the ${id}`, within?: string): string {
	return `  - { id: ${id}, name: ${name}${within === undefined ? '' : `, within: ${within}`} }`;
}

/** The text of a `bank.yaml`: format on line 1, and with questions alone, the first of them begins on line 3. */
export function aBank({
	format = 'format: courtside-bank/1',
	voices = [],
	statements = [],
	questions = []
}: {
	format?: string;
	voices?: readonly string[];
	statements?: readonly string[];
	questions?: readonly string[];
} = {}): string {
	const sections = Object.entries({ voices, statements, questions }).flatMap(([name, entries]) =>
		entries.length === 0 ? [] : [`${name}:`, ...entries]
	);
	return `${[format, ...sections].join('\n')}\n`;
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
