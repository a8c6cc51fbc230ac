import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Path } from './problem.ts';
import { composeYaml } from './yaml-document.ts';

/** A value as it is to be written into a bank, on one line. */
export type Written = string | number | readonly Written[] | { readonly [field: string]: Written };

/** One change in an entry; paths begin at the entry. */
export type EntryEdit =
	/** Puts a value where one is. */
	| { kind: 'put'; path: Path; value: Written }
	/** Puts one at the end of a list, which is made after the field `after` where there is none. */
	| { kind: 'add'; path: Path; value: Written; after: string }
	/** Takes out a field, or one of a list. */
	| { kind: 'remove'; path: Path };

/** Lines to change: those from `line` on, counted from 1, and what is to stand there. */
export interface EntryLines {
	line: number;
	old: string[];
	new: string[];
}

/** What an entry says, whose `- ` stands on a line of a bank; `undefined` where none begins there. */
export function readEntry(text: string, line: number): unknown {
	const found = blockAt(text.split(/\r?\n/), line);
	return found && (found.document.toJS() as unknown[] | undefined)?.[0];
}

/**
 * The lines of an entry that change, everything else in it left as its author wrote it: order, quotes, comments. `undefined` where
 * no entry begins on the line, or a place is not there or is written in a way that is better mended by hand.
 */
export function editEntry(text: string, line: number, edits: readonly EntryEdit[]): EntryLines | undefined {
	const found = blockAt(text.split(/\r?\n/), line);
	if (found === undefined) return undefined;
	const { block, document } = found;
	const splices = edits.map((edit) => spliceFor(document, block, edit));
	if (!splices.every((splice) => splice !== undefined)) return undefined;
	splices.sort((a, b) => b.from - a.from);
	const edited = splices.reduce((now, { from, to, by }) => now.slice(0, from) + by + now.slice(to), block);
	return differing(line, block.split('\n'), edited.split('\n'));
}

/** The lines of an entry, which are a list of one by themselves. */
function blockAt(lines: readonly string[], line: number): { block: string; document: Document } | undefined {
	const first = lines[line - 1] ?? '';
	const dash = first.search(/\S/);
	if (!first.slice(dash).startsWith('- ')) return undefined;
	const rest = lines.slice(line);
	const after = rest.findIndex((each) => each.trim() !== '' && each.search(/\S/) <= dash);
	const block = [first, ...rest.slice(0, after === -1 ? rest.length : after)].join('\n').trimEnd();
	const composed = composeYaml(block);
	if (composed.kind === 'too-deep' || composed.errors.length > 0) return undefined;
	return { block, document: composed.document };
}

interface Splice {
	from: number;
	to: number;
	by: string;
}

function spliceFor(document: Document, block: string, edit: EntryEdit): Splice | undefined {
	const path = [0, ...edit.path];
	const node = document.getIn(path, true) as Node | undefined;
	switch (edit.kind) {
		case 'put': {
			const range = rangeOf(node, block);
			if (range === undefined) return undefined;
			if (!(isSeq(node) || isMap(node)) || node.flow) return { ...range, by: written(edit.value) };
			// What ran over lines of its own goes on the line of its field.
			const from = block.slice(0, range.from).trimEnd().replace(/\s*-$/, '').length;
			return { from, to: range.to, by: ` ${written(edit.value)}` };
		}
		case 'add':
			return node === undefined ? intoNewList(document, block, edit) : intoList(node, block, edit.value);
		case 'remove':
			return without(document.getIn(path.slice(0, -1), true), path.at(-1), block);
	}
}

/**
 * Where a node stands. `undefined` for what is written over lines of its own, whose end is not its last word: to put something else
 * there is for a hand.
 */
function rangeOf(node: unknown, block: string): { from: number; to: number } | undefined {
	const of = node as Node | undefined;
	if (of?.range == null || (isScalar(of) && of.type?.startsWith('BLOCK'))) return undefined;
	const [from, to] = of.range;
	// A list over several lines ends with the line break after it.
	return { from, to: block.slice(0, to).trimEnd().length };
}

function intoList(list: Node, block: string, value: Written): Splice | undefined {
	const range = rangeOf(list, block);
	if (!isSeq(list) || range === undefined) return undefined;
	if (list.flow) {
		const end = block.slice(0, range.to - 1).trimEnd().length;
		return { from: end, to: end, by: `${list.items.length === 0 ? '' : ', '}${written(value)}` };
	}
	const first = rangeOf(list.items[0], block);
	if (first === undefined) return undefined;
	const indent = /[^\n]*$/.exec(block.slice(0, first.from))![0].replace(/\S.*$/, '');
	const end = range.to;
	return { from: end, to: end, by: `\n${indent}- ${written(value)}` };
}

function intoNewList(
	document: Document,
	block: string,
	{ path, value, after }: Extract<EntryEdit, { kind: 'add' }>
): Splice | undefined {
	const map = document.getIn([0, ...path.slice(0, -1)], true);
	if (!isMap(map)) return undefined;
	const pair = map.items.find(({ key }) => isScalar(key) && key.value === after);
	const [name, before] = [rangeOf(pair?.key, block), rangeOf(pair?.value, block)];
	if (name === undefined || before === undefined) return undefined;
	const field = `${String(path.at(-1))}: ${written([value])}`;
	const end = before.to;
	if (map.flow) return { from: end, to: end, by: `, ${field}` };
	const indent = ' '.repeat(name.from - (block.lastIndexOf('\n', name.from - 1) + 1));
	return { from: end, to: end, by: `\n${indent}${field}` };
}

/** Cuts out a field or one of a list, with what parts it from the one before, or from the next where it is the first. */
function without(around: unknown, step: string | number | undefined, block: string): Splice | undefined {
	const spans = isMap(around)
		? around.items.map((pair) => ({ ...spanOf(pair, block), name: isScalar(pair.key) && pair.key.value }))
		: isSeq(around)
			? around.items.map((item, name) => ({ ...rangeOf(item, block), name }))
			: [];
	const at = spans.findIndex(({ name }) => name === step);
	const [before, own, next] = [spans[at - 1], spans[at], spans[at + 1]];
	if (own?.from === undefined || own.to === undefined) return undefined;
	if (before?.to !== undefined) return { from: before.to, to: own.to, by: '' };
	return next?.from === undefined ? undefined : { from: own.from, to: next.from, by: '' };
}

function spanOf({ key, value }: Pair, block: string): { from?: number; to?: number } {
	const [name, inner] = [rangeOf(key, block), rangeOf(value, block)];
	return name && inner ? { from: name.from, to: inner.to } : {};
}

/** Begins with a letter and holds nothing that means something in YAML. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ’().;–-]*[\p{L}\p{N}’().;])?$/u;
const NO_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i;

function written(value: Written): string {
	if (typeof value === 'string')
		return PLAIN.test(value) && !NO_TEXT.test(value) ? value : JSON.stringify(value);
	if (typeof value === 'number') return String(value);
	if (Array.isArray(value)) return `[${value.map((each: Written) => written(each)).join(', ')}]`;
	return `{ ${Object.entries(value)
		.map(([name, each]) => `${name}: ${written(each)}`)
		.join(', ')} }`;
}

/** The lines between the first and the last that differ. */
function differing(line: number, old: string[], next: string[]): EntryLines {
	let [head, tail] = [0, 0];
	while (head < Math.min(old.length, next.length) && old[head] === next[head]) head++;
	while (tail < Math.min(old.length, next.length) - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
	return {
		line: line + head,
		old: old.slice(head, old.length - tail),
		new: next.slice(head, next.length - tail)
	};
}
