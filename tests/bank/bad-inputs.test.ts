import { describe, expect, it } from 'vitest';
import { sayProblem } from '#lib/bank/problem.ts';
import { readArticle } from '#lib/server/library/article.ts';
import {
	aBank,
	aFigure,
	aQuestion,
	aReference,
	aStatement,
	aVoice,
	aWholeBank,
	aWord
} from '../builders/bank.ts';
import { aPassageText } from '../builders/passage.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What an author is told of an article with this bank and passage, both as they stand on the disk. */
function told({
	bank = aBank({ questions: [aQuestion()] }),
	passage = aPassageText()
}: { bank?: string | Uint8Array; passage?: string | Uint8Array } = {}): string[] {
	const bytes = (file: string | Uint8Array) => (typeof file === 'string' ? encode(file) : file);
	const read = readArticle('ferry', 'q', { passage: bytes(passage), bank: bytes(bank) });
	return read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
}

type Fields = Parameters<typeof aWord>[0];
const question = (fields: Parameters<typeof aQuestion>[0]) => aBank({ questions: [aQuestion(fields)] });
const word = (fields: Fields) => aBank({ vocabulary: [aWord(fields)] });
const reference = (fields: Fields) => aBank({ references: [aReference(fields)] });
const figure = (fields: Fields) => aBank({ figures: [aFigure(fields)] });
const start = 'start with "format: courtside-bank/1"';
const noHtml = 'HTML is not allowed; write plain text, *emphasis* with asterisks';
const badId = 'questions[0].id — use a–z, 0–9, "-", at most 64';
const noTags =
	'YAML tags are not allowed. Fix: write plain values; a text that begins with "!" goes in double quotes';
const noAnchor = (anchor: string) =>
	`anchors (${anchor}) are not allowed in banks. Fix: take it out; a text that begins with "&" goes in double quotes`;
const noAlias = (alias: string) =>
	`aliases (${alias}) are not allowed in banks. Fix: write it out; a text that begins with "*" goes in double quotes`;
const reword = 'Fix: reword one of them';
/** A bank of so many questions, of which the last is this one. */
const lastOf = (count: number, fields: Parameters<typeof aQuestion>[0]) =>
	aBank({
		questions: Array.from({ length: count }, (_, i) => aQuestion(i === count - 1 ? fields : { id: `q-${i}` }))
	});
/** Pairs, each on a line of its own; of the last one the right side is left out. */
const unequal = (...lefts: string[]) =>
	`\n${lefts
		.map((left, i) => {
			const right = i === lefts.length - 1 ? '' : ` right: side ${i},`;
			return `      - { left: ${left},${right} why: So., evidence: [{ words: leaves at nine }] }`;
		})
		.join('\n')}`;
const twoOptions = '[{ text: a, why: b }, { text: a, why: c }]';

/** A row of the table of bad inputs, what is in the file, the file, and all that is said of it. */
type Row = [row: number, what: string, bank: string | Uint8Array, said: string[]];

