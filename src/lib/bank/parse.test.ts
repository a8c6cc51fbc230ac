import { describe, expect, it } from 'vitest';
import { aBank, aQuestion, aStatement, aVoice, problemsIn, readBank } from '../../../tests/builders/bank.ts';

const question = (fields: Parameters<typeof aQuestion>[0]) => aBank({ questions: [aQuestion(fields)] });

describe('a bank', () => {
	it('has its voices, statements and questions, with every proof found', () => {
		const bank = readBank(
			aBank({ voices: [aVoice('harbour')], statements: [aStatement()], questions: [aQuestion()] })
		);
		expect(bank).toMatchObject({
			voices: [{ id: 'harbour', name: 'the harbour' }],
			statements: [{ id: 'second-boat', voice: 'harbour', also: [], evidence: [['2.1']] }],
			questions: [{ id: 'ferry', type: 'single-choice', enemies: [], evidence: [['1.1']] }]
		});
	});

	it('may have nothing but its format', () => {
		expect(readBank(aBank())).toMatchObject({ voices: [], statements: [], questions: [] });
	});

	it('knows the line on which each entry begins', () => {
		const bank = readBank(
			aBank({
				voices: [aVoice('harbour')],
				statements: [aStatement(), aStatement({ id: 'other' })],
				questions: [aQuestion(), aQuestion({ id: 'other' })]
			})
		);
		expect([
			bank.placeOf(['statements', 1]).line,
			bank.placeOf(['questions', 0]).line,
			bank.placeOf(['questions', 1]).line
		]).toEqual([9, 14, 23]);
	});

	it('takes a proof of several sentences, and several proofs', () => {
		const evidence =
			'[{ all: [{ words: leaves at nine }, { words: back at noon }] }, { words: boat, in: 3 }]';
		expect(readBank(question({ evidence })).questions[0]).toMatchObject({
			evidence: [['1.1', '1.2'], ['3.1']]
		});
	});

	it('takes a lure as words alone, or as words in a paragraph', () => {
		const distractors =
			'[{ text: At noon, why: No., lure: back at noon }, { text: At ten, why: No., lure: { words: boat, in: 3 } }]';
		expect(readBank(question({ distractors })).questions[0]).toMatchObject({
			distractors: [{ lure: '1.2' }, { lure: '3.1' }]
		});
	});

	it('has its texts trimmed and in normal form C', () => {
		expect(readBank(question({ stem: '" When is the cafe\u0301 open? "' })).questions[0]).toMatchObject({
			stem: 'When is the café open?'
		});
	});

	it.each(['no', '2024-01-02', 'Is 3 < 4 and 5 > 2?', 'A &lt;b&gt; stays as it is', 'It is *so*'])(
		'takes for a text: %s',
		(stem) => {
			expect(readBank(question({ stem })).questions[0]).toMatchObject({ stem });
		}
	);
});

