import { Lexer, LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Pair, Scalar, YAMLError, YAMLMap } from 'yaml';
import { sayPath, sortProblems, type Path, type Problem } from './problem.ts';

/** Deeper than any bank needs; a deeper file was made to break the reader. */
export const DEEPEST = 20;

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export interface Place {
	line: number;
	column: number;
}

/** Plain values with the place of each in its file. */
export interface YamlTree {
	value: unknown;
	/** Where the value at `path` stands, or the nearest thing around it; with `'key'`, the name of the field. */
	placeOf(path: Path, part?: 'key'): Place;
	/** The text of a scalar as it was typed, `1.10` and not 1.1; `undefined` where there is none. */
	typed(path: Path): string | undefined;
}

export type YamlRead = { kind: 'tree'; tree: YamlTree } | { kind: 'wrong'; problems: Problem[] };

/**
 * Reads one YAML document of plain maps, lists and scalars. Aliases, tags, reserved keys, a second document and
 * deep nesting are refused; every problem carries its place.
 *
 * @param firstLine the line of the file on which `text` begins (front matter begins on line 2)
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlRead {
	const lines = new LineCounter();
	const place = (offset: number): Place => {
		const { line, col } = lines.linePos(offset);
		return { line: line + firstLine - 1, column: col };
	};
	const problem = (offset: number, path: Path, message: string, fix?: string): Problem => ({
		file,
		...place(offset),
		path: sayPath(path),
		message,
		...(fix === undefined ? {} : { fix })
	});

	const tooDeep = deepestOffset(text);
	if (tooDeep !== undefined) {
		// The counter learns its lines while parsing, which is what must not happen to such a file.
		lines.addNewLine(0);
		for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
		return { kind: 'wrong', problems: [problem(tooDeep, [], `nested deeper than ${DEEPEST} levels`)] };
	}

	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
	const problems = document.errors.map((error) => explain(error, document, problem));
	const offsets = new Map<string, { value: number; key: number }>();
	const typed = new Map<string, string>();
	let tooNested: Problem | undefined;

	/** The plain value of a node, noting places and refusals on the way. */
	function plain(node: unknown, path: Path, keyOffset: number): unknown {
		const start = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? keyOffset;
		offsets.set(JSON.stringify(path), { value: start, key: keyOffset });
		if (path.length > DEEPEST) {
			tooNested ??= problem(start, [], `nested deeper than ${DEEPEST} levels`);
			return undefined;
		}
		const tag = (node as { tag?: string } | null)?.tag;
		if (tag !== undefined)
			problems.push(problem(start, path, 'YAML tags are not allowed', 'write plain values'));
		if (isAlias(node)) {
			problems.push(
				problem(start, path, `aliases (*${node.source}) are not allowed in banks`, 'write it out')
			);
			return undefined;
		}
		if (isSeq(node)) return node.items.map((item, i) => plain(item, [...path, i], start));
		if (isMap(node)) return plainMap(node, path, start);
		if (!isScalar(node)) return null;
		if (node.source !== undefined) typed.set(JSON.stringify(path), node.source);
		return node.value;
	}

	function plainMap(map: YAMLMap, path: Path, start: number): unknown {
		const entries: [string, unknown][] = [];
		for (const pair of map.items) {
			const name = keyOf(pair);
			const offset = (pair.key as Scalar | null)?.range?.[0] ?? start;
			if (RESERVED.has(name))
				problems.push(problem(offset, path, `reserved key "${name}"`, 'use another name'));
			else entries.push([name, plain(pair.value, [...path, name], offset)]);
		}
		return Object.fromEntries(entries);
	}

	const value = plain(document.contents, [], 0);
	if (tooNested) return { kind: 'wrong', problems: [tooNested] };
	if (problems.length > 0) return { kind: 'wrong', problems: sortProblems(problems) };
	return {
		kind: 'tree',
		tree: {
			value,
			placeOf(path, part) {
				for (let end = path.length; end >= 0; end--) {
					const found = offsets.get(JSON.stringify(path.slice(0, end)));
					if (found) return place(end === path.length && part === 'key' ? found.key : found.value);
				}
				return { line: firstLine, column: 1 };
			},
			typed: (path) => typed.get(JSON.stringify(path))
		}
	};
}

