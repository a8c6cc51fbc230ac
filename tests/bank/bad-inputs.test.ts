import { describe, expect, it } from 'vitest';
import { sayProblem } from '#lib/bank/problem.ts';
import { readArticle } from '#lib/server/library/article.ts';
import { aBank, aQuestion, aStatement, aVoice } from '../builders/bank.ts';
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

const question = (fields: Parameters<typeof aQuestion>[0]) => aBank({ questions: [aQuestion(fields)] });
const start = 'start with "format: courtside-bank/1"';
const noHtml = 'HTML is not allowed; write plain text, *emphasis* with asterisks';
const badId = 'questions[0].id — use a–z, 0–9, "-", at most 64';

/** A row of the table of bad inputs, what is in the file, the file, and all that is said of it. */
type Row = [row: number, what: string, bank: string | Uint8Array, said: string[]];

// Rows 21–23, 26–30 ask for what does not exist; row 24 (matching) comes with its item type.
const rows: Row[] = [
	[1, 'nothing', '', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[1, 'empty lines', '\n  \n\n', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
	[1, 'comments alone', '# One.\n# Two.\n', [`q/bank.yaml:1:1 — file is empty. Fix: ${start}`]],
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
			'q/bank.yaml:2:13 voices[0] — aliases (*a) are not allowed in banks. Fix: write it out',
			'q/bank.yaml:2:17 voices[1] — aliases (*a) are not allowed in banks. Fix: write it out',
			'q/bank.yaml:3:13 questions[0] — aliases (*b) are not allowed in banks. Fix: write it out'
		]
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
		['q/bank.yaml:4:25 voices[0].name — YAML tags are not allowed. Fix: write plain values']
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
	[13, 'no format', `questions:\n${aQuestion()}\n`, ['q/bank.yaml:1:1 format — missing. Fix: add it']],
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
		20,
		'two keys',
		question({ key: '[{ text: At nine, why: Yes. }, { text: Nine, why: Yes. }]' }),
		['q/bank.yaml:9:10 questions[0].key — single choice takes exactly one key']
	],
	[20, 'no key', question({ key: undefined }), ['q/bank.yaml:3:5 questions[0].key — missing. Fix: add it']],
	...[
		'<b>When</b>?',
		'<script>x()</script>',
		'"x onerror=\'x()\'"',
		'"see javascript:x()"',
		'<!-- when -->'
	].map((stem): Row => [25, stem, question({ stem }), [`q/bank.yaml:8:11 questions[0].stem — ${noHtml}`]]),
	[
		31,
		'2,400 questions',
		aBank({ questions: Array.from({ length: 2400 }, (_, i) => aQuestion({ id: `q-${i}` })) }),
		['q/bank.yaml:3:3 questions — 2,400 questions, limit 1,000 per bank. Fix: split the article']
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
		expect(told()).toEqual([]);
	});

	it.each(rows)('is refused as in row %i: %s', (_row, _what, bank, said) => {
		expect(told({ bank })).toEqual(said);
	});

	it('with a mark of UTF-8 and line ends of Windows is accepted silently (row 3)', () => {
		const bank = `\uFEFF${question({})}`.replaceAll('\n', '\r\n');
		expect(told({ bank })).toEqual([]);
	});

	it('with a thousand questions is not too large (row 31)', () => {
		const questions = Array.from({ length: 1000 }, (_, i) => aQuestion({ id: `q-${i}` }));
		expect(told({ bank: aBank({ questions }) })).toEqual([]);
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
