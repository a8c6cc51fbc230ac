import { describe, expect, it } from 'vitest';
import { sayProblem } from './problem.ts';
import { readYaml, type YamlTree } from './yaml.ts';

function told(text: string): string[] {
	const read = readYaml('bank.yaml', text);
	return read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
}

function treeOf(text: string): YamlTree {
	const read = readYaml('bank.yaml', text);
	if (read.kind === 'wrong') throw new Error(told(text).join('\n'));
	return read.tree;
}

const quoteAll = 'Fix: put the whole value in double quotes';
const quoteParts = 'put texts that hold , : { } [ ] in double quotes';
const alike = 'Fix: indent the fields of an entry alike';
const above = 'Fix: look above for a line that stands too far left, a bracket or a quote too many';
const plainName = 'a field’s name is plain text. Fix: put a text with { or [ in quotes';
const noComma =
	'a comma is missing, or lines with "- " stand inside { } or [ ]. Fix: put a "," between fields, and write lists there as [a, b]';

describe('what is not YAML', () => {
	it.each([
		[
			'a text that goes on after its quotes',
			'a: "b" c\n',
			`1:8 a — this stands after the end of a value. ${quoteAll}, and make those inside it curly: “ ”`
		],
		[
			'a colon in a text',
			'a: b: c\n',
			`1:4 a — text with ": " in it reads as a field. ${quoteAll}; if it is a field, begin it in the column of its neighbours, with a space after its ":"`
		],
		[
			'a word that begins with # in a text without quotes',
			'a: the #7 bus\n',
			`1:8 a — everything from "#7" on is a comment, and lost. ${quoteAll}; a comment has a space after its "#"`
		],
		[
			'a text that goes on in the column of the fields',
			'a: b\nc\nd: e\n',
			'2:1 — a field is meant here, as "name: value". Fix: indent a text that goes on deeper than its field'
		],
		[
			'a field a space too far right',
			'a: b\n c: d\n',
			`1:4 a — this and the line below read as one field. ${alike}; a text of several lines goes in double quotes`
		],
		[
			'a field a space too far left',
			'a:\n  b: c\n d: e\n',
			`3:1 — does not stand below what it belongs to. ${alike}`
		],
		[
			'a line without a field at the end',
			'a: b\nc\n',
			'2:1 — a field is meant here, as "name: value". Fix: indent a text that goes on deeper than its field'
		],
		[
			'a field in the column of a dash',
			'- a: b\nc: d\n',
			`2:1 [0].a — this belongs to nothing above it. ${above}`
		],
		['lines below a whole', '{ a: b }\nc: d\n', `2:1 a — this belongs to nothing above it. ${above}`],
		[
			'a bracket that is not closed',
			'a: { b: c\n',
			'1:4 a — bracket opened here is never closed. Fix: close it with "}"'
		],
		[
			'a bracket that is not closed before the next field',
			'a:\n  b: [c, d\ne: f\n',
			'2:6 a.b — bracket opened here is never closed. Fix: close it with "]"'
		],
		[
			'a bracket too many',
			'a: [b]]\n',
			`1:7 a[0] — this bracket closes nothing. Fix: take it out; ${quoteParts}`
		],
		['no comma between fields', 'a: { b: c d: e }\n', `1:9 a.b — ${noComma}`],
		['a comma too many', 'a: [b,, c]\n', '1:7 a[1] — nothing stands before this comma. Fix: take it out'],
		['a list with dashes within brackets', 'a: [\n  - b\n]\n', `2:3 a[0][0] — ${noComma}`],
		['a quote that opens a name', '"a: b\nc: d\n', '1:1 — quote opened here is never closed. Fix: close it'],
		[
			'a quote that is not closed within brackets',
			'a: [{ b: "c }]\nd: e\n',
			'1:10 a[0].b — quote opened here is never closed. Fix: close it'
		],
		['a name that is a list', '[a]: b\n', `1:1 — ${plainName}`],
		['two brackets for a template', 'a: {{ name }}\n', `1:5 a — ${plainName}`],
		['a value without a name', ': a\n', '1:1 — a field without a name. Fix: write a name before the ":"'],
		[
			'text on the line of a bar',
			'a: | b\n',
			`1:6 a — text stands on the line of "|" or ">". Fix: begin it on the next line, or put the whole value in double quotes`
		],
		[
			'a backslash in double quotes',
			'a: "\\q"\n',
			'1:5 a — a "\\" means something else inside double quotes. Fix: write "\\\\", or use single quotes'
		]
	])('is said in words for an author: %s', (_what, text, said) => {
		expect(told(text)).toEqual([`bank.yaml:${said}`]);
	});

	it('is said of each place at once', () => {
		const text = 'a: "b" c\nd: [e,, f]\ng: "\\q"\n';
		expect(told(text).map((said) => said.split(' — ')[0])).toEqual([
			'bank.yaml:1:8 a',
			'bank.yaml:2:7 d[1]',
			'bank.yaml:3:5 g'
		]);
	});

	it('has no path where its field has no plain name', () => {
		expect(told('[a]: "\\q"\n: "\\q"\n').map((said) => said.split(' — ')[0])).toEqual([
			'bank.yaml:1:1',
			'bank.yaml:1:7',
			'bank.yaml:2:1',
			'bank.yaml:2:4'
		]);
	});

	it('is said fifty times at most, and the rest is not read', () => {
		const said = told(`a: [${'*b, '.repeat(1000)}${'['.repeat(30)}`);
		expect([said.length, said[49]]).toEqual([
			50,
			expect.stringMatching(/^bank\.yaml:1:201 a\[49\] — aliases /)
		]);
	});

	it('is not what follows a token that is refused on its line', () => {
		expect(told('a: *b* c: d\ne: "f" g\n').map((said) => said.split(' — ')[0])).toEqual([
			'bank.yaml:1:4 a',
			'bank.yaml:2:8 a.e'
		]);
	});
});

