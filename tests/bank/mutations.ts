import { shuffled, type Rng } from '#lib/quiz/rng.ts';

/** The bytes of an article's two files. */
export interface Files {
	passage: Uint8Array;
	bank: Uint8Array;
}

/** A change that a slip, a tool or malice might make to a text. */
type Mutation = (text: string, rng: Rng) => string;

const pick = <T>(list: readonly T[], rng: Rng): T => list[rng.below(list.length)]!;

const CHARACTERS = [
	...Array.from(
		'"\'“’`{}[]()<>:;,.-_#&*!|?%@~=+/\\ \t\n\r\0\u0007\u001b\u0085\u0093\u00a0\u00ad\u200b\u200d\u2028\u202e\uFEFF\uFFFD\uFFFFDaZ09éß漢'
	),
	'e\u0301',
	'\u{1F3D3}',
	'\ud800',
	'\udc00'
];

const PIECES = [
	'- ',
	'  ',
	'---\n',
	'...\n',
	'%YAML 1.1\n---\n',
	'%TAG ! tag:example.org,2024:\n',
	'? ',
	': ',
	'*a',
	'*a ',
	'&a ',
	'!!binary ',
	'!x ',
	'<<: *a\n',
	'<<: { id: a }\n',
	'{ ',
	'[ ',
	' }',
	' ]',
	' #',
	'__proto__: ',
	'constructor: 1\n',
	'1e3',
	'null',
	'<b>',
	'<script>x()</script>',
	' javascript:x()',
	'"',
	"'",
	'\\',
	'|\n',
	'>-\n',
	'"\\ud800"',
	'"\\ud83c\\udfd3"',
	'"\\x07"',
	'\r\n'
];

/** What stands for a text, a list or fields where something else is meant. */
const VALUES = [
	...['1.10', '08', '1e3', '0x1F', '-0', '.nan', '.inf', '1e999', '123456789012345678901234567890'],
	...['true', 'No', '~', 'null', '2024-01-02', '12:30', '""', "''", '" "', '"\u200b"', '"\\n"'],
	...['[]', '{}', '[[]]', '{ a: { b: c } }', '[~]', '{ ? [a] : b }', '{{ name }}', '[1, 2]', '- a', '? a'],
	...['|', '>-', '| text', '&a b', '*a', '!!str 5', '!!int "5"', '! x', '@x', '`x`', '%x', '"a" b', '# none'],
	...['a: b', '“quoted”', '"\\q"', '"\\uD800"', '"\\u202e"', '<b>x</b>', '*so*', '...', '---', 'on = "x"'],
	...['x', 'X y', '../x', '-x', 'ä', '7', '"7"', '0', '-1', '1.5', '99', 'harbour', 'single-choice']
];

const onLines =
	(change: (lines: string[], at: number, rng: Rng) => void): Mutation =>
	(text, rng) => {
		const lines = text.split('\n');
		change(lines, rng.below(lines.length), rng);
		return lines.join('\n');
	};

const onLine = (change: (line: string, rng: Rng) => string): Mutation =>
	onLines((lines, at, rng) => {
		lines[at] = change(lines[at]!, rng);
	});

const insert =
	(pieces: readonly string[]): Mutation =>
	(text, rng) => {
		const at = rng.below(text.length + 1);
		return text.slice(0, at) + pick(pieces, rng) + text.slice(at);
	};

/** Changes one of the places where `pattern` stands; the text as it is where there is none. */
const onMatch =
	(pattern: RegExp, change: (found: RegExpExecArray, rng: Rng) => string): Mutation =>
	(text, rng) => {
		const found = [...text.matchAll(pattern)];
		if (found.length === 0) return text;
		const match = pick(found, rng);
		return text.slice(0, match.index) + change(match, rng) + text.slice(match.index + match[0].length);
	};

