import * as v from 'valibot';
import { fieldsOf, type Fields } from './fields.ts';
import { isUnknownField, sayIssue } from './issue.ts';
import type { Passage } from './passage.ts';
import { MOST_PROBLEMS, sayPath, sortProblems, type Path, type Problem } from './problem.ts';
import { bankSchema, FORMAT, type QuestionLike, type Statement, type Voice } from './schema.ts';
import { readYaml, type YamlTree } from './yaml.ts';

/** Everything that can be asked about one passage, as its author wrote it, with every proof found. */
export interface Bank<Q> {
	voices: Voice[];
	statements: Statement[];
	questions: Q[];
	/** The line, from 1, on which an entry of the file begins. */
	lineOf(section: 'statements' | 'questions', index: number): number;
}

export type BankRead<Q> = { kind: 'bank'; bank: Bank<Q> } | { kind: 'wrong'; problems: Problem[] };

/**
 * Reads `bank.yaml` for a passage. Either the whole bank is right, or every problem is named with its place; never
 * half a bank.
 *
 * @param question makes the schema of a question; the item types know what each of them needs
 */
export function parseBank<Q extends QuestionLike>(
	file: string,
	text: string,
	passage: Passage,
	question: (fields: Fields) => v.GenericSchema<unknown, Q>
): BankRead<Q> {
	const yaml = readYaml(file, text);
	if (yaml.kind === 'wrong') return yaml;
	const { tree } = yaml;
	if (tree.value === null) {
		const fix = `start with "format: courtside-bank/${FORMAT}"`;
		return {
			kind: 'wrong',
			problems: [{ file, line: 1, column: 1, path: '', message: 'file is empty', fix }]
		};
	}
	const fields = fieldsOf(passage);
	const schema = bankSchema(fields, question(fields));
	const { output, issues } = readAll(schema, tree.value);
	if (output === undefined)
		return {
			kind: 'wrong',
			problems: sortProblems(issues.map((issue) => sayIssue(file, issue, tree, schema)))
		};
	const problems = references(file, output, tree);
	if (problems.length > 0) return { kind: 'wrong', problems: sortProblems(problems) };
	return {
		kind: 'bank',
		bank: { ...output, lineOf: (section, index) => tree.placeOf([section, index]).line }
	};
}

/** All issues of a value. A strict object reports one unknown field at a time, so each is noted and taken out. */
function readAll<S extends v.GenericSchema>(schema: S, value: unknown) {
	const issues: v.BaseIssue<unknown>[] = [];
	const rest = structuredClone(value);
	for (let round = 0; round <= MOST_PROBLEMS; round++) {
		const read = v.safeParse(schema, rest);
		if (read.success)
			return issues.length === 0 ? { output: read.output, issues } : { output: undefined, issues };
		const unknown = read.issues.filter(isUnknownField);
		issues.push(...(unknown.length > 0 ? unknown : read.issues));
		if (unknown.length === 0) break;
		for (const issue of unknown) {
			const last = issue.path?.at(-1);
			if (last) delete (last.input as Record<string, unknown>)[last.key as string];
		}
	}
	return { output: undefined, issues };
}

/** Ids that are given twice, and ids that nothing has. */
function references(
	file: string,
	bank: { voices: Voice[]; statements: Statement[]; questions: QuestionLike[] },
	tree: YamlTree
): Problem[] {
	const problems: Problem[] = [];
	const say = (path: Path, message: string, fix: string): void => {
		problems.push({ file, ...tree.placeOf(path), path: sayPath(path), message, fix });
	};
	for (const section of ['voices', 'statements', 'questions'] as const) {
		const first = new Map<string, number>();
		bank[section].forEach(({ id }, i) => {
			const earlier = first.get(id);
			if (earlier === undefined) first.set(id, i);
			else {
				const { line, column } = tree.placeOf([section, earlier, 'id']);
				const path = [section, i, 'id'];
				say(path, `"${id}" — already used at ${line}:${column}`, 'give it an id of its own');
			}
		});
	}
	const voices = new Set(bank.voices.map(({ id }) => id));
	const voice = (id: string | undefined, path: Path): void => {
		if (id !== undefined && !voices.has(id)) say(path, `no voice has the id "${id}"`, 'add it to voices');
	};
	bank.voices.forEach(({ within, id }, i) => {
		voice(within, ['voices', i, 'within']);
		if (within === id)
			say(['voices', i, 'within'], 'a voice cannot be within itself', 'name the body it speaks for');
	});
	bank.statements.forEach((statement, i) => {
		voice(statement.voice, ['statements', i, 'voice']);
		voice(statement.via, ['statements', i, 'via']);
		statement.also.forEach((id, j) => voice(id, ['statements', i, 'also', j]));
	});
	const questions = new Set(bank.questions.map(({ id }) => id));
	bank.questions.forEach((question, i) => {
		question.enemies.forEach((id, j) => {
			if (!questions.has(id))
				say(['questions', i, 'enemies', j], `no question has the id "${id}"`, 'check its spelling');
		});
	});
	return problems;
}
