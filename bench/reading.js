// How long it takes to read an article, right or with slips in it: an author must never wait for what is wrong.
import { availableParallelism } from 'node:os';
import { below, line, spread, withSource } from './source.js';

const goalMs = 2000;
/** How many of each base of tests/bank/bases.ts; the whole of the shipped bank is the slowest. */
const runs = /** @type {const} */ ({ small: 400, middle: 300, whole: 100 });

export async function benchReading() {
	await withSource(async (load) => {
		/** @type {typeof import('#lib/server/library/article.ts')} */
		const { readArticle } = await load('src/lib/server/library/article.ts');
		/** @type {typeof import('#lib/quiz/rng.ts')} */
		const { rngFor } = await load('src/lib/quiz/rng.ts');
		/** @type {typeof import('../tests/bank/bases.ts')} */
		const { bases } = await load('tests/bank/bases.ts');
		/** @type {typeof import('../tests/bank/mutations.ts')} */
		const { mutated } = await load('tests/bank/mutations.ts');
		const seed = /** @type {import('#lib/quiz/rng.ts').Seed} */ ('BENCH');

		console.log(`\nReading articles with slips in them, ms (${availableParallelism()} cores)\n`);
		console.log(line(['bank', 'runs', 'median', 'p95', 'max', 'goals']));
		for (const [base, count] of /** @type {[keyof typeof runs, number][]} */ (Object.entries(runs))) {
			const times = Array.from({ length: count }, (_, run) => {
				const rng = rngFor(seed, `${base} ${run}`);
				const files = mutated(bases[base](rng), rng);
				const start = performance.now();
				readArticle('bench', 'bench', files);
				return performance.now() - start;
			});
			console.log(figures(base, times));
		}
	});
}

/**
 * @param {string} name
 * @param {number[]} times in milliseconds
 */
function figures(name, times) {
	const { median, p95, max } = spread(times);
	return line([
		name,
		`${times.length}`,
		median.toFixed(1),
		p95.toFixed(1),
		max.toFixed(1),
		below('max', max, goalMs)
	]);
}