function keyOf(pair: Pair): string {
	return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : String(pair.key);
}

type MakeProblem = (offset: number, path: Path, message: string, fix?: string) => Problem;

/** The library's error in our words, with the path of what it struck. */
function explain(error: YAMLError, document: Document, problem: MakeProblem): Problem {
	const [offset] = error.pos;
	const { path, scalar, map } = around(document, offset);
	switch (error.code) {
		case 'TAB_AS_INDENT':
			return problem(offset, [], 'tab used for indentation', 'two spaces');
		case 'MULTIPLE_DOCS':
			return problem(offset, [], 'second "---" document', 'one bank per file');
		case 'DUPLICATE_KEY': {
			const name = map ? keyAt(map, offset) : undefined;
			if (name === undefined)
				return problem(offset, path, 'a field without a name', 'write a name before the ":"');
			const first = map?.items.find((pair) => keyOf(pair) === name);
			const firstOffset = (first?.key as Scalar | undefined)?.range?.[0] ?? offset;
			const at = problem(firstOffset, [], '');
			return problem(
				offset,
				path,
				`"${name}" appears twice (first at ${at.line}:${at.column})`,
				'keep one of them'
			);
		}
		case 'MISSING_CHAR':
			if (error.message.includes('quote'))
				return problem(scalar?.range?.[0] ?? offset, path, 'quote opened here is never closed', 'close it');
			break;
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return problem(
				offset,
				path,
				'text with ": " in it reads as a field',
				'put the whole value in double quotes'
			);
		case 'BAD_SCALAR_START':
			return problem(
				offset,
				path,
				'a value cannot begin with this character',
				'put the whole value in double quotes'
			);
	}
	return problem(offset, path, `not valid YAML: ${error.message}`);
}

function keyAt(map: YAMLMap, offset: number): string | undefined {
	const pair = map.items.find((item) => (item.key as Scalar | null)?.range?.[0] === offset);
	return pair && keyOf(pair);
}

/** The innermost map and scalar that hold `offset`, and the path to the innermost of them. */
function around(document: Document, offset: number): { path: Path; scalar?: Scalar; map?: YAMLMap } {
	let path: Path = [];
	let scalar: Scalar | undefined;
	let map: YAMLMap | undefined;
	const holds = (node: unknown): boolean => {
		const range = (node as { range?: [number, number, number] } | null)?.range;
		return range !== undefined && range[0] <= offset && offset <= range[2];
	};
	const visit = (node: unknown, at: Path): void => {
		if (isPair(node) || !holds(node)) return;
		path = at;
		if (isScalar(node)) scalar = node;
		if (isSeq(node)) node.items.forEach((item, i) => visit(item, [...at, i]));
		if (isMap(node)) {
			map = node;
			for (const pair of node.items) visit(pair.value, [...at, keyOf(pair)]);
		}
	};
	visit(document.contents, []);
	return { path, ...(scalar ? { scalar } : {}), ...(map ? { map } : {}) };
}

/**
 * Where nesting passes the limit, found on tokens: the parser itself recurses, so a file of a million brackets
 * must not reach it.
 */
function deepestOffset(text: string): number | undefined {
	let offset = 0;
	let flow = 0;
	let dashes = 0;
	for (const token of new Lexer().lex(text)) {
		if (token === '\x02' || token === '\x18' || token === '\x1f' || token === '\uFEFF') continue;
		if (token === '[' || token === '{') flow++;
		else if (token === ']' || token === '}') flow--;
		else if (token === '-' || token === '?') dashes++;
		else if (token === '\n') dashes = 0;
		if (flow > DEEPEST || dashes > DEEPEST) return offset;
		offset += token.length;
	}
	return undefined;
}
