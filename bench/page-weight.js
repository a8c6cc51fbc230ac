// How heavy Courtside's pages are beside the smallest SvelteKit page with one question on it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../tests/browser.js';
import { startServer } from '../tests/server/start.js';
import { begunAttempt } from './attempt.js';
import { freshBuild } from './fresh-build.js';
import { load } from './load.js';
import { quizOfAllTypes, takeToTheEnd } from './whole-quiz.js';

const hydrated = 'html[data-hydrated]';
const article = '/articles/uk-eu-defence';

/** @typedef {{ name: string, path: string, usable: string[], mostJs?: number, mostData?: number }} Page */

/** @type {Page[]} Goals: JavaScript as a multiple of the bare page's; page and data together in kB. */
const pages = [
	{ name: 'home', path: '/', usable: [hydrated], mostJs: 1.35 },
	{ name: 'read', path: article, usable: [hydrated], mostJs: 1.35, mostData: 60 },
	{ name: 'quiz', path: `${article}/quiz`, usable: ['form[data-ask]', hydrated], mostJs: 1.35, mostData: 60 },
	{ name: 'cards', path: '/cards/review?article=uk-eu-defence', usable: ['#front', hydrated], mostJs: 1.35 }
];

export async function benchPageWeight() {
	freshBuild('.');
	freshBuild('bench/bare');
	const bareServer = startServer({}, 'bench/bare', 'build/index.js');
	const folder = mkdtempSync(join(tmpdir(), 'courtside-bench-'));
	const attempt = await begunAttempt(folder);
	const server = startServer({ DATA_DIR: folder });
	const browser = await chromium.launch(await launchOptions());
	try {
		const bare = await load(browser, await bareServer.address(), [hydrated]);
		if (typeof bare === 'string') throw new Error(`The bare page did not load: ${bare}`);
		const address = await server.address();
		console.log(
			'\nPage weight when usable, cold cache, kB after gzip -9 (× is JavaScript beside the bare page)\n'
		);
		console.log(line(['page', 'JS', '×', 'JSON', 'inlined', 'HTML', 'goals']));
		console.log(figures('bare', bare, bare, []));
		for (const page of pages) {
			const found = await load(browser, address + page.path, page.usable);
			if (typeof found === 'string') console.log(`${page.name.padEnd(7)}  ${page.path}: ${found}`);
			else console.log(figures(page.name, found, bare, goals(page, found, bare)));
		}
		const taking = await load(
			browser,
			address + attempt.path,
			['form[data-ask]', '.state', hydrated],
			undefined,
			[attempt.cookie]
		);
		if (typeof taking === 'string') console.log(`attempt  ${taking}`);
		else console.log(figures('attempt', taking, bare, goals({ mostJs: 1.35, mostData: 60 }, taking, bare)));
		const all = await quizOfAllTypes(address + article);
		const whole = await load(browser, all, [hydrated], takeToTheEnd);
		const name = 'all 10';
		if (typeof whole === 'string') console.log(`${name}  ${whole}`);
		else console.log(figures(name, whole, bare, goals({ mostJs: 1.6 }, whole, bare)));
		console.log(
			'\nquiz, attempt: when its first question can be answered; all 10: a quiz of twelve with every type, to its result'
		);
	} finally {
		await browser.close();
		await Promise.all([server.stop(), bareServer.stop()]);
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {Pick<Page, 'mostJs' | 'mostData'>} page
 * @param {import('./load.js').Load} found
 * @param {import('./load.js').Load} bare
 */
function goals({ mostJs, mostData }, found, bare) {
	const data = (found.html + found.json) / 1000;
	return [
		...(mostJs ? [`JS ≤ ${mostJs} ×: ${found.js <= mostJs * bare.js ? 'met' : 'MISSED'}`] : []),
		...(mostData
			? [`HTML + JSON ≤ ${mostData}: ${data.toFixed(1)} ${data <= mostData ? 'met' : 'MISSED'}`]
			: [])
	];
}

/**
 * @param {string} name
 * @param {import('./load.js').Load} found
 * @param {import('./load.js').Load} bare
 * @param {string[]} remarks
 */
function figures(name, { js, json, inlined, html }, bare, remarks) {
	const sizes = [json, inlined, html].map((bytes) => (bytes / 1000).toFixed(1));
	return line([name, (js / 1000).toFixed(1), (js / bare.js).toFixed(2), ...sizes, remarks.join('; ')]);
}

/** @param {string[]} cells */
function line([name = '', ...cells]) {
	const remarks = cells.pop() ?? '';
	return [name.padEnd(7), ...cells.map((cell) => cell.padStart(8)), '', remarks].join('  ').trimEnd();
}
