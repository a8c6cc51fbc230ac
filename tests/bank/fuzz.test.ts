import { describe, expect, it } from 'vitest';
import { MOST_PROBLEMS, sayProblem, type Problem } from '#lib/bank/problem.ts';
import { rngFor, type Rng, type Seed } from '#lib/quiz/rng.ts';
import { readArticle } from '#lib/server/library/article.ts';
import { shipped } from './articles.ts';

const RUNS = { bank: 300, passage: 100 };
const SEED = 'spring' as Seed;

const CHARACTERS = [
	...Array.from(
		'"\'“’`{}[]()<>:;,.-_#&*!|?%@~=+/\\ \t\n\r\0\u0085\u00a0\u200b\u2028\u202e\uFEFF\uFFFDaZ09éß漢'
	),
	'\u{1F3D3}',
	'\ud800'
];
const PIECES = [
	'- ',
	'  ',
	'---\n',
	'...\n',
	'%YAML 1.1\n',
	'? ',
	': ',
	'*a',
	'&a ',
	'!!binary ',
	'<<: ',
	'{ ',
	'[ ',
	'__proto__: ',
	'1e3',
	'null',
	'<b>',
	'"',
	"'",
	'|\n',
	'>\n'
];

/** A change that a slip, or malice, might make to a file. */
type Mutation = (text: string, rng: Rng) => string;

const onLines =
	(change: (lines: string[], at: number, rng: Rng) => void): Mutation =>
	(text, rng) => {
		const lines = text.split('\n');
		change(lines, rng.below(lines.length), rng);
		return lines.join('\n');
	};
const insert =
	(pieces: readonly string[]): Mutation =>
	(text, rng) => {
		const at = rng.below(text.length + 1);
		return text.slice(0, at) + pieces[rng.below(pieces.length)]! + text.slice(at);
	};

const MUTATIONS: Mutation[] = [
	onLines((lines, at) => lines.splice(at, 1)),
	onLines((lines, at) => lines.splice(at, 0, lines[at]!)),
	onLines((lines, at, rng) => {
		const other = rng.below(lines.length);
		[lines[at], lines[other]] = [lines[other]!, lines[at]!];
	}),
	onLines((lines, at, rng) => {
		lines[at] = `${' '.repeat(1 + rng.below(5))}${lines[at]!}`;
	}),
	onLines((lines, at) => {
		lines[at] = lines[at]!.replace(/^ {1,2}/, '');
	}),
	onLines((lines, at) => {
		lines[at] = lines[at]!.replace(/^ +/, '\t');
	}),
	onLines((lines, at) => {
		lines[at] = lines[at]!.replace(/["“”]/g, '');
	}),
	onLines((lines, at) => {
		lines[at] = lines[at]!.replace(/[[\]{}]/, '');
	}),
	onLines((lines, at, rng) => {
		lines.splice(at, 1 + rng.below(40));
	}),
	insert(CHARACTERS),
	insert(PIECES),
	(text, rng) => text.slice(0, rng.below(text.length)),
	(text, rng) => {
		const at = rng.below(text.length);
		return text.slice(0, at) + text.slice(at + 1);
	}
];

function mutated(text: string, run: number, file: string): string {
	const rng = rngFor(SEED, `${file} ${run}`);
	let changed = text;
	for (let left = 1 + rng.below(3); left > 0; left--)
		changed = MUTATIONS[rng.below(MUTATIONS.length)]!(changed, rng);
	return changed;
}

const encode = (text: string) => new TextEncoder().encode(text);
const count = (text: string) => text.split(/\r\n|\r|\n/).length;

/** What is amiss with problems, given how many lines each file has. */
function amiss(problems: readonly Problem[], lines: Record<string, number>): string[] {
	const wrong = problems.filter(
		(problem) =>
			!Number.isInteger(problem.line) ||
			!Number.isInteger(problem.column) ||
			problem.line < 1 ||
			problem.line > (lines[problem.file] ?? 0) ||
			problem.column < 1 ||
			problem.message === '' ||
			/\bundefined\b|\bNaN\b|\[object|Error:/.test(sayProblem(problem))
	);
	const many =
		problems.length >= 1 && problems.length <= MOST_PROBLEMS ? [] : [`${problems.length} problems`];
	return [...many, ...wrong.map(sayProblem)];
}

describe.each(['bank', 'passage'] as const)('a %s with slips in it', (file) => {
	it('is an article or problems with a place, and never an accident', { timeout: 120_000 }, () => {
		const { files } = shipped.find(({ id }) => id === 'uk-eu-defence')!;
		const outcomes = { article: 0, wrong: 0 };
		for (let run = 0; run < RUNS[file]; run++) {
			const texts = { passage: files.passage.toString(), bank: files.bank.toString() };
			texts[file] = mutated(texts[file], run, file);
			const [passage, bank] = [encode(texts.passage), encode(texts.bank)];
			const read = readArticle('fuzz', 'q', { passage, bank });
			outcomes[read.kind]++;
			if (read.kind === 'article') continue;
			const lines = { 'q/passage.md': count(texts.passage), 'q/bank.yaml': count(texts.bank) };
			expect(amiss(read.problems, lines), `${file} of run ${run}`).toEqual([]);
		}
		// Were all of them right, or all wrong, the slips would be too small or too large to find anything.
		expect(outcomes.article).toBeGreaterThan(RUNS[file] / 50);
		expect(outcomes.wrong).toBeGreaterThan(RUNS[file] / 4);
	});
});
