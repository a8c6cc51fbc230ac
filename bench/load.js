import { gzipSync } from 'node:zlib';

/**
 * What one visit with an empty cache has brought by the time the page can be used. Sizes are bytes, each file compressed
 * by gzip at level 9, whatever the server really sent, so that two servers can be compared.
 * @typedef {object} Load
 * @property {number} js
 * @property {number} json files of data
 * @property {number} inlined scripts without a file, and the data in them, inside the page
 * @property {number} html the whole page, with what is inlined
 */

const patienceMs = 15_000;

/**
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {string[]} usable selectors that are all there once the page can be used
 * @param {(page: import('playwright').Page) => Promise<void>} [use] what is done with the page before it is weighed
 * @param {{ name: string, value: string, path: string }[]} [cookies] what the browser holds beforehand
 * @returns {Promise<Load | string>} or why there is none, as a sentence
 */
export async function load(browser, address, usable, use, cookies = []) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const { hostname: domain } = new URL(address);
		await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain })));
		const page = await context.newPage();
		/** @type {import('playwright').Response[]} */
		const responses = [];
		page.on('response', (response) => responses.push(response));

		await page.addInitScript(noteMoment, usable);
		const answer = await page.goto(address, { waitUntil: 'commit' });
		if (!answer?.ok()) return `There is no such page (${answer?.status()}).`;
		for (const selector of usable) {
			const there = page.waitForSelector(selector, { state: 'attached', timeout: patienceMs });
			if (!(await there.catch(() => undefined)))
				return `It has no ${selector} after ${patienceMs / 1000} seconds.`;
		}
		if (!use) return await weigh(await before(page, responses));
		await use(page);
		return await weigh(responses);
	} finally {
		await context.close();
	}
}

/**
 * Runs in the page: notes when everything that is waited for is there, so that what is fetched afterwards, while the
 * reader reads, is not counted.
 * @param {string[]} usable
 */
function noteMoment(usable) {
	const look = () => {
		if (!usable.every((selector) => document.querySelector(selector))) return;
		performance.mark('usable');
		observer.disconnect();
	};
	const observer = new MutationObserver(look);
	observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/**
 * The page itself, and what had been asked for by the moment at which it could be used.
 * @param {import('playwright').Page} page
 * @param {import('playwright').Response[]} responses
 */
async function before(page, responses) {
	const asked = await page.evaluate(() => {
		const [moment] = performance.getEntriesByName('usable');
		const entries = performance.getEntriesByType('resource');
		return entries.filter(({ startTime }) => startTime <= (moment?.startTime ?? 0)).map(({ name }) => name);
	});
	return responses.filter((response) => response.url() === page.url() || asked.includes(response.url()));
}

/** @param {import('playwright').Response[]} responses */
async function weigh(responses) {
	const sum = { js: 0, json: 0, inlined: 0, html: 0 };
	for (const response of responses.filter((each) => each.ok())) {
		const type = response.headers()['content-type'] ?? '';
		if (!/javascript|json|html/.test(type)) continue;
		const body = await response.body();
		if (type.includes('javascript')) sum.js += zipped(body);
		else if (type.includes('json')) sum.json += zipped(body);
		else {
			sum.html += zipped(body);
			sum.inlined += zipped(inlineScripts(body.toString()));
		}
	}
	return sum;
}

/** @param {string | Buffer} text */
function zipped(text) {
	return text.length === 0 ? 0 : gzipSync(text, { level: 9 }).length;
}

/** @param {string} html */
function inlineScripts(html) {
	return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)]
		.map(([, text]) => text)
		.join('\n');
}
