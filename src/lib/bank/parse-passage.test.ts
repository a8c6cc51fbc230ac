import { describe, expect, it } from 'vitest';
import { aPassageText } from '../../../tests/builders/passage.ts';
import { parsePassage } from './parse-passage.ts';
import { sayProblem } from './problem.ts';

const withBody = (body: string) => aPassageText({ body });

function passageOf(text: string) {
	const read = parsePassage('passage.md', text);
	if (read.kind === 'wrong') throw new Error(read.problems.map(sayProblem).join('\n'));
	return read.passage;
}

function told(text: string): string[] {
	const read = parsePassage('passage.md', text);
	return read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
}

describe('a passage', () => {
	it('has its front matter', () => {
		expect(passageOf(aPassageText({ front: { sides: '[Island, Mainland]' } }))).toMatchObject({
			title: 'The ferry',
			topic: 'An island',
			source: 'Invented for a test',
			language: 'en-GB',
			licence: 'CC0 1.0',
			sides: ['Island', 'Mainland']
		});
	});

	it('has a sentence to a line and a paragraph to a block', () => {
		expect(passageOf(withBody('One.\nTwo.\n\nThree.')).paragraphs).toEqual([
			[
				{ id: '1.1', text: 'One.' },
				{ id: '1.2', text: 'Two.' }
			],
			[{ id: '2.1', text: 'Three.' }]
		]);
	});

	it('has no paragraph for further empty lines, at the start, between or at the end', () => {
		expect(passageOf(withBody('\n\nOne.\n\n \n\t\n\nTwo.\n\n\n')).paragraphs).toEqual([
			[{ id: '1.1', text: 'One.' }],
			[{ id: '2.1', text: 'Two.' }]
		]);
	});

	it('has its sentences trimmed and in normal form C', () => {
		expect(passageOf(withBody('  The cafe\u0301 is open. ')).paragraphs).toEqual([
			[{ id: '1.1', text: 'The café is open.' }]
		]);
	});

	it('keeps emphasis as it is written', () => {
		expect(passageOf(withBody('It is *not* so.')).paragraphs[0]![0]!.text).toBe('It is *not* so.');
	});

	it('may have a line of dashes among its sentences', () => {
		expect(passageOf(withBody('One.\n---\nTwo.')).paragraphs[0]).toHaveLength(3);
	});
});

describe('the problems of a passage', () => {
	it.each(['', '\n', ' \n \n'])('say that the file is empty: %j', (text) => {
		expect(told(text)).toEqual([
			'passage.md:1:1 — file is empty. Fix: start with front matter between two lines of "---"'
		]);
	});

	it('say that there is no front matter', () => {
		expect(told('The ferry leaves at nine.\n')).toEqual([
			'passage.md:1:1 — no front matter. Fix: start with a line "---", then title, standfirst, …'
		]);
	});

	it('say that front matter is not closed', () => {
		expect(told('---\ntitle: The ferry\n')).toEqual([
			'passage.md:1:1 — front matter "---" is not closed. Fix: add a line "---" after its last field'
		]);
	});

	it('say that there is no text, at the end of the front matter', () => {
		expect(told(withBody(''))).toEqual([
			'passage.md:8:1 — no text after the front matter. Fix: one sentence to a line'
		]);
	});

	it.each([
		['a field that is missing', { topic: undefined }, '2:1 topic — missing. Fix: add it'],
		['a field that is empty', { topic: '' }, '4:8 topic — is empty; text is meant here'],
		['a number for a text', { title: '1984' }, '2:8 title — 1984 is not text. Fix: quote it "1984"'],
		['a language that is none', { language: 'English' }, '6:11 language — not a language tag such as en-GB'],
		[
			'a tag of YAML',
			{ topic: '!x An island' },
			'4:8 topic — YAML tags are not allowed. Fix: write plain values; a text that begins with "!" goes in double quotes'
		],
		['a misspelt field', { topik: 'An island' }, '8:1 topik — unknown field. Did you mean "topic"?'],
		['one side alone', { sides: '[Island]' }, '8:8 sides[1] — missing. Fix: add it'],
		[
			'a quote that is not closed',
			{ licence: '"CC0' },
			'7:10 licence — quote opened here is never closed. Fix: close it'
		]
	])('name %s in the front matter, lines counted from the start of the file', (_what, front, said) => {
		expect(told(aPassageText({ front }))).toEqual([`passage.md:${said}`]);
	});

	it.each(['', '# Nothing yet.\n'])('name every field that is missing where there is none: %j', (front) => {
		expect(told(`---\n${front}---\nOne.\n`)).toEqual(
			['title', 'standfirst', 'topic', 'source', 'language', 'licence'].map(
				(field) => `passage.md:2:1 ${field} — missing. Fix: add it`
			)
		);
	});

	it('name every unknown field at once', () => {
		const text = aPassageText({ front: { subtitle: 'None', photographer: 'None' } });
		expect(told(text)).toEqual([
			'passage.md:8:1 subtitle — unknown field',
			'passage.md:9:1 photographer — unknown field'
		]);
	});

	it('name each line with HTML', () => {
		const noHtml = 'HTML is not allowed; write plain text, *emphasis* with asterisks';
		const fix = 'Fix: one sentence to a line, as plain text';
		expect(told(withBody('One.\n<b>Two.</b>\n\nThree<br>.'))).toEqual([
			`passage.md:10:1 — ${noHtml}. ${fix}`,
			`passage.md:12:1 — ${noHtml}. ${fix}`
		]);
	});

	it('name a sentence that is too long', () => {
		expect(told(withBody('x'.repeat(1001)))).toEqual([
			'passage.md:9:1 — 1001 characters, limit 1000. Fix: one sentence to a line, as plain text'
		]);
	});

	it('name a sentence that turns the direction of reading round', () => {
		expect(told(withBody('One \u202eowt.'))).toEqual([
			'passage.md:9:1 — holds an invisible control character. Fix: one sentence to a line, as plain text'
		]);
	});

	it('come at once from front matter and text', () => {
		const text = aPassageText({ front: { topic: '7' }, body: '<b>One.</b>' });
		expect(told(text).map((said) => said.split(' ')[0])).toEqual(['passage.md:4:8', 'passage.md:9:1']);
	});

	it('are at most fifty', () => {
		expect(told(withBody('<b>One.</b>\n'.repeat(60)))).toHaveLength(50);
	});
});