describe('a problem of a bank', () => {
	const elsewhere = 'Fix: name the paragraph with "in:", or use more words';
	it.each([
		[
			'words that stand nowhere',
			{ evidence: '[{ words: leaves at ten }]' },
			'11:25 questions[0].evidence[0].words — "leaves at ten" does not stand in a sentence of the passage. Fix: copy the words from the passage'
		],
		[
			'words that stand there with other capitals',
			{ evidence: '[{ words: The FERRY }]' },
			'11:25 questions[0].evidence[0].words — "The FERRY" does not stand in a sentence of the passage. Fix: write "The ferry"'
		],
		[
			'words that stand there twice',
			{ evidence: '[{ words: boat }]' },
			`11:25 questions[0].evidence[0].words — "boat" stands more than once in the passage (paragraph 2, 3). ${elsewhere}`
		],
		[
			'words that stand twice in the paragraph that is named',
			{ evidence: '[{ words: boat, in: 2 }]' },
			'11:25 questions[0].evidence[0].words — "boat" stands more than once in paragraph 2 (paragraph 2). Fix: use more words'
		],
		[
			'words that stand in another paragraph',
			{ evidence: '[{ words: leaves at nine, in: 2 }]' },
			'11:25 questions[0].evidence[0].words — "leaves at nine" does not stand in a sentence of paragraph 2. Fix: name paragraph 1, which has them'
		],
		[
			'a paragraph 0',
			{ evidence: '[{ words: boat, in: 0 }]' },
			'11:35 questions[0].evidence[0].in — paragraphs are numbered from 1'
		],
		['no proof', { evidence: '[]' }, '11:15 questions[0].evidence — names no proof'],
		[
			'a proof of one sentence in a list',
			{ evidence: '[{ all: [{ words: leaves at nine }] }]' },
			'11:23 questions[0].evidence[0].all — needs two or more; one needs no "all"'
		],
		[
			'a proof without its field',
			{ evidence: '[leaves at nine]' },
			'11:16 questions[0].evidence[0] — fields are meant here, as "name: value". Fix: write { words: … }'
		],
		['a difficulty of 9', { difficulty: '9' }, '6:17 questions[0].difficulty — use 1 to 5'],
		[
			'a difficulty in words',
			{ difficulty: 'hard' },
			'6:17 questions[0].difficulty — a whole number is meant here'
		],
		['a card in words', { card: 'never' }, '12:11 questions[0].card — true or false is meant here'],
		[
			'a card in quotes',
			{ card: '"false"' },
			'12:11 questions[0].card — true or false is meant here. Fix: write it without quotes'
		],
		['a card of nothing', { card: '' }, '12:11 questions[0].card — true or false is meant here'],
		[
			'half a difficulty',
			{ difficulty: '2.5' },
			'6:17 questions[0].difficulty — a whole number is meant here'
		],
		[
			'a misspelt skill',
			{ skill: 'locat' },
			'5:12 questions[0].skill — "locat" is not one of locate, attribute, interpret, infer, vocabulary, purpose. Fix: did you mean "locate"?'
		],
		[
			'a use that is none',
			{ use: 'never' },
			'7:10 questions[0].use — "never" is not one of practice, assign, both'
		],
		['no text', { stem: '' }, '8:11 questions[0].stem — is empty; text is meant here'],
		['spaces for a text', { stem: '"  "' }, '8:11 questions[0].stem — is empty'],
		['a list for a text', { stem: '[When]' }, '8:11 questions[0].stem — text is meant here'],
		[
			'a list for fields',
			{ key: '{ text: At nine, why: Yes. }', distractors: '[[At noon], [At ten]]' },
			'10:19 questions[0].distractors[0] — fields are meant here, as "name: value"'
		],
		[
			'a text of 401 characters',
			{ stem: 'x'.repeat(401) },
			'8:11 questions[0].stem — 401 characters, limit 400'
		],
		[
			'a control character',
			{ stem: '"When\\u0007"' },
			'8:11 questions[0].stem — holds an invisible control character'
		],
		[
			'a control character of Windows-1252',
			{ stem: '"\\u0093When\\u0094"' },
			'8:11 questions[0].stem — holds an invisible control character'
		],
		[
			'a byte-order mark in the middle',
			{ stem: 'When\ufeff?' },
			'8:11 questions[0].stem — holds an invisible control character'
		],
		[
			'half a character',
			{ stem: '"When \\ud83c?"' },
			'8:11 questions[0].stem — holds half a character. Fix: type it anew'
		],
		[
			'nothing that can be seen',
			{ stem: '"\u200b"' },
			'8:11 questions[0].stem — holds nothing that can be seen'
		],
		[
			'a verdict that is a list',
			{ type: 'true-false-not-given' as const, key: '{ is: [true], why: No. }' },
			'9:16 questions[0].key.is — this is not one of true, false, not-given'
		],
		[
			'a lure that stands nowhere',
			{ distractors: '[{ text: a, why: b, lure: at ten }, { text: c, why: d }]' },
			'10:44 questions[0].distractors[0].lure — "at ten" does not stand in a sentence of the passage. Fix: copy the words from the passage'
		],
		[
			'a hundred proofs',
			{ evidence: `[${'{ words: leaves at nine }, '.repeat(100)}]` },
			'11:15 questions[0].evidence — needs 1 to 20, has 100'
		],
		[
			'a colon in a text without quotes',
			{ stem: 'The hour: when?' },
			'8:11 questions[0].stem — text with ": " in it reads as a field. Fix: put the whole value in double quotes; if it is a field, begin it in the column of its neighbours, with a space after its ":"'
		],
		[
			'a text that begins like a directive',
			{ stem: '@noon' },
			'8:11 questions[0].stem — a value cannot begin with this character. Fix: put the whole value in double quotes'
		],
		[
			'an enemy that is none of its questions',
			{ enemies: '[nobody]' },
			'12:15 questions[0].enemies[0] — no question has the id "nobody". Fix: check its spelling'
		]
	])('names %s', (_what, fields: Parameters<typeof question>[0], said) => {
		expect(problemsIn(question(fields))[0]).toBe(`bank.yaml:${said}`);
	});

	it('names a type that does not exist, and the one that may have been meant', () => {
		const bank = question({}).replace('single-choice', 'single-chioce');
		expect(problemsIn(bank)).toEqual([
			'bank.yaml:4:11 questions[0].type — "single-chioce" is not one of single-choice, multiple-choice, true-false-not-given, match, order, gap-fill, short-answer, evidence, two-part, open-response. Fix: did you mean "single-choice"?'
		]);
	});

	it.each([
		['a text for a bank', 'hello\n', '1:1 — fields are meant here, as "name: value"'],
		['a list for a bank', '- hello\n', '1:1 — fields are meant here, as "name: value"'],
		[
			'fields for a list',
			`${aBank()}questions: { a: b }\n`,
			'2:12 questions — a list is meant here. Fix: write its entries below it, each after "- "'
		],
		[
			'nothing for a list',
			`${aBank()}questions:\n`,
			'2:11 questions — a list is meant here. Fix: write its entries below it, each after "- "'
		],
		[
			'a text for a question',
			`${aBank()}questions:\n  - hello\n`,
			'3:5 questions[0] — fields are meant here, as "name: value"'
		],
		[
			'a voice that no one has',
			aBank({ voices: [aVoice('mayor')], statements: [aStatement()] }),
			'7:12 statements[0].voice — no voice has the id "harbour". Fix: add it to voices'
		],
		[
			'a reporter that no one is',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement({ via: 'nobody' })] }),
			'9:10 statements[0].via — no voice has the id "nobody". Fix: add it to voices'
		],
		[
			'another holder that no one is',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement({ also: '[harbour, nobody]' })] }),
			'9:21 statements[0].also[1] — no voice has the id "nobody". Fix: add it to voices'
		],
		[
			'a voice that is called by its name',
			aBank({
				voices: [aVoice('harbour', 'The harbour office')],
				statements: [aStatement({ voice: 'The harbour office' })]
			}),
			[
				'7:12 statements[0].voice — use a–z, 0–9, "-", at most 64',
				'7:12 statements[0].voice — no voice has the id "The harbour office". Fix: write its id, "harbour"'
			]
		],
		[
			'a quotation of nothing',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement({ quote: '""' })] }),
			'9:12 statements[0].quote — is empty'
		],
		[
			'a quotation that stands nowhere',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement({ quote: 'two boats' })] }),
			'9:12 statements[0].quote — "two boats" does not stand in a sentence of the passage. Fix: copy the words from the passage'
		],
		[
			'a quotation from another sentence than its proof',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement({ quote: 'one boat' })] }),
			'9:12 statements[0].quote — "one boat" stands in no sentence of the evidence. Fix: add the sentence that has it, or take the quote out'
		],
		[
			'a voice within itself',
			aBank({ voices: [aVoice('mayor', 'the mayor', 'mayor')] }),
			'3:43 voices[0].within — a voice cannot be within itself. Fix: name the body it speaks for'
		],
		[
			'voices within each other',
			aBank({
				voices: [
					aVoice('a', 'the aide', 'b'),
					aVoice('b', 'the mayor', 'c'),
					aVoice('c', 'the town', 'd'),
					aVoice('d', 'the county', 'b')
				]
			}),
			[
				'4:39 voices[1].within — a voice cannot be within itself. Fix: name the body it speaks for',
				'5:38 voices[2].within — a voice cannot be within itself. Fix: name the body it speaks for',
				'6:40 voices[3].within — a voice cannot be within itself. Fix: name the body it speaks for'
			]
		],
		[
			'a voice within no one',
			aBank({ voices: [aVoice('mayor', 'the mayor', 'council')] }),
			'3:43 voices[0].within — no voice has the id "council". Fix: add it to voices'
		],
		[
			'a statement’s id that is taken',
			aBank({ voices: [aVoice('harbour')], statements: [aStatement(), aStatement()] }),
			'9:9 statements[1].id "second-boat" — already used at 5:9. Fix: give it an id of its own'
		]
	])('names %s', (_what, bank, said) => {
		expect(problemsIn(bank)).toEqual([said].flat().map((line) => `bank.yaml:${line}`));
	});

	it('does not guess at a short name from another one', () => {
		expect(problemsIn(question({ oops: '1' }))).toEqual(['bank.yaml:12:5 questions[0].oops — unknown field']);
	});

	it('does not guess at the very name that is unknown there', () => {
		expect(problemsIn(question({ voice: 'mayor' }))).toEqual([
			'bank.yaml:12:5 questions[0].voice — unknown field'
		]);
	});
});
