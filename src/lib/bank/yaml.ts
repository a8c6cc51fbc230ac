import { LineCounter, isMap, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { MOST_PROBLEMS, sayPath, sortProblems, type Path, type Problem } from './problem.ts';
import { composeYaml, DEEPEST } from './yaml-document.ts';
import { explain, refuse, worthSaying, type MakeProblem } from './yaml-errors.ts';
import { keyOf, startOf } from './yaml-nodes.ts';

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export interface Place {
	line: number;
	column: number;
}

/** Plain values with the place of each in its file. */
export interface YamlTree {
	value: unknown;
	/** Where the value at `path` stands, or the nearest thing around it; with `'key'`, the name of the field. */
	placeOf: (path: Path, part?: 'key') => Place;
	/** The text of a scalar as it was typed, `1.10` and not 1.1; `undefined` where there is none. */
	typed: (path: Path) => string | undefined;
}

export type YamlRead = { kind: 'tree'; tree: YamlTree } | { kind: 'wrong'; problems: Problem[] };

/**
 * Reads one YAML document of plain maps, lists and scalars. Tags, anchors, aliases, directives, reserved keys, a
 * second document and deep nesting are refused; every problem carries its place.
 *
 * @param firstLine the line of the file on which `text` begins (front matter begins on line 2)
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlRead {
	// The library's parser could count the lines, but it forgets some where it meets what makes no sense.
	const lines = new LineCounter();
	for (let start = 0; start !== 0 || lines.lineStarts.length === 0; start = text.indexOf('\n', start) + 1)
		lines.addNewLine(start);
	const place = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const problem: MakeProblem = (offset, path, message, fix) => ({
		file,
		...place(offset),
		path: sayPath(path),
		message,
		...(fix === undefined ? {} : { fix })
	});

	const composed = composeYaml(text);
	const nested = `nested deeper than ${DEEPEST} levels`;
	if (composed.kind === 'too-deep')
		return { kind: 'wrong', problems: [problem(composed.offset, [], nested)] };
	const { document, refused, second } = composed;
	const refusals = refused.slice(0, MOST_PROBLEMS).map((token) => refuse(token, document, problem));
	// What follows a refused token is read in another way than it was meant: no more is said of that line.
	const misread = new Set(refusals.map(({ line }) => line));
	const lineOf = (offset: number): number => place(offset).line;
	const problems = [
		...refusals,
		...worthSaying(composed.errors, lineOf)
			.filter(({ pos }) => !misread.has(lineOf(pos[0])))
			.slice(0, 2 * MOST_PROBLEMS)
			.map((error) => explain(error, document, text, problem))
	];
	if (second !== undefined) problems.push(problem(second, [], 'second "---" document', 'one bank per file'));

	let tooNested: Problem | undefined;
	const path: (string | number)[] = [];

	/** The plain value of a node, noting refusals on the way. */
	function plain(node: unknown, around: number): unknown {
		const start = startOf(node) ?? around;
		if (path.length > DEEPEST) {
			tooNested ??= problem(start, [], nested);
			return undefined;
		}
		if (isSeq(node)) return node.items.map((item, i) => inside(i, item, start));
		if (isMap(node)) return plainMap(node, start);
		if (!isScalar(node)) return null;
		const lost = node.type === 'PLAIN' ? lostAfter(node.range?.[1] ?? text.length) : undefined;
		if (lost !== undefined)
			problems.push(
				problem(
					lost.offset,
					path,
					`everything from "${lost.word}" on is a comment, and lost`,
					'put the whole value in double quotes; a comment has a space after its "#"'
				)
			);
		return node.value;
	}

	/** A word that begins with “#” after an unquoted text, as in “the #7 bus”: YAML drops it and all that follows. */
	function lostAfter(end: number): { offset: number; word: string } | undefined {
		const [, space, word] = /^( +)(#[\p{L}\p{N}]\S*)/u.exec(text.slice(end, end + 80)) ?? [];
		return space && word ? { offset: end + space.length, word } : undefined;
	}

	function inside(step: string | number, node: unknown, around: number): unknown {
		path.push(step);
		const value = plain(node, around);
		path.pop();
		return value;
	}

	function plainMap(map: YAMLMap, start: number): unknown {
		const fields: Record<string, unknown> = {};
		const first = new Map<string, number>();
		for (const pair of map.items) {
			const name = keyOf(pair);
			const offset = startOf(pair.key) ?? start;
			const earlier = first.get(name);
			const say = (message: string, fix: string): void => {
				if (!misread.has(lineOf(offset))) problems.push(problem(offset, path, message, fix));
			};
			if (name === '') say('a field without a name', 'write a name before the ":"');
			else if (!isScalar(pair.key)) say('a field’s name is plain text', 'put a text with { or [ in quotes');
			else if (RESERVED.has(name)) say(`reserved key "${name}"`, 'use another name');
			else if (earlier !== undefined) {
				const { line, column } = place(earlier);
				say(`"${name}" appears twice (first at ${line}:${column})`, 'keep one of them');
			} else {
				first.set(name, offset);
				fields[name] = inside(name, pair.value, offset);
			}
		}
		return fields;
	}

	const value = plain(document.contents, 0);
	if (tooNested) return { kind: 'wrong', problems: [tooNested] };
	if (problems.length > 0) return { kind: 'wrong', problems: sortProblems(problems) };
	const find = finder(document.contents);
	return {
		kind: 'tree',
		tree: {
			value,
			placeOf(path, part) {
				const { offset, key, rest } = find(path);
				return place(rest === 0 && part === 'key' ? key : offset);
			},
			typed(path) {
				const { node, rest } = find(path);
				return rest === 0 && isScalar(node) ? node.source : undefined;
			}
		}
	};
}

/** A node, where it and the name of its field stand, and how many steps of the path led nowhere. */
interface Spot {
	node: unknown;
	offset: number;
	key: number;
	rest: number;
}

/** Finds the innermost node on a path. */
function finder(contents: unknown): (path: Path) => Spot {
	const fields = new WeakMap<YAMLMap, Map<string, Pair>>();
	const field = (map: YAMLMap, name: string): Pair | undefined => {
		let all = fields.get(map);
		if (!all) fields.set(map, (all = new Map(map.items.map((pair) => [keyOf(pair), pair]))));
		return all.get(name);
	};
	return (path) => {
		let spot: Spot = { node: contents, offset: startOf(contents) ?? 0, key: 0, rest: path.length };
		for (const step of path) {
			const { node, offset } = spot;
			let key = offset;
			let inner: unknown;
			if (isMap(node)) {
				const pair = field(node, String(step));
				if (!pair) break;
				key = startOf(pair.key) ?? offset;
				inner = pair.value;
			} else if (isSeq(node) && typeof step === 'number' && step < node.items.length)
				inner = node.items[step];
			else break;
			spot = { node: inner, offset: startOf(inner) ?? key, key, rest: spot.rest - 1 };
		}
		return spot;
	};
}
