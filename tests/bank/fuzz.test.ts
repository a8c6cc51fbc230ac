import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#lib/bank/passage.ts';
import { MOST_PROBLEMS, sayProblem, type Problem } from '#lib/bank/problem.ts';
import { proofsOf } from '#lib/items/proofs.ts';
import { asIs } from '../builders/response.ts';
import { present } from '#lib/items/registry.ts';
import { rngFor, type Seed } from '#lib/quiz/rng.ts';
import { readArticle, type ArticleRead } from '#lib/server/library/article.ts';
import { bases, type Base } from './bases.ts';
import { mutated, type Files } from './mutations.ts';

const SEED = 'spring' as Seed;

/** Ten thousand in all. Small banks are read sooner, so that most slips are made in them; see `bases.ts`. */
const CHUNKS: { base: Base; from: number; runs: number }[] = [
	...chunks('small', 7600, 400),
	...chunks('middle', 2250, 150),
	...chunks('whole', 150, 15)
];

function chunks(base: Base, runs: number, each: number) {
	return Array.from({ length: runs / each }, (_, i) => ({ base, from: i * each, runs: each }));
}

/** The lines of a file as an editor shows them. */
const linesOf = (bytes: Uint8Array): string[] => new TextDecoder().decode(bytes).split(/\r\n?|\n/);

/** What is amiss with a list of problems. */
function badProblems(problems: readonly Problem[], files: Files): string[] {
	const lines: Record<string, string[]> = {
		'q/passage.md': linesOf(files.passage),
		'q/bank.yaml': linesOf(files.bank)
	};
	const wrong = problems
		.map((problem) => [problem, sayProblem(problem)] as const)
		.filter(([problem, said]) => {
			const line = lines[problem.file]?.[problem.line - 1];
			return (
				line === undefined ||
				!Number.isInteger(problem.column) ||
				problem.column < 1 ||
				problem.column > line.length + 1 ||
				problem.message === '' ||
				said.length > 1000 ||
				/\p{Cc}|\p{Cs}|\bundefined\b|\[object|Error:|Invalid type/u.test(said)
			);
		});
	const count =
		problems.length >= 1 && problems.length <= MOST_PROBLEMS ? [] : [`${problems.length} problems`];
	return [...count, ...wrong.map(([, said]) => said)];
}

/** What is amiss with an article that was taken for right. */
function badArticle({ article, bank }: Extract<ArticleRead, { kind: 'article' }>): string[] {
	const { items, passage } = article;
	const sentences = new Set(sentencesOf(passage).map(({ id }) => id));
	const ids = new Set(items.map(({ id }) => id));
	return [
		...(ids.size === items.length ? [] : ['two items of one id']),
		...(items.length >= bank.questions.length ? [] : ['questions without an item']),
		...items.flatMap((item) => [
			...(proofsOf(item)
				.flat()
				.every((id) => sentences.has(id))
				? []
				: [`${item.id} rests on nothing`]),
			...(JSON.stringify(present(item, asIs)).isWellFormed() ? [] : [`${item.id} cannot be sent`])
		])
	];
}

describe('a bank or a passage with slips in it', { timeout: 60_000 }, () => {
	it.each(CHUNKS)(
		'is an article or problems with a place, and never an accident: $base, run $from and $runs on',
		({ base, from, runs }) => {
			const wrong: string[] = [];
			for (let run = from; run < from + runs; run++) {
				const rng = rngFor(SEED, `${base} ${run}`);
				const files = mutated(bases[base](rng), rng);
				const read = readArticle('fuzz', 'q', files);
				const amiss = read.kind === 'wrong' ? badProblems(read.problems, files) : badArticle(read);
				wrong.push(...amiss.map((what) => `run ${run}: ${what}`));
			}
			expect(wrong).toEqual([]);
		}
	);

	// Were all of them right, or all wrong, the slips would be too small or too large to find anything.
	it.each(['small', 'middle'] as const)('is sometimes right and mostly wrong: %s', (base) => {
		const kinds = Array.from({ length: 80 }, (_, run) => {
			const rng = rngFor(SEED, `${base} ${run}`);
			return readArticle('fuzz', 'q', mutated(bases[base](rng), rng)).kind;
		});
		const right = kinds.filter((kind) => kind === 'article').length;
		expect(right).toBeGreaterThan(4);
		expect(right).toBeLessThan(40);
	});

	it.each(Object.keys(bases) as Base[])('was right before they were made: %s', (base) => {
		const wrong = Array.from({ length: base === 'whole' ? 1 : 20 }, (_, run) => {
			const read = readArticle('fuzz', 'q', bases[base](rngFor(SEED, `${base} ${run}`)));
			return read.kind === 'wrong' ? read.problems.map(sayProblem) : [];
		}).flat();
		expect(wrong).toEqual([]);
	});
});
