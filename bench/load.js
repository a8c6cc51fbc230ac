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
 * @returns {Promise<Load | string>} or why there is none, as a sentence
 */
export async function load(browser, address, usable) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		/** @type {import('playwright').Response[]} */
		const responses = [];
		page.on('response', (response) => responses.push(response));

		const answer = await page.goto(address, { waitUntil: 'commit' });
		if (!answer?.ok()) return `There is no such page (${answer?.status()}).`;
		for (const selector of usable) {
			const there = page.waitForSelector(selector, { state: 'attached', timeout: patienceMs });
			if (!(await there.catch(() => undefined)))
				return `It has no ${selector} after ${patienceMs / 1000} seconds.`;
		}
		return await weigh([...responses]);
	} finally {
		await context.close();
	}
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
