import { parseArgs } from 'node:util';
import { sayProblem } from '#lib/bank/problem.ts';
import type { WholeArticle } from '#lib/server/library/article.ts';
import { foldersIn, readFolder } from '#lib/server/library/library.ts';
import { sayGuesses } from './guess.ts';
import { sayLint } from './lint.ts';
import { writeBankSchema } from './schema.ts';
import type { Said } from './said.ts';
import { sayStats } from './stats.ts';

type Command = (whole: WholeArticle) => Said;

const COMMANDS: Record<string, Command> = { lint: sayLint, stats: sayStats, guess: sayGuesses };

const HELP = `npm run bank <command> [article …]

  lint    flaws of item writing, each with its place and how to mend it
  stats   how many items there are of each kind, and how many quizzes they make
  guess   what someone gets right who has not read the passage
  schema  writes the format's JSON Schema anew, for editors: questions/bank.schema.json

Without an article, all folders of questions/ are looked at (QUESTIONS_DIR names another place).
Errors in the files come first: while there are any, nothing else is said of that article.
Ends with 0 when all is well, with 1 when something is to be mended, with 2 when the command is not understood.`;

/**
 * Looks at banks from the command line.
 *
 * @param args what stands behind `npm run bank`
 * @returns the exit code, as the help says
 */
export async function main(
	args: string[],
	{ questions, print }: { questions: string; print: (line: string) => void }
): Promise<number> {
	const read = readArguments(args);
	if (read.kind === 'help') {
		print(HELP);
		return 0;
	}
	if (read.kind === 'wrong') {
		print(`${read.message}\n\n${HELP}`);
		return 2;
	}
	if (read.kind === 'schema') {
		print(`${await writeBankSchema(questions)} is written`);
		return 0;
	}
	const there = await foldersIn(questions).catch(() => undefined);
	if (there === undefined) {
		print(`There is no folder ${questions}. It should hold one folder for each article.`);
		return 2;
	}
	const unknown = read.articles.filter((name) => !there.includes(name));
	if (unknown.length > 0) {
		print(
			`There is no article “${unknown.join('”, “')}” in ${questions}. There is: ${there.join(', ') || 'none'}.`
		);
		return 2;
	}
	let good = true;
	for (const name of read.articles.length > 0 ? read.articles : there) {
		const article = await readFolder(questions, name);
		const said: Said =
			article.kind === 'wrong'
				? { lines: article.problems.map(sayProblem), good: false }
				: read.command(article);
		for (const line of said.lines) print(line);
		good &&= said.good;
	}
	return good ? 0 : 1;
}

type Arguments =
	| { kind: 'run'; command: Command; articles: string[] }
	| { kind: 'schema' }
	| { kind: 'help' }
	| { kind: 'wrong'; message: string };

function readArguments(args: string[]): Arguments {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { help: { type: 'boolean', short: 'h' } }
		});
		const [name, ...articles] = positionals;
		if (values.help || name === undefined) return { kind: 'help' };
		if (name === 'schema') return { kind: 'schema' };
		const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
		return command === undefined
			? { kind: 'wrong', message: `There is no command “${name}”.` }
			: { kind: 'run', command, articles };
	} catch (error) {
		return { kind: 'wrong', message: (error as Error).message };
	}
}
