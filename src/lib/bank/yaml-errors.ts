import { isCollection, isMap, isScalar, isSeq, type Document, type YAMLError } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { LOST, type Extra, type Refused } from './yaml-document.ts';
import { closeOf, endOf, keyOf, startOf } from './yaml-nodes.ts';

export type MakeProblem = (offset: number, path: Path, message: string, fix?: string) => Problem;

const EXTRAS: Record<Extra, [message: (source: string) => string, fix: string]> = {
	tag: [
		() => 'YAML tags are not allowed',
		'write plain values; a text that begins with "!" goes in double quotes'
	],
	anchor: [
		(source) => `anchors (${source}) are not allowed in banks`,
		'take it out; a text that begins with "&" goes in double quotes'
	],
	alias: [
		(source) => `aliases (${source}) are not allowed in banks`,
		'write it out; a text that begins with "*" goes in double quotes'
	],
	directive: [(source) => `directives (${source.trim()}) are not allowed in banks`, 'take the line out']
};

/** What is said of a token that a bank has no use for, at that token. */
export function refuse(
	{ extra, offset, source }: Refused,
	document: Document,
	problem: MakeProblem
): Problem {
	const [message, fix] = EXTRAS[extra];
	return problem(offset, around(document, offset).path, message(source), fix);
}

const INDENT = 'indent the fields of an entry alike';
const QUOTE_ALL = 'put the whole value in double quotes';
const QUOTE_PARTS = 'put texts that hold , : { } [ ] in double quotes';
const NOTHING_ABOVE = 'this belongs to nothing above it';
const LOOK_ABOVE = 'look above for a line that stands too far left, a bracket or a quote too many';

/** The library's messages, and ours. */
const MESSAGES: [theirs: RegExp, ours: string, fix: string][] = [
	[/^Unexpected flow-(map|seq)-end/, 'this bracket closes nothing', `take it out; ${QUOTE_PARTS}`],
	[LOST, NOTHING_ABOVE, LOOK_ABOVE],
	[/^Map comment with/, NOTHING_ABOVE, LOOK_ABOVE],
	[/^Missing directives-end/, 'a line that begins with "%" is no part of a bank', 'take it out'],
	[/^Tabs are not allowed/, 'tab used for indentation', 'two spaces'],
	[
		/^(Nested mappings|The : indicator)/,
		'text with ": " in it reads as a field',
		`${QUOTE_ALL}; if it is a field, begin it in the column of its neighbours, with a space after its ":"`
	],
	[
		/^Implicit keys (need|of)/,
		'this and the line below read as one field',
		`${INDENT}; a text of several lines goes in double quotes`
	],
	[
		/^Implicit map keys need/,
		'a field is meant here, as "name: value"',
		'indent a text that goes on deeper than its field'
	],
	[
		/^(All (mapping|sequence) items|A block sequence may not)/,
		'does not stand below what it belongs to',
		INDENT
	],
	[/^Plain value cannot start|are reserved/, 'a value cannot begin with this character', QUOTE_ALL],
	[/^Missing space after :/, 'a space is missing after ":"', 'add it, or quote the whole'],
	[/^Missing , /, 'a comma is missing before this', QUOTE_PARTS],
	[/^Unexpected (,|empty item)/, 'nothing stands before this comma', 'take it out'],
	[
		/^Unexpected .* at node end/,
		'this stands after the end of a value',
		`${QUOTE_ALL}, and make those inside it curly: “ ”`
	],
	[/^Unexpected /, 'this is not meant here', QUOTE_PARTS],
	[/^Sequence item without/, 'an entry of a list is meant here', 'begin it with "- "'],
	[/^Comments must be separated/, 'a "#" here begins a comment', QUOTE_ALL],
	[
		/^Block collections? (is|are) not allowed/,
		'a comma is missing, or lines with "- " stand inside { } or [ ]',
		'put a "," between fields, and write lists there as [a, b]'
	],
	[/^Block collection cannot start/, 'stands on the line of "---"', 'begin it on the next line'],
	[
		/^(Block scalar header|Not a YAML token)/,
		'text stands on the line of "|" or ">"',
		`begin it on the next line, or ${QUOTE_ALL}`
	],
	[/^Block scalar values/, 'this text does not stand deeper than its field', 'indent it'],
	[
		/^Block scalar(s| lines)/,
		'this text is not indented alike',
		'indent its first line as deep as the others'
	],
	[
		/^Invalid escape sequence/,
		'a "\\" means something else inside double quotes',
		'write "\\\\", or use single quotes'
	]
];

