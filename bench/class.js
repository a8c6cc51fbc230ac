// What a teacher's pages cost the server: a look at the live board of a large class, once a second for each page that shows it, and
// the analysis of a whole year's attempts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { below, line, spread, withSource } from './source.js';

const LOOKS = 200;
const ANALYSES = 5;
/** A look is taken between saves, which it must not hold up. */
const lookGoalMs = 20;
const analysisGoalMs = 5000;

export async function benchClass() {
	await withSource(async (load) => {
		await load('src/lib/items/all-types.ts');
		/** @type {typeof import('../tests/faults/sitting.ts')} */
		const { seat, inStore, shippedArticle } = await load('tests/faults/sitting.ts');
		/** @type {typeof import('../tests/faults/responses.ts')} */
		const { someResponse } = await load('tests/faults/responses.ts');
		/** @type {typeof import('#lib/quiz/rng.ts')} */
		const { rngFor } = await load('src/lib/quiz/rng.ts');
		const rng = rngFor(/** @type {import('#lib/quiz/rng.ts').Seed} */ ('BENCH'), 'class');
		const { passage } = await shippedArticle();

		/**
		 * A class in which everybody has answered everything, by chance.
		 * @param {number} students
		 * @param {number} items
		 */
		async function classOf(students, items) {
			const folder = await mkdtemp(join(tmpdir(), 'courtside-bench-'));
			try {
				return await inStore(folder, async (store) => {
					const { assignment } = await seat(store, {
						students,
						items,
						given: (attempt, asked) => ({
							...attempt,
							state: { kind: 'submitted', at: attempt.startedAt + 1, by: 'student' },
							slots: asked.map((item) => ({
								revision: 1,
								value: { response: someResponse(item, passage, rng) },
								savedAt: attempt.startedAt,
								saves: []
							}))
						})
					});
					const published = await store.published.get(assignment);
					const work = await store.work.get(assignment);
					if (!published || !work) throw new Error('There is no class.');
					return { published, work, now: store.now() };
				});
			} finally {
				await rm(folder, { recursive: true });
			}
		}

		await looks();
		await analyses();

		async function looks() {
			/** @type {typeof import('#lib/assignment/live.ts')} */
			const { boardOf, liveAttempt } = await load('src/lib/assignment/live.ts');
			/** @type {typeof import('#lib/assignment/live-change.ts')} */
			const { changeBetween } = await load('src/lib/assignment/live-change.ts');
			const { published, work, now } = await classOf(300, 12);
			/** @type {WeakMap<object, import('#lib/assignment/live.ts').LiveAttempt>} */
			const known = new WeakMap();
			/** @type {typeof liveAttempt} */
			const of = (attempt, keys, columns) => {
				const live = known.get(attempt) ?? liveAttempt(attempt, keys, columns);
				known.set(attempt, live);
				return live;
			};
			console.log('\nA look at the live board of 300 students, 12 questions, ms\n');
			console.log(line(['', 'median', 'p95', 'kB sent', 'goals']));
			const attempts = [...work.attempts];
			let before = boardOf(published, work, { now, heard: () => undefined, of });
			for (const changes of [0, 10, 300]) {
				/** @type {number[]} */
				const times = [];
				let sent = 0;
				for (let look = 0; look < LOOKS; look++) {
					// As many attempts are other objects as have saved since the last look.
					const saved = Array.from({ length: changes }, () => rng.below(attempts.length));
					const next = new Map(attempts);
					for (const at of saved) {
						const [id, attempt] = attempts[at] ?? [];
						if (id && attempt) next.set(id, { ...attempt, state: { kind: 'open' }, startedAt: now + look });
					}
					const began = performance.now();
					const board = boardOf(published, { ...work, attempts: next }, { now, heard: () => undefined, of });
					const change = changeBetween(before, board);
					sent += change.kind === 'none' ? 0 : JSON.stringify(change).length;
					times.push(performance.now() - began);
					before = board;
				}
				const { median, p95 } = spread(times);
				const goal = changes === 10 ? below('p95', p95, lookGoalMs) : '';
				console.log(
					line([`${changes}`, median.toFixed(1), p95.toFixed(1), (sent / LOOKS / 1000).toFixed(1), goal])
				);
			}
		}

		async function analyses() {
			/** @type {typeof import('#lib/assignment/sat-of.ts')} */
			const { satOf } = await load('src/lib/assignment/sat-of.ts');
			/** @type {typeof import('#lib/analysis/quiz/item-figures.ts')} */
			const { itemFigures } = await load('src/lib/analysis/quiz/item-figures.ts');
			/** @type {typeof import('#lib/analysis/quiz/quiz-figures.ts')} */
			const { quizFigures } = await load('src/lib/analysis/quiz/quiz-figures.ts');
			/** @type {typeof import('#lib/analysis/quiz/flags.ts')} */
			const { flagsOf } = await load('src/lib/analysis/quiz/flags.ts');
			/** @type {typeof import('#lib/analysis/quiz/heat.ts')} */
			const { heatOf } = await load('src/lib/analysis/quiz/heat.ts');
			const { published, work } = await classOf(1500, 40);
			/** @type {number[][]} */
			const times = [];
			for (let i = 0; i < ANALYSES; i++) {
				const at = [performance.now()];
				const sat = satOf(published, work);
				at.push(performance.now());
				const figures = itemFigures(sat);
				quizFigures(sat.sittings);
				at.push(performance.now());
				flagsOf(sat, figures);
				at.push(performance.now());
				heatOf(sat, published.passage);
				at.push(performance.now());
				times.push(at.slice(1).map((end, step) => end - (at[step] ?? end)));
			}
			const median = (/** @type {number} */ step) => spread(times.map((each) => each[step] ?? 0)).median;
			const all = spread(times.map((each) => each.reduce((sum, ms) => sum + ms, 0))).median;
			console.log('\nThe analysis of 1,500 attempts at 40 questions, ms\n');
			console.log(line(['', 'table', 'figures', 'flags', 'heat', 'all', 'goals']));
			console.log(
				line([
					'',
					...[0, 1, 2, 3].map((step) => median(step).toFixed(0)),
					all.toFixed(0),
					below('all', all, analysisGoalMs)
				])
			);
		}
	});
}
