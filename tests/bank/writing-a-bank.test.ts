// The guide to writing a bank, tried out: its blocks are put together as it tells a reader to.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BESIDE, fieldsOf, USES } from '#lib/bank/fields.ts';
import { sayProblem } from '#lib/bank/problem.ts';
import { bankSchema, FIGURE_KINDS, SECTIONS } from '#lib/bank/schema.ts';
import { SKILLS } from '#lib/bank/skill.ts';
import { practiceItems } from '#lib/items/outline.ts';
import { questionSchema } from '#lib/items/questions.ts';
import { ITEM_TYPES } from '#lib/items/types.ts';
import { TWELVE } from '#lib/quiz/blueprint.ts';
import { generate } from '#lib/quiz/generate.ts';
import { indexItems } from '#lib/quiz/index-items.ts';
import type { Seed } from '#lib/quiz/rng.ts';
import { readArticle, type ArticleRead } from '#lib/server/library/article.ts';
import { readFolder } from '#lib/server/library/library.ts';
import { sayGuesses } from '../../src/cli/bank/guess.ts';
import { sayLint } from '../../src/cli/bank/lint.ts';

const page = await readFile(fileURLToPath(new URL('../../docs/writing-a-bank.md', import.meta.url)), 'utf8');

/** A block of the page that has a mark after its language, and what stands behind it in the page. */
interface Block {
	mark: string;
	text: string;
	after: string;
}

const blocks = [...page.matchAll(/^```\w+ ([\w.-]+)\n([^]*?)^```$/gm)].map(
	({ 0: whole, 1: mark = '', 2: text = '', index }): Block => ({
		mark,
		text,
		after: page.slice(index + whole.length)
	})
);
const marked = (wanted: string): string => blocks.find(({ mark }) => mark === wanted)!.text;
const passage = marked('passage.md');

/** The bank with one more block, put where its mark says. */
function withBlock(bank: string, { mark, text }: Block): string {
	switch (mark) {
		case 'bank.yaml':
			return text;
		case 'above-questions':
			return bank.replace(/^questions:$/m, (questions) => `${text}\n${questions}`);
		case 'at-the-end':
			return `${bank}\n${text}`;
		default:
			return bank;
	}
}

/** The bank as it stands after each step, and the line in which the page says how far that goes. */
const stages: { step: number; bank: string; said: string | undefined }[] = [];
for (const block of blocks.filter(({ mark }) => /^(bank\.yaml|above-questions|at-the-end)$/.test(mark)))
	stages.push({
		step: stages.length + 1,
		bank: withBlock(stages.at(-1)?.bank ?? '', block),
		said: /^\n+\*\*(Now: [^.]*\.)\*\*/.exec(block.after)?.[1]
	});
const first = stages[0]!.bank;
const last = stages.at(-1)!.bank;

const bytes = (text: string) => new TextEncoder().encode(text);

function read(files: { passage?: string; bank?: string } = {}): ArticleRead {
	return readArticle('tool-library', 'questions/tool-library', {
		passage: bytes(files.passage ?? passage),
		bank: bytes(files.bank ?? last)
	});
}

/** What is said of the files, without the place. */
function told(article: ArticleRead): string[] {
	if (article.kind === 'article') return [];
	return article.problems.map((problem) => sayProblem(problem).replace(/^.*? — /, ''));
}

/** @throws with every problem, where there are any */
function whole(article: ArticleRead): Extract<ArticleRead, { kind: 'article' }> {
	if (article.kind === 'wrong') throw new Error(article.problems.map(sayProblem).join('\n'));
	return article;
}

function draw(bank: string, seed: string) {
	const { article } = whole(read({ bank }));
	const index = indexItems(practiceItems(article), article.passage.paragraphs.length);
	return generate(index, TWELVE, seed as Seed, new Set());
}

/** How many questions there are and how long a quiz they make, as the page says it. */
function sayStage(bank: string): string {
	const questions = practiceItems(whole(read({ bank })).article).length;
	const drawn = draw(bank, 'GUIDE');
	const { items } = drawn.kind === 'form' ? drawn.form : drawn.shorter;
	return `Now: ${questions} question${questions === 1 ? '' : 's'}, a quiz of ${items.length}.`;
}

/** The first bank with this for the reason of its key. */
const reason = (why: string): string => first.replace(/why: .*/, () => `why: ${why}`);

function reasonOfKey(bank: string): string | undefined {
	const [item] = whole(read({ bank })).article.items;
	return item?.type === 'single-choice' ? item.options.find(({ id }) => id === item.key)?.why : undefined;
}

describe('the bank of the guide', () => {
	it.each(stages)('holds after step $step what the page says', ({ bank, said }) => {
		expect(sayStage(bank)).toBe(said);
	});

	it('makes a whole quiz in the end, whatever the draw', () => {
		const kinds = Array.from({ length: 20 }, (_, i) => draw(last, `SEED${i}`).kind);
		expect(new Set(kinds)).toEqual(new Set(['form']));
	});

	it('has nothing that lint would mend', () => {
		expect(sayLint(whole(read())).lines).toEqual(['tool-library: nothing to mend']);
	});

	it('gives nothing to a guesser', () => {
		const { good, lines } = sayGuesses(whole(read()));
		expect(good, lines.join('\n')).toBe(true);
	});

	it('makes no question of who holds what a rival voice reports, or has a view beside', () => {
		const ids = whole(read()).article.items.map(({ id }) => id);
		expect(ids.filter((id) => id.startsWith('tool-library/who-holds-it:'))).toEqual([
			'tool-library/who-holds-it:cupboard'
		]);
	});

	it('has a question of every type, and entries in every section', () => {
		const { bank } = whole(read());
		const types = new Set(bank.questions.map(({ type }) => type));
		expect([
			ITEM_TYPES.filter((type) => !types.has(type)),
			SECTIONS.filter((section) => bank[section].length === 0)
		]).toEqual([[], []]);
	});

	it('may have the longer evidence that the page shows', () => {
		const evidence = marked('longer-evidence').replace(/^(?=.)/gm, '    ');
		const bank = first.replace(/^ {4}evidence:[^]*/m, evidence);
		expect(whole(read({ bank })).article.items[0]).toMatchObject({ evidence: [['4.1', '4.2']] });
	});
});