/** The library's errors without those that follow from another: one at each place, and of a line nothing lost beside another. */
export function worthSaying(errors: readonly YAMLError[], lineOf: (offset: number) => number): YAMLError[] {
	const first = new Map<number, YAMLError>();
	for (const error of errors) {
		const earlier = first.get(error.pos[0]);
		// Where two lines read as one field, that is said after what comes of it.
		if (earlier === undefined || earlier.code === 'BLOCK_AS_IMPLICIT_KEY') first.set(error.pos[0], error);
	}
	const isLost = ({ message }: YAMLError): boolean => LOST.test(message);
	const told = new Set([...first.values()].flatMap((error) => (isLost(error) ? [] : [lineOf(error.pos[0])])));
	return [...first.values()].filter((error) => !isLost(error) || !told.has(lineOf(error.pos[0])));
}

/** The library's error in our words, with the path of what it struck. */
export function explain(error: YAMLError, document: Document, text: string, problem: MakeProblem): Problem {
	const [offset] = error.pos;
	const { message } = error;
	// What is not closed is found at its end, and said where it begins.
	const before = around(document, offset - 1);
	if (/^Missing closing .quote/.test(message))
		return problem(
			startOf(before.node) ?? offset,
			before.path,
			'quote opened here is never closed',
			'close it'
		);
	const bracket = /^Flow .* end with a (.)$/.exec(message)?.[1];
	if (bracket !== undefined) {
		const opened = bracket === '}' ? before.map : before.list;
		const said = 'bracket opened here is never closed';
		return problem(opened?.start ?? offset, opened?.path ?? before.path, said, `close it with "${bracket}"`);
	}
	const { path } = around(document, offset);
	const beginsLine = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
	if (beginsLine && / at node end$/.test(message)) return problem(offset, path, NOTHING_ABOVE, LOOK_ABOVE);
	for (const [theirs, ours, fix] of MESSAGES)
		if (theirs.test(message)) return problem(offset, path, ours, fix);
	return problem(offset, path, `not valid YAML: ${message}`);
}

/** A part of the text in brackets, and where it begins. */
interface Bracketed {
	path: Path;
	start: number;
}

interface Around {
	/** The innermost node whose part of the text holds an offset, and the path to it. */
	node: unknown;
	path: Path;
	/** The innermost brackets around it. */
	map?: Bracketed;
	list?: Bracketed;
}

function around(document: Document, offset: number): Around {
	let at: Around = { node: document.contents, path: [] };
	for (;;) {
		const { node, path } = at;
		const start = startOf(node) ?? 0;
		if (start > offset) return at;
		if (isCollection(node) && node.flow) at = { ...at, [isMap(node) ? 'map' : 'list']: { path, start } };
		if (isSeq(node) && node.items.length > 0) {
			const found = node.items.findIndex((item) => endOf(item) > offset);
			const index = found === -1 ? node.items.length - 1 : found;
			at = { ...at, node: node.items[index], path: [...path, index] };
		} else if (isMap(node) && node.items.length > 0) {
			const pair =
				node.items.find(({ key, value }) => Math.max(endOf(key), endOf(value)) > offset) ??
				node.items.at(-1)!;
			const name = keyOf(pair);
			if (offset <= closeOf(pair.key)) return { ...at, node: pair.key };
			if (name === '' || !isScalar(pair.key)) return at;
			at = { ...at, node: pair.value, path: [...path, name] };
		} else return at;
	}
}
