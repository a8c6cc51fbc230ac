// What Lighthouse makes of the pages on a phone, beside the smallest SvelteKit page with one question on it.
import { chromium } from 'playwright';
import { startServer } from '../tests/server/start.js';
import { freshBuild } from './fresh-build.js';
import { startBrowser } from '../tests/browser/listening.js';
import { bringLighthouse } from './lighthouse-package.js';
import { line, spread } from './source.js';
import { quizOfAllTypes, takeToTheEnd } from './whole-quiz.js';

const rounds = 5;
const article = '/articles/uk-eu-defence';
const leastPerformance = 98;
/** As a multiple of the bare page's. */
const mostLcp = 1.2;

/** @typedef {import('./lighthouse-package.js').Seen} Seen */
/** @typedef {{ name: string, address: string, hasSpeedGoals?: boolean }} Page */
/** @typedef {{ page: Page, status: number, seen: Seen[] }} Visit */
/** @typedef {{ performance: number, accessibility: number, practices: number, lcp: number, cls: number }} Figures scores 0–100; lcp in ms */

export async function benchLighthouse() {
	const lighthouse = await bringLighthouse();
	if (!lighthouse) {
		console.log('\nLighthouse is left out: it is not installed here, and npm could not fetch it.');
		return;
	}
	freshBuild('.');
	freshBuild('bench/bare');
	const bareServer = startServer({}, 'bench/bare', 'build/index.js');
	const server = startServer();
	const browser = await startBrowser();
	try {
		const bareAddress = await bareServer.address();
		const address = await server.address();
		console.log(
			`\nLighthouse on a phone, median of ${rounds} (× is LCP beside the bare page); it takes some minutes\n`
		);
		console.log(row(['page', 'perform.', 'access.', 'practice', 'LCP ms', '×', 'CLS', 'goals']));

		const visits = await lookAt(lighthouse, { port: browser.port, clearStorageTypes: ['all'] }, [
			{ name: 'bare', address: bareAddress },
			{ name: 'home', address: `${address}/`, hasSpeedGoals: true },
			{ name: 'read', address: address + article, hasSpeedGoals: true },
			{ name: 'quiz', address: `${address + article}/quiz`, hasSpeedGoals: true }
		]);
		const bare = medians(visits[0]?.seen ?? []);
		print(visits, bare);

		const results = await takeQuiz(browser.port, address + article);
		const pages = [
			{ name: 'results', address: results },
			{ name: 'progress', address: `${address}/progress` }
		];
		// What it clears unless it is told: everything but the databases, where the quiz is.
		print(await lookAt(lighthouse, { port: browser.port }, pages), bare);
	} finally {
		await browser.stop();
		await Promise.all([server.stop(), bareServer.stop()]);
	}
}

/**
 * Looks at each page in turn, and then at all of them again: what else this machine does in the meantime falls on all.
 * @param {import('./lighthouse-package.js').Lighthouse} lighthouse
 * @param {Record<string, unknown>} flags
 * @param {Page[]} pages
 */
async function lookAt(lighthouse, flags, pages) {
	const all = {
		...flags,
		logLevel: 'silent',
		onlyCategories: ['performance', 'accessibility', 'best-practices']
	};
	/** @param {Page} page */
	const once = async ({ address }) => (await lighthouse(address, all)).lhr;
	/** @type {Visit[]} */
	const visits = [];
	for (const page of pages) visits.push({ page, status: (await fetch(page.address)).status, seen: [] });
	for (let round = 0; round < rounds; round++)
		for (const { page, seen } of visits.filter(({ status }) => status === 200)) {
			const first = await once(page);
			// On a busy machine a trace is now and then cut short; a page that is at fault fails again.
			seen.push(first.runtimeError ? await once(page) : first);
		}
	return visits;
}

/**
 * A quiz taken from its first question to its result.
 * @param {number} port
 * @param {string} address of an article
 * @returns {Promise<string>} the address of the result
 */
async function takeQuiz(port, address) {
	const driven = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	try {
		// Its first context is the browser's own, which Lighthouse uses; a new one would keep what it stores to itself.
		const page = await /** @type {import('playwright').BrowserContext} */ (driven.contexts()[0]).newPage();
		await page.goto(await quizOfAllTypes(address));
		await takeToTheEnd(page);
		const results = page.url();
		await page.close();
		return results;
	} finally {
		await driven.close();
	}
}

/**
 * @param {readonly Visit[]} visits
 * @param {Figures} bare
 */
function print(visits, bare) {
	for (const { page, status, seen } of visits) {
		const trouble = seen.find(({ runtimeError }) => runtimeError)?.runtimeError?.message;
		if (status !== 200) console.log(`${page.name.padEnd(8)}  There is no such page (${status}).`);
		else if (trouble) console.log(`${page.name.padEnd(8)}  ${trouble}`);
		else console.log(figures(page, medians(seen), bare, seen));
	}
}

/** @param {readonly Seen[]} seen */
function medians(seen) {
	/** @param {(each: Seen) => number | null | undefined} of */
	const median = (of) => spread(seen.map((each) => of(each) ?? 0)).median;
	return {
		performance: median(({ categories }) => percent(categories['performance']?.score)),
		accessibility: median(({ categories }) => percent(categories['accessibility']?.score)),
		practices: median(({ categories }) => percent(categories['best-practices']?.score)),
		lcp: median(({ audits }) => audits['largest-contentful-paint']?.numericValue),
		cls: median(({ audits }) => audits['cumulative-layout-shift']?.numericValue)
	};
}

/** @param {number | null | undefined} score */
function percent(score) {
	return Math.round(100 * (score ?? 0));
}

/**
 * @param {Page} page
 * @param {Figures} found
 * @param {Figures} bare
 * @param {readonly Seen[]} seen
 */
function figures({ name, hasSpeedGoals }, found, bare, seen) {
	const { performance, accessibility, practices, lcp, cls } = found;
	const times = lcp / bare.lcp;
	const goals = [
		...(hasSpeedGoals
			? [
					goal(`performance ≥ ${leastPerformance}`, performance >= leastPerformance),
					goal(`LCP ≤ ${mostLcp} ×`, times <= mostLcp)
				]
			: []),
		goal('access. and practice 100', accessibility === 100 && practices === 100),
		goal('no shift', cls === 0),
		...failed(seen)
	];
	return row([
		name,
		`${performance}`,
		`${accessibility}`,
		`${practices}`,
		lcp.toFixed(0),
		times.toFixed(2),
		cls.toFixed(4),
		name === 'bare' ? '' : goals.join('; ')
	]);
}

/**
 * @param {string} said
 * @param {boolean} isMet
 */
function goal(said, isMet) {
	return `${said}: ${isMet ? 'met' : 'MISSED'}`;
}

/**
 * What keeps accessibility or best practice from 100, by Lighthouse's own names.
 * @param {readonly Seen[]} seen
 */
function failed(seen) {
	const names = seen.flatMap(({ categories, audits }) =>
		['accessibility', 'best-practices'].flatMap((category) =>
			(categories[category]?.auditRefs ?? [])
				.filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 0) < 1)
				.map(({ id }) => id)
		)
	);
	return [...new Set(names)];
}

/** @param {string[]} cells */
function row([name = '', ...cells]) {
	return line([name.padEnd(8), ...cells]);
}
