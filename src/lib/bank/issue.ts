import type * as v from 'valibot';
import { sayPath, type Path, type Problem } from './problem.ts';
import type { YamlTree } from './yaml.ts';

/**
 * What the schema found, in our words and at its place. A schema's own message may end in `. Fix: …`.
 *
 * @param schema the schema that was used, from which misspelt field names are guessed
 */
export function sayIssue(
	file: string,
	issue: v.BaseIssue<unknown>,
	tree: YamlTree,
	schema: unknown
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
		const list = path.slice(0, -1);
		return {
			file,
			...tree.placeOf(list),
			path: sayPath(list),
			message: 'fields are meant here, as "name: value"'
		};
	}
	if (isUnknownField(issue)) {
		const meant = nearest(String(path.at(-1)), namesIn(schema));
		return at(
			meant === undefined ? 'unknown field' : `unknown field. Did you mean "${meant}"?`,
			undefined,
			'key'
		);
	}
	if (issue.received === 'undefined') return at('missing', 'add it');
	switch (issue.type) {
		case 'string': {
			const typed = tree.typed(path);
			if (typed === undefined && issue.input !== null) return at('text is meant here');
			if (typed === undefined || typed === '' || issue.input === null)
				return at('is empty; text is meant here');
			return typed === JSON.stringify(issue.input)
				? at(`${typed} is not text`, `quote it "${typed}"`)
				: at(`${typed} is read as ${JSON.stringify(issue.input)}`, `quote it "${typed}"`);
		}
		case 'picklist':
		case 'variant': {
			if (issue.expected === 'Object') return at('fields are meant here, as "name: value"');
			const meant = typeof issue.input === 'string' ? nearest(issue.input, choices(issue)) : undefined;
			return at(
				`${issue.received} is not one of ${choices(issue).join(', ')}`,
				meant === undefined ? undefined : `did you mean "${meant}"?`
			);
		}
		case 'array':
			return at('a list is meant here');
		case 'strict_object':
			return at('fields are meant here, as "name: value"');
		case 'number':
		case 'integer':
			return at('a whole number is meant here');
	}
	const [message = '', fix] = issue.message.split('. Fix: ');
	return at(message, fix);
}

/** Whether the schema met a field that it does not know; it reports one of them at a time. */
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
function namesIn(schema: unknown, found = new Set<string>()): Set<string> {
	if (typeof schema !== 'object' || schema === null) return found;
	if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null)
		for (const [name, inner] of Object.entries(schema.entries)) {
			found.add(name);
			namesIn(inner, found);
		}
	for (const part of ['item', 'wrapped', 'options', 'pipe'] as const)
		if (part in schema) {
			const inner: unknown = (schema as Record<string, unknown>)[part];
			for (const each of Array.isArray(inner) ? (inner as unknown[]) : [inner])
				if (each !== schema) namesIn(each, found);
		}
	return found;
}

/** The candidate within two slips of `word` (one, where it is short), if there is one. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let fewest = word.length > 4 ? 3 : 2;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) > 2) continue;
		const slips = distance(word, candidate);
		if (slips > 0 && slips < fewest) [best, fewest] = [candidate, slips];
	}
	return best;
}

/** Levenshtein distance, in which an exchange of neighbours counts as one. */
function distance(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	for (let i = 1; i <= a.length; i++) {
		const [row, next] = [rows[i - 1]!, [i]];
		for (let j = 1; j <= b.length; j++) {
			next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				next[j] = Math.min(next[j]!, rows[i - 2]![j - 2]! + 1);
		}
		rows.push(next);
	}
	return rows[a.length]![b.length]!;
}