/** The name of every field that a schema knows. */
function fieldsIn(schema: unknown, seen = new Set<unknown>()): string[] {
	if (typeof schema !== 'object' || schema === null || seen.has(schema)) return [];
	seen.add(schema);
	return Object.entries(schema).flatMap(([part, inner]: [string, unknown]) => [
		...(part === 'entries' && typeof inner === 'object' && inner !== null ? Object.keys(inner) : []),
		...fieldsIn(inner, seen)
	]);
}

describe('the guide', () => {
	it('names every field of a bank', () => {
		const fields = fieldsOf(whole(read()).article.passage);
		const names = new Set(fieldsIn(bankSchema(fields, questionSchema(fields))));
		expect(names.size).toBeGreaterThan(30);
		const told = page.match(/`[^`\n]*`/g)!.join(' ') + blocks.map(({ text }) => text).join(' ');
		expect([...names].filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(told))).toEqual([]);
	});

	it('names every skill, use, kind of figure, place for the passage and type', () => {
		const names = [...SKILLS, ...USES, ...FIGURE_KINDS, ...BESIDE, ...ITEM_TYPES];
		expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
	});

	it.each(['"', "'", '*', '[', '{', '&', '!', '%', '@', '|', '>', '`', '- '])(
		'is right that a text beginning with %s needs quotes',
		(begin) => {
			expect(told(read({ bank: reason(`${begin}Half of it`) }))).not.toEqual([]);
		}
	);

	it.each(['yes', 'no', '“Half” of it', 'Half, or not', "Half of the council's", '-half', 'Half (#1)'])(
		'is right that this text needs no quotes: %s',
		(text) => {
			expect(reasonOfKey(reason(text))).toBe(text);
		}
	);

	it('shows a text in quotes that is read as it stands', () => {
		const quoted = /`"([^`]*“No”[^`]*)"`/.exec(page)![1]!;
		expect(reasonOfKey(reason(`"${quoted}"`))).toBe(quoted);
	});
});

/** The rows of the table of messages: what stands in a file, what is said of it. */
const rows = page
	.slice(page.indexOf('| what stands there'))
	.split('\n')
	.slice(2)
	.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| /, '').trim()))
	.flatMap(([stands, said]) => (stands && said ? [{ stands, said: said.replace(/^`|`$/g, '') }] : []));

/** The guide’s files with a line put in for the first that has its field. */
function withLine(line: string): ArticleRead {
	const name = /^(?:- )?([\w-]+): /.exec(line)![1]!;
	const field = new RegExp(`^( *)(?:- )?${name}: .*`, 'm');
	const changed = (text: string) => text.replace(field, (_, indent: string) => indent + line);
	const bank = [first, last].find((text) => field.test(text));
	return bank === undefined ? read({ passage: changed(passage) }) : read({ bank: changed(bank) });
}

async function folder(name: string, files: Record<string, string>): Promise<ArticleRead> {
	const root = await mkdtemp(join(tmpdir(), 'courtside-guide-'));
	onTestFinished(() => rm(root, { recursive: true }));
	await mkdir(join(root, name));
	for (const [file, text] of Object.entries(files)) await writeFile(join(root, name, file), text);
	return readFolder(root, name);
}

/** What the table does not show as a line of a file, by what it says in its place. */
const inWords: Record<string, () => ArticleRead | Promise<ArticleRead>> = {
	'`skil: locate`': () => read({ bank: first.replace('skill:', 'skil:') }),
	'no `use`': () => read({ bank: first.replace(/^ *use: .*\n/m, '') }),
	'a pair without `right`': () => read({ bank: last.replace(/^ *right: .*\n/m, '') }),
	'`still-open` without its first distractor': () =>
		read({ bank: last.replace(/^ *- \{ text: Whether borrowers .*\n/m, '') }),
	'a tab before `stem:`': () => read({ bank: first.replace(/^ *stem:/m, '\tstem:') }),
	'`stem:` a space too far left': () => read({ bank: first.replace(/^ *stem:/m, '   stem:') }),
	'`—` for the first `---`': () => read({ passage: passage.replace('---', '—') }),
	'a folder `Tool Library`': () => folder('Tool Library', { 'passage.md': passage, 'bank.yaml': last }),
	'no `bank.yaml`': () => folder('tool-library', { 'passage.md': passage, 'bank.yaml.txt': last })
};

describe('the table of messages', () => {
	it('has more than a dozen rows', () => {
		expect(rows.length).toBeGreaterThan(12);
	});

	it.each(rows)('has what is said of $stands', async ({ stands, said }) => {
		const article = await (inWords[stands] ?? (() => withLine(stands.replace(/^`|`$/g, ''))))();
		expect(told(article)).toContain(said);
	});

	it('comes after a message that is given, place and all', () => {
		const line = /^`(questions\/tool-library\/bank\.yaml:.*)`$/m.exec(page)![1];
		const article = withLine('skill: locating');
		expect(article.kind === 'wrong' ? article.problems.map(sayProblem) : []).toEqual([line]);
	});
});
