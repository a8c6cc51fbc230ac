// How long it takes to draw a quiz of twelve, none of the items seen or half of them: from the shipped bank, and from one
// with as many questions as a bank may have.
import { availableParallelism } from 'node:os';
import { below, line, spread, withSource } from './source.js';

const article = 'uk-eu-defence';
/** As many questions as an article may have, and paragraphs as in a long one. */
const largest = { items: 1000, paragraphs: 40 };
const seeds = 2000;
/** Draws before anything is measured, so that the engine has made fast code of it. */
const warmUp = 300;
const goalMs = 1;
const indexGoalMs = 50;

/** @typedef {import('#lib/quiz/index-items.ts').Drawable} Drawable */

export async function benchGenerate() {
	await withSource(async (load) => {
		/** @type {typeof import('#lib/quiz/generate.ts')} */
		const { generate } = await load('src/lib/quiz/generate.ts');
		/** @type {typeof import('#lib/quiz/index-items.ts')} */
		const { indexItems } = await load('src/lib/quiz/index-items.ts');
		/** @type {typeof import('#lib/quiz/blueprint.ts')} */
		const { TWELVE } = await load('src/lib/quiz/blueprint.ts');
		/** @type {typeof import('#lib/quiz/rng.ts')} */
		const { rngFor } = await load('src/lib/quiz/rng.ts');
		/** @type {typeof import('#lib/bank/skill.ts')} */
		const { SKILLS } = await load('src/lib/bank/skill.ts');
		/** @type {typeof import('#lib/server/library/library.ts')} */
		const { readLibrary } = await load('src/lib/server/library/library.ts');
		/** @type {typeof import('#lib/items/outline.ts')} */
		const { practiceItems } = await load('src/lib/items/outline.ts');

		const found = (await readLibrary('questions')).articles.get(article);
		if (!found) throw new Error(`questions/${article} cannot be read.`);
		const rng = rngFor(/** @type {import('#lib/quiz/rng.ts').Seed} */ ('BENCH'), 'bank');

		console.log(`\nDrawing twelve, ${seeds} seeds, ms (${availableParallelism()} cores)\n`);
		console.log(line(['items', 'seen', 'median', 'p95', 'max', 'goals']));
		for (const [drawables, paragraphs] of /** @type {[readonly Drawable[], number][]} */ ([
			[practiceItems(found), found.passage.paragraphs.length],
			[syntheticBank(SKILLS, rng), largest.paragraphs]
		])) {
			const started = performance.now();
			const index = indexItems(drawables, paragraphs);
			const indexMs = performance.now() - started;
			const half = new Set(index.items.filter((_, place) => place % 2 === 0).map(({ id }) => id));
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
				console.log(figures(index.items.length, name, times, shortfalls));
			}
			console.log(`        made ready in ${indexMs.toFixed(1)} ms; ${below('that', indexMs, indexGoalMs)}`);
		}
	});
}

/**
 * Questions of every skill and level about every paragraph. In groups of four they are about the same thing, so that
 * they are one another's enemies, and each gives away four others or is given away by them: some ten enemies each.
 * @param {readonly import('#lib/bank/skill.ts').Skill[]} skills
 * @param {import('#lib/quiz/rng.ts').Rng} rng
 * @returns {Drawable[]}
 */
function syntheticBank(skills, rng) {
	/** @param {number} place */
	const id = (place) => /** @type {import('#lib/items/item.ts').ItemId} */ (`bench/q${place}`);
	/** @type {Drawable[]} */
	const items = Array.from({ length: largest.items }, (_, place) => ({
		id: id(place),
		type: 'single-choice',
		skill: skills[rng.below(skills.length)] ?? 'locate',
		difficulty: 1 + rng.below(5),
		passage: 'either',
		paragraph: 1 + (Math.floor(place / 4) % largest.paragraphs),
		enemies: []
	}));
	items.forEach((item, place) => {
		const group = place - (place % 4);
		for (let other = group; other < group + 4; other++) if (other !== place) item.enemies.push(id(other));
		for (let i = 0; i < 4; i++) {
			const other = rng.below(items.length);
			if (other === place) continue;
			item.enemies.push(id(other));
			items[other]?.enemies.push(item.id);
		}
	});
	return items;
}

/**
 * @param {number} items
 * @param {string} seen
 * @param {number[]} times in milliseconds
 * @param {number} shortfalls
 */
function figures(items, seen, times, shortfalls) {
	const { median, p95, max } = spread(times);
	const remarks = [
		below('median', median, goalMs),
		below('p95', p95, goalMs),
		...(shortfalls > 0 ? [`${shortfalls} shortfalls`] : [])
	];
	return line([`${items}`, seen, median.toFixed(3), p95.toFixed(3), max.toFixed(3), remarks.join('; ')]);
}
