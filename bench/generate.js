// How long it takes to draw a quiz of twelve from the shipped bank, none of it seen or half of it.
import { availableParallelism } from 'node:os';
import { createServer } from 'vite';

const article = 'uk-eu-defence';
const seeds = 2000;
/** Draws before anything is measured, so that the engine has made fast code of it. */
const warmUp = 300;
const goalMs = 1;

export async function bench() {
	const vite = await createServer({
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, watch: null, hmr: false, ws: false }
	});
	try {
		/** @type {typeof import('#lib/quiz/generate.ts')} */
		const { generate } = await load(vite, 'quiz/generate.ts');
		/** @type {typeof import('#lib/quiz/index-items.ts')} */
		const { indexItems } = await load(vite, 'quiz/index-items.ts');
		/** @type {typeof import('#lib/quiz/blueprint.ts')} */
		const { TWELVE } = await load(vite, 'quiz/blueprint.ts');
		/** @type {typeof import('#lib/server/library/library.ts')} */
		const { readLibrary } = await load(vite, 'server/library/library.ts');
		/** @type {typeof import('#lib/items/outline.ts')} */
		const { practiceItems } = await load(vite, 'items/outline.ts');

		const found = (await readLibrary('questions')).articles.get(article);
		if (!found) throw new Error(`questions/${article} cannot be read.`);
		const index = indexItems(practiceItems(found), found.passage.paragraphs.length);
		const half = new Set(index.items.filter((_, place) => place % 2 === 0).map(({ id }) => id));

		console.log(
			`\nDrawing twelve of the ${index.items.length} items of ${article}, ${seeds} seeds, ms (${availableParallelism()} cores)\n`
		);
		console.log(line(['seen', 'median', 'p95', 'max', 'goals']));
		for (const [name, seen] of /** @type {const} */ ([
			['none', new Set()],
			['half', half]
		])) {
			/** @param {number} number */
			const draw = (number) =>
				generate(index, TWELVE, /** @type {import('#lib/quiz/rng.ts').Seed} */ (`S${number}`), seen);
			for (let i = 0; i < warmUp; i++) draw(i);
			/** @type {number[]} */
			const times = [];
			let shortfalls = 0;
			for (let i = 0; i < seeds; i++) {
				const start = performance.now();
				const { kind } = draw(i);
				times.push(performance.now() - start);
				if (kind === 'shortfall') shortfalls++;
			}
			console.log(figures(name, times, shortfalls));
		}
	} finally {
		await vite.close();
	}
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @param {string} file below src/lib
 * @returns {Promise<any>}
 */
function load(vite, file) {
	return vite.ssrLoadModule(`/src/lib/${file}`);
}

/**
 * @param {string} name
 * @param {number[]} times in milliseconds
 * @param {number} shortfalls
 */
function figures(name, times, shortfalls) {
	times.sort((a, b) => a - b);
	const [median = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map(
		(share) => times[Math.ceil(times.length * share) - 1]
	);
	const remarks = [
		`median < ${goalMs}: ${median < goalMs ? 'met' : 'MISSED'}`,
		`p95 < ${goalMs}: ${p95 < goalMs ? 'met' : 'MISSED'}`,
		...(shortfalls > 0 ? [`${shortfalls} shortfalls`] : [])
	];
	return line([name, median.toFixed(3), p95.toFixed(3), max.toFixed(3), remarks.join('; ')]);
}

/** @param {string[]} cells */
function line([name = '', ...cells]) {
	const remarks = cells.pop() ?? '';
	return [name.padEnd(6), ...cells.map((cell) => cell.padStart(8)), '', remarks].join('  ').trimEnd();
}
