// How many responses are kept in a second beside a bare Kit endpoint that does nothing, how a thousand who come at once are
// answered, how long a start takes with a thousand assignments, and what memory it takes.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../tests/server/start.js';
import { freshBuild } from './fresh-build.js';
import { line as connection } from './socket.js';
import { line, spread, withSource } from './source.js';

const WRITERS = 64;
const WARM_UP_MS = 500;
const TURNS = 4;
const MEASURED_MS = 1500;
const AT_ONCE = 1000;
const ASSIGNMENTS = 1000;
const LATER = 500_000;

/** @type {{ attempts: number, least?: number, most?: number }[]} Goals: saves beside the bare endpoint's, and p99. */
const sizes = [
	{ attempts: 30 },
	{ attempts: 300, least: 0.6, most: 3 },
	{ attempts: 1500, least: 0.3, most: 3 }
];

/** @typedef {{ path: string, cookie: string, bodies: () => string }} Writer */
/** @typedef {{ perSecond: number, p99: number, refused: number }} Figures */

export async function benchSaves() {
	freshBuild('.');
	freshBuild('bench/bare');
	await withSource(async (load) => {
		/** @type {typeof import('../tests/faults/sitting.ts')} */
		const { seat, inStore, shippedArticle } = await load('tests/faults/sitting.ts');
		/** @type {typeof import('../tests/faults/serve.ts')} */
		const { serve } = await load('tests/faults/serve.ts');
		/** @type {typeof import('../tests/faults/responses.ts')} */
		const { someResponse } = await load('tests/faults/responses.ts');
		/** @type {typeof import('#lib/quiz/rng.ts')} */
		const { rngFor } = await load('src/lib/quiz/rng.ts');
		const rng = rngFor(/** @type {import('#lib/quiz/rng.ts').Seed} */ ('BENCH'), 'responses');

		let tabs = 0;
		const article = await shippedArticle();
		const { passage } = article;
		const bareServer = startServer({}, 'bench/bare', 'build/index.js');
		const bareAddress = await addressOf(bareServer);
		console.log(`\nResponses kept, ${WRITERS} writers (× is beside a bare Kit endpoint that does nothing)\n`);
		console.log(line(['attempts', 'a second', '×', 'p99 ms', '×', 'idle MB', 'load MB', 'goals']));
		try {
			for (const { attempts, least, most } of sizes)
				await inFolder(async (folder) => {
					const sitting = await inStore(folder, (store) =>
						seat(
							store,
							{
								students: attempts,
								given: (attempt, items) => ({
									...attempt,
									slots: items.map((item) => ({
										revision: 1,
										value: { response: someResponse(item, passage, rng) },
										savedAt: attempt.startedAt,
										saves: [{ tab: 'before', sequence: 1, revision: 1, savedAt: attempt.startedAt }]
									}))
								})
							},
							article
						)
					);
					const server = await serve({ DATA_DIR: folder }, { clocks: false });
					const idle = server.memory();
					const { published } = sitting;
					const writers = Array.from({ length: WRITERS }, (_, i) => writerOf(i));
					const bare = writers.map(({ cookie, bodies }) => ({ path: '/nothing', cookie, bodies }));
					const [beside, kept] = /** @type {[Figures, Figures]} */ (
						await inTurns(
							() => measure(bareAddress, bare),
							() => measure(server.address, writers)
						)
					);
					const loaded = server.memory();
					console.log(
						line([
							`${attempts}`,
							...[kept.perSecond.toFixed(0), (kept.perSecond / beside.perSecond).toFixed(2)],
							...[kept.p99.toFixed(0), (kept.p99 / beside.p99).toFixed(1)],
							...[mb(idle), mb(loaded)],
							[
								least && goal(`× ≥ ${least}`, kept.perSecond / beside.perSecond >= least),
								most && goal(`p99 × ≤ ${most}`, kept.p99 / beside.p99 <= most),
								kept.refused + beside.refused > 0 && `${kept.refused + beside.refused} NOT KEPT`
							]
								.filter(Boolean)
								.join(', ')
						])
					);
					if (attempts === 300) await atOnce(server.address, bareAddress, (i) => writerOf(i, LATER));
					await server.kill('SIGTERM');

					/** @param {number} i @param {number} [known] a revision that nothing has come to yet @returns {Writer} */
					function writerOf(i, known = 0) {
						const student = sitting.students[i % attempts];
						if (!student) throw new Error('There are no students.');
						// Several writers of one attempt keep to questions of their own.
						const slot = (Math.floor(i / attempts) * 5 + rng.below(5)) % student.items.length;
						const tab = `w${++tabs}`;
						let sequence = 0;
						return {
							path: `/attempts/${student.address}/slots/${slot}`,
							cookie: `courtside-attempt=${student.token}`,
							bodies: () =>
								JSON.stringify({
									...{ tab, seq: ++sequence, rev: known + sequence },
									value: {
										response: someResponse(
											/** @type {import('#lib/items/types.ts').Item} */ (student.items[slot]),
											published.passage,
											rng
										)
									}
								})
						};
					}
				});
			await startWithMany(inStore, seat, serve, article);
		} finally {
			await bareServer.stop();
		}
	});
}

