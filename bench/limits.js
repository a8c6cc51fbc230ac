// What a bank at its limit of 1,000 questions costs to read and to lint, what a library of 1,000 articles costs at the
// start, and how many responses are marked in a second.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { line, spread, withSource } from './source.js';

const mostQuestions = 1000;
const articles = 1000;
const rounds = 5;

export async function benchLimits() {
	await withSource(async (load) => {
		/** @type {typeof import('#lib/server/library/article.ts')} */
		const { readArticle } = await load('src/lib/server/library/article.ts');
		/** @type {typeof import('#lib/inspect/lint/lint.ts')} */
		const { lint } = await load('src/lib/inspect/lint/lint.ts');
		/** @type {typeof import('#lib/server/library/library.ts')} */
		const { readLibrary } = await load('src/lib/server/library/library.ts');
		/** @type {typeof import('#lib/items/registry.ts')} */
		const { mark } = await load('src/lib/items/registry.ts');
		/** @type {typeof import('../tests/bank/bases.ts')} */
		const { bases, manyQuestions } = await load('tests/bank/bases.ts');
		/** @type {typeof import('../tests/builders/response.ts')} */
		const { rightResponse } = await load('tests/builders/response.ts');

		const files = manyQuestions(mostQuestions);
		/** @type {import('#lib/server/library/article.ts').WholeArticle | undefined} */
		let whole;
		const reading = await timed(rounds, () => {
			const read = readArticle('bench', 'bench', files);
			if (read.kind !== 'article') throw new Error(JSON.stringify(read.problems[0]));
			whole = read;
		});
		const linting = await timed(rounds, () => {
			const { article, bank } = /** @type {NonNullable<typeof whole>} */ (whole);
			lint('bank.yaml', { passage: article.passage, bank, items: article.items });
		});
		const items = whole?.article.items ?? [];

		const root = await mkdtemp(join(tmpdir(), 'courtside-bench-'));
		/** @type {number[]} */
		let starting;
		try {
			const small = bases.small();
			for (let i = 0; i < articles; i++) {
				const folder = join(root, `article-${i}`);
				await mkdir(folder);
				await writeFile(join(folder, 'passage.md'), small.passage);
				await writeFile(join(folder, 'bank.yaml'), small.bank);
			}
			starting = await timed(3, async () => {
				const read = await readLibrary(root);
				if (read.articles.size !== articles) throw new Error(JSON.stringify(read.problems[0]));
			});
		} finally {
			await rm(root, { recursive: true, force: true });
		}

		const responses = items.map((item) => rightResponse(item));
		const marking = await timed(rounds, () => items.forEach((item, i) => mark(item, responses[i])));

		console.log('\nAt the limits\n');
		console.log(line(['', 'median', 'max', '']));
		console.log(row(`ms to read ${mostQuestions} questions`, reading));
		console.log(row(`ms to lint ${items.length} items`, linting));
		console.log(row(`ms to start with ${articles} articles`, starting));
		console.log(
			row(
				'marks a second, thousands',
				marking.map((ms) => items.length / ms)
			)
		);
	});
}

/**
 * @param {number} times
 * @param {() => unknown} act
 * @returns {Promise<number[]>} milliseconds
 */
async function timed(times, act) {
	const taken = [];
	for (let i = 0; i < times; i++) {
		const start = performance.now();
		await act();
		taken.push(performance.now() - start);
	}
	return taken;
}

/**
 * @param {string} name
 * @param {number[]} figures
 */
function row(name, figures) {
	const { median, max } = spread(figures);
	return line([name.padEnd(32), median.toFixed(0), max.toFixed(0), '']);
}