describe('a field that stands twice', () => {
	it('is named each time, with its first place', () => {
		expect(told('a: 1\nb: 2\na: 3\n"a": 4\n')).toEqual([
			'bank.yaml:3:1 — "a" appears twice (first at 1:1). Fix: keep one of them',
			'bank.yaml:4:1 — "a" appears twice (first at 1:1). Fix: keep one of them'
		]);
	});
});

describe('a tree', () => {
	const tree = treeOf('a: 1.10\nb:\n  - c: d\n    e:\n  - f\n');

	it('has plain values', () => {
		expect(tree.value).toEqual({ a: 1.1, b: [{ c: 'd', e: null }, 'f'] });
	});

	it.each([
		[['a'], '1:4'],
		[['b', 0], '3:5'],
		[['b', 0, 'c'], '3:8'],
		[['b', 1], '5:5']
	])('knows where %j stands', (path, place) => {
		const { line, column } = tree.placeOf(path);
		expect(`${line}:${column}`).toBe(place);
	});

	it('knows where the name of a field stands', () => {
		expect(tree.placeOf(['b', 0, 'e'], 'key')).toEqual({ line: 4, column: 5 });
	});

	it.each([[['b', 0, 'x']], [['b', 0, 'x', 'y', 3]]])(
		'knows what stands around %j, which is nowhere',
		(path) => {
			expect(tree.placeOf(path, 'key')).toEqual({ line: 3, column: 5 });
		}
	);

	it('knows how a value was typed', () => {
		expect([tree.typed(['a']), tree.typed(['b', 0, 'e']), tree.typed(['b'])]).toEqual([
			'1.10',
			'',
			undefined
		]);
	});

	it('may have lists under lists with the line ends of Windows', () => {
		expect(treeOf('a:\r\n' + '  - b\r\n'.repeat(30)).value).toEqual({ a: Array(30).fill('b') });
	});
});
