// What a teacher's pages cost the server: a look at the live board of a large class, once a second for each page that shows it, and
// the analysis of a whole year's attempts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { below, line, spread, withSource } from './source.js';

const LOOKS = 200;
const ANALYSES = 10;
/** A look is taken between saves, which it must not hold up. */
const lookGoalMs = 20;
/** An analysis is worked out in steps: so long may a save wait for one of them, or for the page that is made of it. */
const blockGoalMs = 50;

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
			const { satSteps } = await load('src/lib/assignment/sat-of.ts');
			/** @type {typeof import('#lib/analysis/quiz/figured.ts')} */
			const { figureSteps } = await load('src/lib/analysis/quiz/figured.ts');
			/** @type {typeof import('#lib/analysis/quiz/analysis-shown.ts')} */
			const { showAnalysis } = await load('src/lib/analysis/quiz/analysis-shown.ts');
			const { published, work } = await classOf(1500, 40);
			/**
			 * Of each step its quickest run: the others are as long as the machine was busy with something else.
			 * @type {number[]}
			 */
			const steps = [];
			/** @type {number[]} */
			const pages = [];
			for (let i = 0; i < ANALYSES; i++) {
				let at = 0;
				/**
				 * @template T
				 * @param {import('#lib/analysis/steps.ts').Steps<T>} all
				 */
				const done = (all) => {
					for (;;) {
						const began = performance.now();
						const step = all.next();
						steps[at] = Math.min(steps[at] ?? Infinity, performance.now() - began);
						at++;
						if (step.done) return step.value;
					}
				};
				const sat = done(satSteps(published, work));
				const figured = done(figureSteps(sat, published.passage));
				const began = performance.now();
				showAnalysis(figured, published.passage);
				pages.push(performance.now() - began);
			}
			const all = steps.reduce((sum, ms) => sum + ms, 0);
			const page = Math.min(...pages);
			const longest = Math.max(...steps, page);
			console.log(
				'\nThe analysis of 1,500 attempts at 40 questions, in steps between which others are served, ms\n'
			);
			console.log(line(['', 'steps', 'all', 'page', 'longest', 'goals']));
			console.log(
				line([
					'',
					`${steps.length}`,
					...[all, page, longest].map((ms) => ms.toFixed(0)),
					below('longest', longest, blockGoalMs)
				])
			);
		}
	});
}
