// Every other test relies on being failed by trouble on its page; these show that trouble is seen.
import type { Page } from '@playwright/test';
import { expect, test } from './courtside.ts';
import { watch } from './watch.ts';

const troubles: [what: string, cause: (page: Page) => Promise<unknown>, seen: string][] = [
	[
		'an error on the console',
		(page) => page.evaluate(() => console.error('from a test')),
		'console error: from a test'
	],
	[
		'an error in a script',
		(page) => page.evaluate(() => reportError(new Error('from a test'))),
		'script error: Error: from a test'
	],
	[
		'a script that the content security policy refuses',
		(page) =>
			page.evaluate(() => {
				const script = document.createElement('script');
				script.textContent = 'refused()';
				document.body.append(script);
			}),
		'violates the following Content Security Policy directive'
	],
	[
		'a request to another origin',
		(page) => page.goto('http://another.invalid/').catch(() => undefined),
		'request to another origin: http://another.invalid/'
	]
];

for (const [what, cause, seen] of troubles)
	test(`sees ${what}`, async ({ browser, serverAddress }) => {
		const context = await browser.newContext();
		const trouble = watch(context, serverAddress);
		const page = await context.newPage();
		await page.goto(serverAddress);
		await cause(page);
		await expect.poll(() => trouble.join('\n')).toContain(seen);
		await context.close();
	});
