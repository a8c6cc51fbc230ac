import type * as v from 'valibot';
import { fieldsOf, type Fields } from './fields.ts';
import { sayIssues } from './issue.ts';
import type { Passage } from './passage.ts';
import { sayPath, sortProblems, type Path, type Problem } from './problem.ts';
import { readAll } from './read-all.ts';
import {
	bankSchema,
	SECTIONS,
	START,
	type Figure,
	type QuestionLike,
	type Reference,
	type Statement,
	type Voice,
	type Word
} from './schema.ts';
import { readYaml, type YamlTree } from './yaml.ts';

/** Everything that can be asked about one passage, as its author wrote it, with every proof found. */
export interface Bank<Q> {
	voices: Voice[];
	statements: Statement[];
	vocabulary: Word[];
	references: Reference[];
	figures: Figure[];
	questions: Q[];
	/** Where in its file the value at a path stands. */
	placeOf: YamlTree['placeOf'];
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
	if (tree.value === null)
		return {
			kind: 'wrong',
			problems: [{ file, line: 1, column: 1, path: '', message: 'file is empty', fix: START }]
		};
	const fields = fieldsOf(passage);
	const schema = bankSchema(fields, question(fields));
	const { output, issues } = readAll(schema, tree.value);
	const problems = [...sayIssues(file, issues, tree, schema), ...references(file, tree)];
	if (output === undefined || problems.length > 0) return { kind: 'wrong', problems: sortProblems(problems) };
	return {
		kind: 'bank',
		bank: { ...output, placeOf: tree.placeOf }
	};
}

/** Ids that are given twice, and ids that nothing has; what has no id, or is no text, is the schema's to name. */
function references(file: string, tree: YamlTree): Problem[] {
	const problems: Problem[] = [];
	const say = (path: Path, message: string, fix: string, of = ''): void => {
		problems.push({ file, ...tree.placeOf(path), path: `${sayPath(path)}${of}`, message, fix });
	};
	const entries = (section: string): Record<string, unknown>[] =>
		listOf(isFields(tree.value) ? tree.value[section] : undefined).map((entry) =>
			isFields(entry) ? entry : {}
		);
	for (const section of SECTIONS) {
		const first = new Map<string, number>();
		entries(section).forEach(({ id }, i) => {
			if (typeof id !== 'string') return;
			const earlier = first.get(id);
			if (earlier === undefined) first.set(id, i);
			else {
				const { line, column } = tree.placeOf([section, earlier, 'id']);
				const fix = 'give it an id of its own';
				say([section, i, 'id'], `already used at ${line}:${column}`, fix, ` "${id}"`);
			}
		});
	}
	const known = (section: string) => new Set(entries(section).map(({ id }) => id));
	const [voices, questions] = [known('voices'), known('questions')];
	/** Where a voice was called by its name. */
	const idNamed = (name: string): string | undefined => {
		const called = entries('voices').find((one) => one['name'] === name);
		return typeof called?.['id'] === 'string' ? `write its id, "${called['id']}"` : undefined;
	};
	const voice = (id: unknown, path: Path): void => {
		if (typeof id === 'string' && !voices.has(id))
			say(path, `no voice has the id "${id}"`, idNamed(id) ?? 'add it to voices');
	};
	const around = new Map(entries('voices').map(({ id, within }) => [id, within]));
	entries('voices').forEach(({ within, id }, i) => {
		const path = ['voices', i, 'within'];
		voice(within, path);
		let outer = within;
		// Whoever is so deep inside others is not looked for any further.
		for (let depth = 0; typeof outer === 'string' && outer !== id && depth < 20; depth++)
			outer = around.get(outer);
		if (typeof id === 'string' && outer === id)
			say(path, 'a voice cannot be within itself', 'name the body it speaks for');
	});
	entries('statements').forEach((statement, i) => {
		voice(statement['voice'], ['statements', i, 'voice']);
		voice(statement['via'], ['statements', i, 'via']);
		listOf(statement['also']).forEach((id, j) => voice(id, ['statements', i, 'also', j]));
	});
	entries('questions').forEach(({ enemies }, i) => {
		listOf(enemies).forEach((id, j) => {
			if (typeof id === 'string' && !questions.has(id))
				say(['questions', i, 'enemies', j], `no question has the id "${id}"`, 'check its spelling');
		});
	});
	return problems;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
