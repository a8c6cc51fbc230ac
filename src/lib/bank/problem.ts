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
	const where = path === '' ? '' : `${path} `;
	return `${file}:${line}:${column} ${where}— ${message}${fix === undefined ? '' : `. Fix: ${fix}`}`;
}

/** `['questions', 3, 'stem']` as `questions[3].stem`. */
export function sayPath(path: Path): string {
	let said = '';
	for (const step of path) said += typeof step === 'number' ? `[${step}]` : said === '' ? step : `.${step}`;
	return said;
}

/** In the order of the file, without repeats, at most `MOST_PROBLEMS`. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const seen = new Set<string>();
	return [...problems]
		.sort((a, b) => a.line - b.line || a.column - b.column)
		.filter((problem) => {
			const said = sayProblem(problem);
			if (seen.has(said)) return false;
			seen.add(said);
			return true;
		})
		.slice(0, MOST_PROBLEMS);
}
