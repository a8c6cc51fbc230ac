// What benchmarks of the app's own code share: how they load it, and how they print what they measured.
import { createServer } from 'vite';

/**
 * Runs something that loads modules of the project, as the app itself would have them.
 * @param {(load: (file: string) => Promise<any>) => Promise<void>} run `load` takes a path from the project's folder
 */
export async function withSource(run) {
	const vite = await createServer({
		appType: 'custom',
		logLevel: 'error',
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, watch: null, hmr: false, ws: false }
	});
	try {
		await run((file) => vite.ssrLoadModule(`/${file}`));
	} finally {
		await vite.close();
	}
}

/**
 * @param {readonly number[]} times
 * @returns {{ median: number, p95: number, max: number }}
 */
export function spread(times) {
	const sorted = [...times].sort((a, b) => a - b);
	const [median = 0, p95 = 0, max = 0] = [0.5, 0.95, 1].map(
		(share) => sorted[Math.ceil(sorted.length * share) - 1]
	);
	return { median, p95, max };
}

/**
 * Whether a figure is below its goal, said in a few words.
 * @param {string} name
 * @param {number} figure
 * @param {number} goal
 */
export function below(name, figure, goal) {
	return `${name} < ${goal}: ${figure < goal ? 'met' : 'MISSED'}`;
}

/**
 * A row of a table; the last cell is for remarks.
 * @param {string[]} cells
 */
export function line([name = '', ...cells]) {
	const remarks = cells.pop() ?? '';
	return [name.padEnd(6), ...cells.map((cell) => cell.padStart(8)), '', remarks].join('  ').trimEnd();
}