/** A field's name with its colon, and its value where that ends on the line. */
const FIELD = /\b([\w-]{1,40}): ([^\s,{}[\]|>&][^,{}[\]\n]*|[[{][^\n]*$)/gm;
const NAME = /\b[\w-]{1,40}(?=: )/g;
const SECTION = /^[a-z]+:[^]*?(?=^[a-z]|$(?![^]))/gm;

const swapLetters = (word: string, rng: Rng): string => {
	const at = rng.below(Math.max(1, word.length - 1));
	return word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2);
};

const LINES: Mutation[] = [
	onLines((lines, at) => lines.splice(at, 1)),
	onLines((lines, at) => lines.splice(at, 0, lines[at]!)),
	onLines((lines, at, rng) => {
		const other = rng.below(lines.length);
		[lines[at], lines[other]] = [lines[other]!, lines[at]!];
	}),
	onLines((lines, at, rng) => lines.splice(at, 1 + rng.below(40))),
	onLines((lines, at, rng) => {
		const entry = lines.slice(at, at + 1 + rng.below(15));
		lines.splice(rng.below(lines.length), 0, ...entry);
	}),
	onLine((line, rng) => `${' '.repeat(1 + rng.below(5))}${line}`),
	onLine((line) => line.replace(/^ {1,2}/, '')),
	onLine((line) => line.replace(/^ +/, '\t')),
	onLine((line) => line.replace(/["“”]/g, '')),
	onLine((line) => line.replace(/[[\]{}]/, '')),
	onLine((line) => `${line}\r`),
	insert(CHARACTERS),
	insert(PIECES),
	(text, rng) => text.slice(0, rng.below(text.length + 1)),
	(text, rng) => {
		const at = rng.below(text.length + 1);
		return text.slice(0, at) + text.slice(at + 1);
	}
];

const FIELDS: Mutation[] = [
	onMatch(FIELD, ([, name = ''], rng) => `${name}: ${pick(VALUES, rng)}`),
	onMatch(FIELD, ([, name = '']) => `${name}:`),
	onMatch(FIELD, ([all, name = '']) => `${name}: x, ${all}`),
	onMatch(FIELD, ([all, name = '']) => `${all}, ${name}: x`),
	onMatch(
		FIELD,
		([, name = '', value = ''], rng) => `${name}: ${pick(['&a ', '!x ', '!!set ', '*a '], rng)}${value}`
	),
	onMatch(FIELD, ([, name = '', value = '']) => `? ${name}\n: ${value}`),
	onMatch(/^( *)(- )?([\w-]+): (.+)$/gm, ([, indent = '', dash = '', name = '', value = ''], rng) => {
		const deeper = `${indent}    `;
		return `${indent}${dash}${name}: ${pick(['|', '>', '|2', '>+', '|-'], rng)}\n${deeper}${value}\n\n${deeper} ${value}`;
	}),
	onMatch(NAME, ([name], rng) => swapLetters(name, rng)),
	onMatch(NAME, (_, rng) =>
		pick(['id', 'kye', 'stem', 'text', 'words', 'in', 'all', 'is', 'type', 'x'], rng)
	),
	onMatch(NAME, (_, rng) =>
		pick(['__proto__', 'constructor', 'prototype', 'toString', '<<', '""', '"a\\nb"'], rng)
	),
	onMatch(/(?<=words: |where: )[^,}\]\n]+/g, ([words], rng) => swapLetters(words, rng)),
	onMatch(/(?<=words: |lure: )[^,}\]\n]+/g, (_, rng) =>
		pick(['no such words', 'the', 'e', 'THE', '*a*', '""'], rng)
	),
	onMatch(/(?<=\bid: )[\w-]+/g, (_, rng) =>
		pick(['a'.repeat(65), 'x'.repeat(3000), 'A b', '../a', 'a', '0'], rng)
	),
	onMatch(
		/(?<=: )[^,{}[\]\n]+/g,
		(_, rng) => `"${pick(['x', 'é', '\u{1F3D3}', '\\n', '<'], rng).repeat(401)}"`
	),
	onMatch(/(?<=: )[^,{}[\]\n]+/g, (_, rng) => pick(['x', 'on ', '[] ', '\\u0041'], rng).repeat(20_000)),
	onMatch(/(?<=: )[^,{}[\]\n]+/g, (_, rng) => {
		const depth = 5 + rng.below(30);
		return pick([`${'['.repeat(depth)}${']'.repeat(depth)}`, '{ a: '.repeat(depth) + '}'.repeat(depth)], rng);
	}),
	onMatch(/\{[^{}\n]*\}/g, ([fields]) => `${fields}, ${fields}`),
	onMatch(/\{[^{}\n]*\}, */g, () => ''),
	onMatch(/\{[^{}\n]*\}/g, ([fields], rng) => pick([`[${fields}]`, '{}', '~', 'x', fields.slice(1, -1)], rng))
];

const WHOLE: Mutation[] = [
	(text, rng) => shuffled(text.match(SECTION) ?? [text], rng).join(''),
	(text, rng) => {
		const [a, b] = shuffled(
			['voices', 'statements', 'vocabulary', 'references', 'figures', 'questions'],
			rng
		);
		return text.replace(new RegExp(`^(${a!}|${b!}):`, 'gm'), (_, name: string) => `${name === a ? b! : a}:`);
	},
	(text, rng) =>
		text.replace(/^format: .*$/m, () => pick(['', 'format: courtside-bank/2', 'format: 1', 'format:'], rng)),
	(text) => text.replaceAll('\n', '\r\n'),
	(text) => `\uFEFF${text}`,
	(text) => `%YAML 1.1\n---\n${text}`,
	(text, rng) => `${text}${pick(['---\n', '...\n', `---\n${text}`, '\0', '\t', ']', '"'], rng)}`
];

const TEXTS: Mutation[] = [...LINES, ...LINES, ...FIELDS, ...FIELDS, ...WHOLE];

const BROKEN_BYTES = [
	[0xff],
	[0xc3],
	[0x80],
	[0xed, 0xa0, 0x80],
	[0xc0, 0x80],
	[0xf4, 0x90, 0x80, 0x80],
	[0x00],
	[0xfe, 0xff]
];

/** What a tool that knows no UTF-8 makes of a file. */
function brokenBytes(bytes: Uint8Array, rng: Rng): Uint8Array {
	const text = new TextDecoder().decode(bytes);
	switch (rng.below(4)) {
		case 0:
			return Uint8Array.from([
				0xff,
				0xfe,
				...Array.from(text, (c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]).flat()
			]);
		case 1:
			return Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);
		default: {
			const at = rng.below(bytes.length + 1);
			return Uint8Array.from([...bytes.slice(0, at), ...pick(BROKEN_BYTES, rng), ...bytes.slice(at)]);
		}
	}
}

function mutateText(bytes: Uint8Array, rng: Rng): Uint8Array {
	let text = new TextDecoder().decode(bytes);
	for (let left = Math.max(1, rng.below(4)); left > 0; left--) text = pick(TEXTS, rng)(text, rng);
	return new TextEncoder().encode(text);
}

/** An article with one to three slips in its bank; now and then in its passage, and now and then in its bytes. */
export function mutated({ passage, bank }: Files, rng: Rng): Files {
	const files =
		rng.below(8) === 0
			? { passage: mutateText(passage, rng), bank }
			: { passage, bank: mutateText(bank, rng) };
	if (rng.below(30) === 0) files.bank = brokenBytes(files.bank, rng);
	if (rng.below(200) === 0) files.passage = brokenBytes(files.passage, rng);
	return files;
}
