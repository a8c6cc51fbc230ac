/** A step into a bank file: a field's name or a position in a list. */
export type Path = readonly (string | number)[];

/** Something wrong in a file, said for the person who wrote it. */
export interface Problem {
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based, in UTF-16 code units as editors count them. */
	column: number;
	/** Where in the bank, as `questions[3].stem`; empty when it concerns the file as a whole. */
	path: string;
	message: string;
	/** What to do about it, when the message alone does not say. */
	fix?: string;
}

/** At most this many problems of one file are listed; more would not be read. */
export const MOST_PROBLEMS = 50;

/** A problem as one line: `file:line:col path — what is wrong. Fix: …`. */
export function sayProblem(problem: Problem): string {
	const { file, line, column, path, message, fix } = problem;
	const where = path === '' ? '' : `${printed(path)} `;
	return `${file}:${line}:${column} ${where}— ${printed(message)}${fix === undefined ? '' : `. Fix: ${printed(fix)}`}`;
}

/** What is quoted from a file may be as long as the file, and hold what would upset a terminal. */
const MOST_SAID = 300;

/** Text on one line: what is invisible is spelt out, and the middle of what is too long is left out. */
function printed(text: string): string {
	return shortened(
		shortened(text).replace(
			/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff]/gu,
			(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
		)
	);
}

function shortened(text: string): string {
	const half = MOST_SAID / 2;
	return text.length <= MOST_SAID ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
}

/** `['questions', 3, 'stem']` as `questions[3].stem`; what cannot be a field's name is quoted. */
export function sayPath(path: Path): string {
	let said = '';
	for (const step of path)
		if (typeof step === 'number') said += `[${step}]`;
		else if (!/^[\w-]+$/.test(step)) said += `["${step}"]`;
		else said += said === '' ? step : `.${step}`;
	return said;
}

/** In the order of the file, without repeats, at most `MOST_PROBLEMS`. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const listed = new Map<string, Problem>();
	for (const problem of [...problems].sort((a, b) => a.line - b.line || a.column - b.column)) {
		if (listed.size === MOST_PROBLEMS) break;
		listed.set(sayProblem(problem), problem);
	}
	return [...listed.values()];
}