/**
 * In turns, so that what else the machine does meanwhile is met by both alike.
 * @param {(() => Promise<Figures>)[]} both
 * @returns {Promise<Figures[]>} the middle of each
 */
async function inTurns(...both) {
	/** @type {Figures[][]} */
	const all = both.map(() => []);
	for (let turn = 0; turn < TURNS; turn++) for (const [i, act] of both.entries()) all[i]?.push(await act());
	return all.map((turns) => ({
		perSecond: spread(turns.map(({ perSecond }) => perSecond)).median,
		p99: spread(turns.map(({ p99 }) => p99)).median,
		refused: turns.reduce((sum, { refused }) => sum + refused, 0)
	}));
}

/**
 * Each asks one thing after the other; the first while is not counted.
 * @param {string} address
 * @param {Writer[]} writers
 * @returns {Promise<Figures>}
 */
async function measure(address, writers) {
	const counts = performance.now() + WARM_UP_MS;
	const end = counts + MEASURED_MS;
	/** @type {number[]} */
	const taken = [];
	let refused = 0;
	await Promise.all(
		writers.map(async ({ path, cookie, bodies }) => {
			const own = connection(address);
			for (let began = performance.now(); began < end; began = performance.now()) {
				const status = await own.put(path, cookie, bodies());
				if (status !== 200) refused++;
				if (began >= counts) taken.push(performance.now() - began);
			}
			own.end();
		})
	);
	const sorted = taken.sort((a, b) => a - b);
	return {
		perSecond: taken.length / (MEASURED_MS / 1000),
		p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0,
		refused
	};
}

/**
 * @param {string} address
 * @param {string} bareAddress
 * @param {(i: number) => Writer} writerOf
 */
async function atOnce(address, bareAddress, writerOf) {
	/** @param {string} to @param {(writer: Writer) => string} pathOf */
	const all = async (to, pathOf) => {
		const began = performance.now();
		const statuses = await Promise.all(
			Array.from({ length: AT_ONCE }, async (_, i) => {
				const writer = writerOf(i);
				const own = connection(to);
				const status = await own.put(pathOf(writer), writer.cookie, writer.bodies());
				own.end();
				return status;
			})
		);
		const kept = statuses.filter((status) => status === 200).length;
		return { ms: performance.now() - began, kept };
	};
	// What is asked for first is slow: both have been asked before.
	const bare = await all(bareAddress, () => '/nothing');
	const own = await all(address, ({ path }) => path);
	const times = own.ms / bare.ms;
	console.log(
		`        ${AT_ONCE} new connections at once: ${own.kept} answered 200 in ${own.ms.toFixed(0)} ms, ${times.toFixed(1)} × the bare endpoint; ${goal('≤ 2 ×', own.kept === AT_ONCE && times <= 2)}`
	);
}

/**
 * @param {(folder: string, act: (store: any) => Promise<void>) => Promise<void>} inStore
 * @param {(store: any, wanted: object, article: any) => Promise<unknown>} seat
 * @param {typeof import('../tests/faults/serve.ts').serve} serve
 * @param {unknown} article
 */
async function startWithMany(inStore, seat, serve, article) {
	await inFolder(async (folder) => {
		await inStore(folder, async (store) => {
			for (let i = 0; i < ASSIGNMENTS; i++) await seat(store, { students: 1, items: 3 }, article);
		});
		/** @type {number[]} */
		const starts = [];
		for (let i = 0; i < 3; i++) {
			const began = performance.now();
			const server = await serve({ DATA_DIR: folder }, { clocks: false });
			starts.push(performance.now() - began);
			await server.kill('SIGTERM');
		}
		console.log(`\nms to start with ${ASSIGNMENTS} assignments: median ${spread(starts).median.toFixed(0)}`);
	});
}

/** @param {(folder: string) => Promise<void>} act */
async function inFolder(act) {
	const folder = await mkdtemp(join(tmpdir(), 'courtside-bench-'));
	try {
		await act(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** @param {ReturnType<typeof startServer>} server of adapter-node, which says `Listening on http://127.0.0.1:40123` */
const addressOf = (server) => server.address();

/** @param {number} bytes */
const mb = (bytes) => (bytes / 1e6).toFixed(0);

/** @param {string} name @param {boolean} met */
const goal = (name, met) => `${name}: ${met ? 'met' : 'MISSED'}`;