// Rows 21–23 and 26–30 ask for what does not exist. Two folders cannot have one name (row 32): small letters alone
// stand in it.
const rows: Row[] = [
	[1, 'nothing', '', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[1, 'empty lines', '\n  \n\n', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[1, 'comments alone', '# One.\n# Two.\n', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[1, 'the mark of a document alone', '---\n', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[
		2,
		'UTF-16 with its mark',
		Uint8Array.of(0xff, 0xfe, 0x66, 0x00),
		['q/bank.yaml:1:1 — not UTF-8 text (byte 0xFF at 0). Fix: save as UTF-8']
	],
	[
		2,
		'a NUL',
		encode('format: \0'),
		['q/bank.yaml:1:1 — not UTF-8 text (byte 0x00 at 8). Fix: save as UTF-8']
	],
	[
		2,
		'a byte of Windows-1252',
		Uint8Array.of(0x5a, 0x6f, 0xeb, 0x0a),
		['q/bank.yaml:1:1 — not UTF-8 text (byte 0xEB at 2). Fix: save as UTF-8']
	],
	[
		3,
		'a mark of UTF-8 and line ends of Windows, beside another error',
		`\uFEFF${question({ difficulty: '9' }).replaceAll('\n', '\r\n')}`,
		['q/bank.yaml:6:17 questions[0].difficulty — use 1 to 5']
	],
	[
		4,
		'a tab',
		'format: courtside-bank/1\n\tquestions: []\n',
		['q/bank.yaml:2:1 — tab used for indentation. Fix: two spaces']
	],
	[
		5,
		'a double quote that is not closed',
		question({ stem: '"When does it leave?' }),
		['q/bank.yaml:8:11 questions[0].stem — quote opened here is never closed. Fix: close it']
	],
	[
		5,
		'a single quote that is not closed',
		question({ stem: "'When does it leave?" }),
		['q/bank.yaml:8:11 questions[0].stem — quote opened here is never closed. Fix: close it']
	],
	[
		6,
		'a field that stands twice',
		question({}).replace('    type:', '    id: again\n    type:'),
		['q/bank.yaml:4:5 questions[0] — "id" appears twice (first at 3:5). Fix: keep one of them']
	],
	[
		6,
		'a field that stands twice on one line',
		question({ key: '{ why: No., text: At nine, text: Nine }' }),
		['q/bank.yaml:9:37 questions[0].key — "text" appears twice (first at 9:22). Fix: keep one of them']
	],
	[
		7,
		'two documents',
		'format: courtside-bank/1\n---\nformat: courtside-bank/1\n',
		['q/bank.yaml:2:1 — second "---" document. Fix: one bank per file']
	],
	[
		8,
		'a bomb of aliases',
		'format: &a courtside-bank/1\nvoices: &b [*a, *a]\nquestions: [*b]\n',
		[
			`q/bank.yaml:1:9 format — ${noAnchor('&a')}`,
			`q/bank.yaml:2:9 voices — ${noAnchor('&b')}`,
			`q/bank.yaml:2:13 voices[0] — ${noAlias('*a')}`,
			`q/bank.yaml:2:17 voices[1] — ${noAlias('*a')}`,
			`q/bank.yaml:3:13 questions[0] — ${noAlias('*b')}`
		]
	],
	[
		8,
		'an anchor that nothing points to',
		question({ stem: '&Co. leaves when?' }),
		[`q/bank.yaml:8:11 questions[0].stem — ${noAnchor('&Co.')}`]
	],
	[
		8,
		'a text that begins with emphasis',
		question({ stem: '*When* does it leave?' }),
		[`q/bank.yaml:8:11 questions[0].stem — ${noAlias('*When*')}`]
	],
	[
		8,
		'fields taken over from elsewhere',
		question({ '<<': '*base' }),
		[`q/bank.yaml:12:9 questions[0]["<<"] — ${noAlias('*base')}`]
	],
	[
		9,
		'21 brackets on a line',
		`${'['.repeat(21)}${']'.repeat(21)}\n`,
		['q/bank.yaml:1:21 — nested deeper than 20 levels']
	],
	[9, 'a million brackets', '['.repeat(1_000_000), ['q/bank.yaml:1:21 — nested deeper than 20 levels']],
	[9, '21 dashes on a line', '- '.repeat(21), ['q/bank.yaml:1:41 — nested deeper than 20 levels']],
	[
		9,
		'a thousand fields one within another',
		Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
		['q/bank.yaml:22:22 — nested deeper than 20 levels']
	],
	[
		10,
		'a tag that asks for code',
		'format: courtside-bank/1\nvoices:\n  - id: harbour\n    name: !!js/function "function () {}"\n',
		[`q/bank.yaml:4:11 voices[0].name — ${noTags}`]
	],
	[10, 'a tag on a name', question({ '!x kye': 'x' }), [`q/bank.yaml:12:5 questions[0] — ${noTags}`]],
	[
		10,
		'a directive that makes no of No',
		`%YAML 1.1\n---\n${question({ stem: 'No' })}`,
		['q/bank.yaml:1:1 — directives (%YAML 1.1) are not allowed in banks. Fix: take the line out']
	],
	[
		11,
		'__proto__',
		`${question({})}__proto__: { admin: true }\n`,
		['q/bank.yaml:12:1 — reserved key "__proto__". Fix: use another name']
	],
	[
		11,
		'constructor',
		question({ constructor: '{ prototype: { admin: true } }' }),
		['q/bank.yaml:12:5 questions[0] — reserved key "constructor". Fix: use another name']
	],
	[
		11,
		'prototype',
		question({ prototype: '{ admin: true }' }),
		['q/bank.yaml:12:5 questions[0] — reserved key "prototype". Fix: use another name']
	],
	[
		12,
		'a misspelt field',
		question({ kye: '{ text: At nine, why: No. }' }),
		['q/bank.yaml:12:5 questions[0].kye — unknown field. Did you mean "key"?']
	],
	[
		12,
		'fields that are like no other',
		question({ media: 'ferry.mp4', points: '3' }),
		[
			'q/bank.yaml:12:5 questions[0].media — unknown field',
			'q/bank.yaml:13:5 questions[0].points — unknown field'
		]
	],
	[
		12,
		'a misspelt section',
		aBank().concat('vocabluary: []\n'),
		['q/bank.yaml:2:1 vocabluary — unknown field. Did you mean "vocabulary"?']
	],
	[
		12,
		'the field of a question in a word, a reference, a figure and a place',
		aBank({
			vocabulary: [aWord({ stem: 'What?' })],
			references: [aReference({ where: '{ words: It comes back, paragraph: 1 }' })],
			figures: [aFigure({ skill: 'locate' })]
		}),
		[
			'q/bank.yaml:8:5 vocabulary[0].stem — unknown field',
			'q/bank.yaml:12:36 references[0].where.paragraph — unknown field',
			'q/bank.yaml:23:5 figures[0].skill — unknown field'
		]
	],
	[13, 'no format', `questions:\n${aQuestion()}\n`, [`q/bank.yaml:1:1 format — missing. Fix: ${start}`]],
	[
		13,
		'a newer format',
		aBank({ format: 'format: courtside-bank/3' }),
		['q/bank.yaml:1:9 format — format "courtside-bank/3" is newer than this app (1). Fix: update Courtside']
	],
	[
		13,
		'the format of something else',
		aBank({ format: 'format: playlist/1' }),
		['q/bank.yaml:1:9 format — format "playlist/1" is not a bank\'s. Fix: write "courtside-bank/1"']
	],
	[
		14,
		'an id that is taken',
		aBank({ questions: [aQuestion({ id: 'whose' }), aQuestion({ id: 'whose' })] }),
		['q/bank.yaml:12:9 questions[1].id "whose" — already used at 3:9. Fix: give it an id of its own']
	],
	[
		14,
		'an id that is taken, in every section',
		aBank({
			voices: [aVoice('harbour'), aVoice('harbour')],
			statements: [aStatement(), aStatement()],
			vocabulary: [aWord(), aWord()],
			references: [aReference(), aReference()],
			figures: [aFigure(), aFigure()],
			questions: [aQuestion(), aQuestion()]
		}),
		[
			'q/bank.yaml:4:11 voices[1].id "harbour" — already used at 3:11. Fix: give it an id of its own',
			'q/bank.yaml:10:9 statements[1].id "second-boat" — already used at 6:9. Fix: give it an id of its own',
			'q/bank.yaml:20:9 vocabulary[1].id "harbour-master" — already used at 15:9. Fix: give it an id of its own',
			'q/bank.yaml:32:9 references[1].id "back" — already used at 26:9. Fix: give it an id of its own',
			'q/bank.yaml:45:9 figures[1].id "return" — already used at 39:9. Fix: give it an id of its own',
			'q/bank.yaml:61:9 questions[1].id "ferry" — already used at 52:9. Fix: give it an id of its own'
		]
	],
	[15, 'an id with a space', question({ id: 'whose court' }), [`q/bank.yaml:3:9 ${badId}`]],
	[15, 'an id that climbs', question({ id: '../whose' }), [`q/bank.yaml:3:9 ${badId}`]],
	[15, 'an id of 200 characters', question({ id: 'a'.repeat(200) }), [`q/bank.yaml:3:9 ${badId}`]],
	[
		16,
		'1.10 for a text',
		question({ key: '{ text: 1.10, why: No. }' }),
		['q/bank.yaml:9:18 questions[0].key.text — 1.10 is read as 1.1. Fix: quote it "1.10"']
	],
	[
		16,
		'08 for a text',
		question({ key: '{ text: 08, why: No. }' }),
		['q/bank.yaml:9:18 questions[0].key.text — 08 is read as 8. Fix: quote it "08"']
	],
	[
		16,
		'1e3 for a text',
		question({ key: '{ text: 1e3, why: No. }' }),
		['q/bank.yaml:9:18 questions[0].key.text — 1e3 is read as 1000. Fix: quote it "1e3"']
	],
	[
		16,
		'a number in the key of a figure',
		figure({ key: '{ text: 1.10, why: The second sentence says so. }' }),
		['q/bank.yaml:6:18 figures[0].key.text — 1.10 is read as 1.1. Fix: quote it "1.10"']
	],
	[
		16,
		'a number for a lure',
		question({ distractors: '[{ text: a, why: b, lure: 9 }, { text: c, why: d }]' }),
		['q/bank.yaml:10:44 questions[0].distractors[0].lure — 9 is not text. Fix: quote it "9"']
	],
	[
		16,
		'what is no number, and nothing, for a text',
		question({ key: '{ text: .nan, why: ~ }' }),
		[
			'q/bank.yaml:9:18 questions[0].key.text — .nan is read as NaN. Fix: quote it ".nan"',
			'q/bank.yaml:9:29 questions[0].key.why — ~ is read as nothing. Fix: quote it "~"'
		]
	],
	[
		16,
		'a truth value for a text',
		question({ stem: 'true' }),
		['q/bank.yaml:8:11 questions[0].stem — true is not text. Fix: quote it "true"']
	],
	[
		17,
		'no distractor',
		question({ distractors: '[]' }),
		['q/bank.yaml:10:18 questions[0].distractors — needs 2 to 6, has 0']
	],
	[
		17,
		'one distractor',
		question({ distractors: '[{ text: At noon, why: No. }]' }),
		['q/bank.yaml:10:18 questions[0].distractors — needs 2 to 6, has 1']
	],
	[
		17,
		'too few distractors for a word, a reference and a figure',
		aBank({
			vocabulary: [aWord({ distractors: '[]' })],
			references: [aReference({ distractors: '[{ text: a, why: b }]' })],
			figures: [aFigure({ distractors: undefined })]
		}),
		[
			'q/bank.yaml:7:18 vocabulary[0].distractors — needs 2 to 6, has 0',
			'q/bank.yaml:13:18 references[0].distractors — needs 2 to 6, has 1',
			'q/bank.yaml:16:5 figures[0].distractors — missing. Fix: add it'
		]
	],
	[
		17,
		'seven distractors',
		question({ distractors: `[${'abcdefg'.replace(/./g, '{ text: $&, why: No. }, ')}]` }),
		['q/bank.yaml:10:18 questions[0].distractors — needs 2 to 6, has 7']
	],
	[
		18,
		'one distractor twice in a word, a reference and a figure',
		aBank({
			vocabulary: [aWord({ distractors: twoOptions })],
			references: [aReference({ distractors: twoOptions })],
			figures: [aFigure({ distractors: twoOptions })]
		}),
		[
			`q/bank.yaml:7:40 vocabulary[0].distractors[1] — same as distractors[0] "a". ${reword}`,
			`q/bank.yaml:13:40 references[0].distractors[1] — same as distractors[0] "a". ${reword}`,
			`q/bank.yaml:20:40 figures[0].distractors[1] — same as distractors[0] "a". ${reword}`
		]
	],
	[
		18,
		'two options that are the same once trimmed',
		question({ distractors: '[{ text: Labour, why: No. }, { text: " Labour ", why: No. }]' }),
		[
			'q/bank.yaml:10:47 questions[0].distractors[1] — same as distractors[0] "Labour". Fix: reword one of them'
		]
	],
	[
		18,
		'two options that are the same in normal form C',
		question({ distractors: '[{ text: "caf\u00e9", why: No. }, { text: "cafe\u0301", why: No. }]' }),
		[
			'q/bank.yaml:10:47 questions[0].distractors[1] — same as distractors[0] "caf\u00e9". Fix: reword one of them'
		]
	],
	[
		18,
		'two options that differ in capitals',
		question({ distractors: '[{ text: Labour, why: No. }, { text: LABOUR, why: No. }]' }),
		[
			'q/bank.yaml:10:47 questions[0].distractors[1] — same as distractors[0] "Labour". Fix: reword one of them'
		]
	],
	[
		19,
		'the key among the distractors',
		question({ distractors: '[{ text: At noon, why: No. }, { text: At nine, why: No. }]' }),
		['q/bank.yaml:9:10 questions[0].key — also stands among the distractors. Fix: reword one of them']
	],
	[
		19,
		'the key among the distractors of a word, a reference and a figure',
		aBank({
			vocabulary: [aWord({ key: '{ text: A ship, why: No. }' })],
			references: [aReference({ key: '{ text: the hour, why: No. }' })],
			figures: [aFigure({ key: '{ text: " At one ", why: No. }' })]
		}),
		[
			`q/bank.yaml:6:10 vocabulary[0].key — also stands among the distractors. ${reword}`,
			`q/bank.yaml:12:10 references[0].key — also stands among the distractors. ${reword}`,
			`q/bank.yaml:19:10 figures[0].key — also stands among the distractors. ${reword}`
		]
	],
	[
		20,
		'two keys',
		question({ key: '[{ text: At nine, why: Yes. }, { text: Nine, why: Yes. }]' }),
		['q/bank.yaml:9:10 questions[0].key — single choice takes exactly one key']
	],
	[20, 'no key', question({ key: undefined }), ['q/bank.yaml:3:5 questions[0].key — missing. Fix: add it']],
	[
		20,
		'multiple choice with no key',
		lastOf(7, { type: 'multiple-choice', key: '[]' }),
		['q/bank.yaml:63:10 questions[6].key — multiple choice takes at least one key']
	],
	[
		24,
		'a match with unequal sides',
		lastOf(11, { type: 'match', pairs: unequal('a', 'b', 'c', 'd') }),
		['q/bank.yaml:103:9 questions[10].pairs[3].right — missing. Fix: add it']
	],
	...[
		'<b>When</b>?',
		'<script>x()</script>',
		'"x onerror=\'x()\'"',
		'"see javascript:x()"',
		'<!-- when -->'
	].map((stem): Row => [25, stem, question({ stem }), [`q/bank.yaml:8:11 questions[0].stem — ${noHtml}`]]),
	[
		25,
		'HTML in every section',
		aBank({
			voices: [aVoice('harbour', '<b>the harbour</b>')],
			statements: [aStatement({ gist: '<i>One</i> is needed.', unsaid: '[<br>]' })],
			vocabulary: [aWord({ term: '<em>master</em>' })],
			references: [aReference({ key: '{ text: The ferry, why: See <a href="x">there</a>. }' })],
			figures: [aFigure({ stem: 'When <is> it back?' })]
		}),
		[
			`q/bank.yaml:3:26 voices[0].name — ${noHtml}`,
			`q/bank.yaml:6:11 statements[0].gist — ${noHtml}`,
			`q/bank.yaml:9:14 statements[0].unsaid[0] — ${noHtml}`,
			`q/bank.yaml:12:11 vocabulary[0].term — ${noHtml}`,
			`q/bank.yaml:20:34 references[0].key.why — ${noHtml}`,
			`q/bank.yaml:26:11 figures[0].stem — ${noHtml}`
		]
	],
	[
		31,
		'2,400 questions',
		aBank({ questions: Array.from({ length: 2400 }, (_, i) => aQuestion({ id: `q-${i}` })) }),
		['q/bank.yaml:3:3 questions — 2,400 questions, limit 1,000 per bank. Fix: split the article']
	],
	[
		31,
		'2,400 words',
		aBank({ vocabulary: Array.from({ length: 2400 }, (_, i) => aWord({ id: `w-${i}` })) }),
		['q/bank.yaml:3:3 vocabulary — 2,400 words, limit 1,000 per bank. Fix: split the article']
	],
	[
		31,
		'more than 2 MB',
		`${aBank()}#${' '.repeat(2_100_000)}`,
		['q/bank.yaml:1:1 — 2.1 MB, limit 2 MB for a file. Fix: split the article']
	]
];

describe('a bank', () => {
	it('that is right gives no problem', () => {
		expect([told(), told({ bank: aWholeBank() })]).toEqual([[], []]);
	});

	it.each(rows)('is refused as in row %i: %s', (_row, _what, bank, said) => {
		expect(told({ bank })).toEqual(said);
	});

	it('with a mark of UTF-8 and line ends of Windows is accepted silently (row 3)', () => {
		const bank = `\uFEFF${question({})}`.replaceAll('\n', '\r\n');
		expect(told({ bank })).toEqual([]);
	});

	it('with a thousand questions is not too large (row 31)', { timeout: 30_000 }, () => {
		const questions = Array.from({ length: 1000 }, (_, i) => aQuestion({ id: `q-${i}` }));
		expect(told({ bank: aBank({ questions }) })).toEqual([]);
	});
});

describe('a word, a reference or a figure', () => {
	const copy = 'Fix: copy the words from the passage';
	it.each([
		[
			'words for its place that stand nowhere',
			word({ where: '{ words: The harbour mistress }' }),
			[
				`5:21 vocabulary[0].where.words — "The harbour mistress" does not stand in a sentence of the passage. ${copy}`
			]
		],
		[
			'words for its place that stand there twice',
			reference({ where: '{ words: boat }' }),
			[
				'5:21 references[0].where.words — "boat" stands more than once in the passage (paragraph 2, 3). Fix: name the paragraph with "in:", or use more words'
			]
		],
		[
			'words for its place that stand in another paragraph',
			reference({ where: '{ words: It comes back, in: 3 }' }),
			[
				'5:21 references[0].where.words — "It comes back" does not stand in a sentence of paragraph 3. Fix: name paragraph 1, which has them'
			]
		],
		[
			'words alone for its place',
			word({ where: 'The harbour master' }),
			['5:12 vocabulary[0].where — fields are meant here, as "name: value". Fix: write { words: … }']
		],
		['no place', word({ where: undefined }), ['3:5 vocabulary[0].where — missing. Fix: add it']],
		['no proof', figure({ evidence: '[]' }), ['8:15 figures[0].evidence — names no proof']],
		[
			'a kind that is none',
			figure({ kind: 'whan' }),
			['4:11 figures[0].kind — "whan" is not one of who, when, where, how-many. Fix: did you mean "when"?']
		],
		[
			'a list for a kind',
			figure({ kind: '[when]' }),
			['4:11 figures[0].kind — one of who, when, where, how-many is meant here']
		],
		[
			'nothing for a kind',
			figure({ kind: '' }),
			['4:11 figures[0].kind — one of who, when, where, how-many is meant here']
		],
		[
			'a paragraph in quotes',
			word({ where: '{ words: The harbour master, in: "2" }' }),
			['5:45 vocabulary[0].where.in — a whole number is meant here. Fix: write it without quotes']
		]
	])('is refused with %s', (_what, bank, said) => {
		expect(told({ bank })).toEqual(said.map((line) => `q/bank.yaml:${line}`));
	});
});

describe('a passage', () => {
	it('whose front matter is not closed is refused (row 32)', () => {
		const passage = '---\ntitle: The ferry\n\nThe ferry leaves at nine.\n';
		expect(told({ passage })).toEqual([
			'q/passage.md:1:1 — front matter "---" is not closed. Fix: add a line "---" after its last field'
		]);
	});

	it('that is not UTF-8 is named beside a bank that is not (row 2)', () => {
		const bytes = Uint8Array.of(0xfe, 0xff, 0x00);
		expect(told({ passage: bytes, bank: bytes })).toEqual([
			'q/passage.md:1:1 — not UTF-8 text (byte 0xFE at 0). Fix: save as UTF-8',
			'q/bank.yaml:1:1 — not UTF-8 text (byte 0xFE at 0). Fix: save as UTF-8'
		]);
	});

	it('with a mark of UTF-8 and line ends of Windows is accepted silently (row 3)', () => {
		expect(told({ passage: `\uFEFF${aPassageText()}`.replaceAll('\n', '\r\n') })).toEqual([]);
	});

	it('with HTML is refused (row 25)', () => {
		expect(told({ passage: aPassageText({ body: 'It leaves.\nIt <i>returns</i>.' }) })).toEqual([
			`q/passage.md:10:1 — ${noHtml}. Fix: one sentence to a line, as plain text`
		]);
	});
});

describe('the problems of a bank', () => {
	it('are all told at once, in the order of the file', () => {
		const bank = aBank({
			voices: [aVoice('harbour'), aVoice('harbour')],
			statements: [aStatement({ voice: 'nobody' })],
			questions: [
				aQuestion({ id: 'Q1', difficulty: '7' }),
				aQuestion({ kye: 'x', evidence: '[{ words: leaves at eight }]' }),
				aQuestion({ skill: 'locat' })
			]
		});
		expect(told({ bank }).map((said) => said.split(' — ')[0])).toEqual([
			'q/bank.yaml:4:11 voices[1].id "harbour"',
			'q/bank.yaml:8:12 statements[0].voice',
			'q/bank.yaml:11:9 questions[0].id',
			'q/bank.yaml:14:17 questions[0].difficulty',
			'q/bank.yaml:28:25 questions[1].evidence[0].words',
			'q/bank.yaml:29:5 questions[1].kye',
			'q/bank.yaml:30:9 questions[2].id "ferry"',
			'q/bank.yaml:32:12 questions[2].skill'
		]);
	});

	it('are told although a lure has a field that does not exist', () => {
		const distractors = '[{ text: At noon, why: No., lure: { words: back at noon, oops: 1 } }]';
		const bank = question({ difficulty: '9', distractors });
		expect(told({ bank }).map((said) => said.split(' — ')[0])).toEqual([
			'q/bank.yaml:6:17 questions[0].difficulty',
			'q/bank.yaml:10:18 questions[0].distractors',
			'q/bank.yaml:10:75 questions[0].distractors[0].lure.oops'
		]);
	});

	it('are at most fifty, the first of the file', () => {
		const questions = Array.from({ length: 60 }, (_, i) => aQuestion({ id: `q-${i}`, use: 'never' }));
		const said = told({ bank: aBank({ questions }) });
		expect(said).toHaveLength(50);
		expect(said[49]).toMatch(/^q\/bank\.yaml:448:10 questions\[49\]\.use — /);
	});

	it('are at most fifty where the file is not YAML', () => {
		expect(told({ bank: 'a: "\n'.repeat(200) })).toHaveLength(50);
	});

	it('leave nothing of the bank', () => {
		const bank = aBank({ questions: [aQuestion(), aQuestion({ id: 'other', use: 'never' })] });
		const files = { passage: encode(aPassageText()), bank: encode(bank) };
		expect(Object.keys(readArticle('ferry', 'q', files))).toEqual(['kind', 'problems']);
	});
});
