// How long it takes to read an article, right or with slips in it: an author must never wait for what is wrong.
import { availableParallelism } from 'node:os';
import { createServer } from 'vite';

const goalMs = 2000;
/** How many of each base of tests/bank/bases.ts; the whole of the shipped bank is the slowest. */
const runs = /** @type {const} */ ({ small: 400, middle: 300, whole: 100 });

export async function benchReading() {
	const vite = await createServer({
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, watch: null, hmr: false, ws: false }
	});
	try {
		/** @type {typeof import('#lib/server/library/article.ts')} */
		const { readArticle } = await load(vite, 'src/lib/server/library/article.ts');
		/** @type {typeof import('#lib/quiz/rng.ts')} */
		const { rngFor } = await load(vite, 'src/lib/quiz/rng.ts');
		/** @type {typeof import('../tests/bank/bases.ts')} */
		const { bases } = await load(vite, 'tests/bank/bases.ts');
		/** @type {typeof import('../tests/bank/mutations.ts')} */
		const { mutated } = await load(vite, 'tests/bank/mutations.ts');
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
	} finally {
		await vite.close();
	}
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @param {string} file
 * @returns {Promise<any>}
 */
function load(vite, file) {
	return vite.ssrLoadModule(`/${file}`);
}

/**
 * @param {string} name
 * @param {number[]} times in milliseconds
 */
function figures(name, times) {
	times.sort((a, b) => a - b);
	const [median = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map(
		(share) => times[Math.ceil(times.length * share) - 1]
	);
	return line([
		name,
		`${times.length}`,
		median.toFixed(1),
		p95.toFixed(1),
		max.toFixed(1),
		`max < ${goalMs}: ${max < goalMs ? 'met' : 'MISSED'}`
	]);
}

/** @param {string[]} cells */
function line([name = '', ...cells]) {
	const remarks = cells.pop() ?? '';
	return [name.padEnd(6), ...cells.map((cell) => cell.padStart(8)), '', remarks].join('  ').trimEnd();
}
