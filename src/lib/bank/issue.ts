import type * as v from 'valibot';
import { nearest } from './nearest.ts';
import { sayPath, type Path, type Problem } from './problem.ts';
import { START } from './schema.ts';
import type { YamlTree } from './yaml.ts';

/**
 * What the schema found, in our words and at its place. A schema's own message may end in `. Fix: …`.
 *
 * @param schema the schema that was used, from which misspelt field names are guessed
 */
export function sayIssues(
	file: string,
	issues: readonly v.BaseIssue<unknown>[],
	tree: YamlTree,
	schema: v.GenericSchema
): Problem[] {
	let names: Set<string> | undefined;
	return issues.map((issue) => sayIssue(file, issue, tree, () => (names ??= namesIn(schema))));
}

const FIELDS = 'fields are meant here, as "name: value"';

/** What is written where fields are meant, for those that are often written as a text; `undefined` for the others. */
function fieldsOf(path: Path): string | undefined {
	switch (path.findLast((step) => typeof step === 'string')) {
		case 'evidence':
		case 'nearest':
		case 'all':
		case 'where':
			return 'write { words: … }';
		case 'key':
		case 'distractors':
			return 'write { text: …, why: … }';
		case 'contradicted':
			return 'write text: … and evidence: … below the dash';
	}
	return undefined;
}

/** What is written where a list is meant. */
function listOf(path: Path, typed: string | undefined): string {
	if (path.at(-1) === 'evidence' || path.at(-1) === 'nearest') return 'write [{ words: … }]';
	return typed ? `write [${typed}]` : 'write its entries below it, each after "- "';
}

function sayIssue(
	file: string,
	issue: v.BaseIssue<unknown>,
	tree: YamlTree,
	names: () => Set<string>
): Problem {
	const path: Path = issue.path?.map((step) => step.key as string | number) ?? [];
	const at = (message: string, fix?: string, part?: 'key'): Problem => ({
		file,
		...tree.placeOf(path, part),
		path: sayPath(path),
		message,
		...(fix === undefined ? {} : { fix })
	});
	// To the schema a list is an object whose fields are its positions.
	if (
		Array.isArray(issue.path?.at(-1)?.input) &&
		(isUnknownField(issue) || typeof path.at(-1) === 'string')
	) {
		const around = path.slice(0, -1);
		return { file, ...tree.placeOf(around), path: sayPath(around), message: FIELDS };
	}
	const typed = tree.typed(path);
	if (isUnknownField(issue)) {
		const name = String(path.at(-1));
		const meant = names().has(name) ? undefined : nearest(name, names());
		return at(
			meant === undefined ? 'unknown field' : `unknown field. Did you mean "${meant}"?`,
			undefined,
			'key'
		);
	}
	if (issue.received === 'undefined') return at('missing', sayPath(path) === 'format' ? START : 'add it');
	switch (issue.type) {
		case 'string': {
			if (typed === '' || (typed === undefined && issue.input === null))
				return at('is empty; text is meant here');
			if (typed === undefined) return at('text is meant here');
			const read = issue.input === null ? 'nothing' : issue.received;
			return at(
				typed === read ? `${typed} is not text` : `${typed} is read as ${read}`,
				`quote it "${typed}"`
			);
		}
		case 'picklist':
		case 'variant': {
			if (issue.expected === 'Object') return at(FIELDS, fieldsOf(path));
			const all = choices(issue).join(', ');
			if (typeof issue.input === 'object') return at(`one of ${all} is meant here`);
			const meant = typeof issue.input === 'string' ? nearest(issue.input, choices(issue)) : undefined;
			return at(
				`${issue.received} is not one of ${all}`,
				meant === undefined ? undefined : `did you mean "${meant}"?`
			);
		}
		case 'boolean': {
			const words = typeof issue.input === 'string' && /^\s*(true|false)\s*$/.test(issue.input);
			return at('true or false is meant here', words ? 'write it without quotes' : undefined);
		}
		case 'array':
			return at('a list is meant here', listOf(path, typed));
		case 'strict_tuple':
			return at(issue.expected === 'never' ? 'one too many' : 'a list is meant here');
		case 'strict_object':
			return at(FIELDS, fieldsOf(path));
		case 'number':
		case 'integer': {
			const digits = typeof issue.input === 'string' && /^\s*\d+\s*$/.test(issue.input);
			return at('a whole number is meant here', digits ? 'write it without quotes' : undefined);
		}
	}
	const [message = '', fix] = issue.message.split('. Fix: ');
	return at(message, fix);
}

/** Whether the schema met a field that it does not know. */
export function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
	return issue.type === 'strict_object' && issue.expected === 'never';
}

function choices(issue: v.BaseIssue<unknown>): string[] {
	return (issue.expected ?? '')
		.replace(/^\(|\)$/g, '')
		.split(' | ')
		.map((choice) => choice.replaceAll('"', ''));
}

/** Every field name that stands anywhere in a schema. */
function namesIn(schema: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
	seen.add(schema);
	if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
		for (const [name, inner] of Object.entries(schema.entries)) {
			found.add(name);
			namesIn(inner, found, seen);
		}
	for (const part of ['item', 'wrapped', 'options', 'pipe'] as const)
		if (part in schema) {
			const inner: unknown = (schema as Record<string, unknown>)[part];
			for (const each of Array.isArray(inner) ? (inner as unknown[]) : [inner]) namesIn(each, found, seen);
		}
	return found;
}
