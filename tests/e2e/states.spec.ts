// Every state that a reader can meet, in both themes, on a narrow window and turned round.
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, choose, itemsOf, openQuiz, quizOf } from './reader.ts';

test.use({ mayLog: [/404/] });

const open = async (page: Page, address: string) => {
	await page.goto(address);
	await hydrated(page);
};

/** Takes a reader from a first visit to a second one, and looks at each state on the way. */
async function walk(page: Page, look: (state: string) => Promise<void>) {
	const items = await itemsOf(page);
	await open(page, '/');
	await look('home, first visit');
	await open(page, '/progress');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await look('progress, first visit');
	await open(page, ARTICLE);
	await look('read');
	await open(page, `${ARTICLE}/set-up`);
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();
	await look('set-up');
	await openQuiz(page, `${quizOf('whose-court', 'heft')}&confidence=on&minutes=10`);
	await look('quiz, asked');
	await page.getByRole('button', { name: /^Hint/ }).first().click();
	await look('quiz, after a hint');
	await choose(page, await askedItem(page, items), 'wrong');
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	await check(page);
	await look('quiz, feedback');
	await page.getByRole('button', { name: 'End the quiz' }).click();
	await look('quiz, ending');
	await page.getByRole('button', { name: 'End it and see your score' }).click();
	await page.waitForURL('**/results/*');
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
	await look('results');
	await open(page, `${page.url()}/report`);
	await look('report');
	await open(page, `${ARTICLE}/results/NOWHERE`);
	await look('results, not kept here');
	await open(page, '/progress');
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
	await look('progress');
	await open(page, '/');
	await look('home, second visit');
	await open(page, quizOf('whose-court').replace('items=', 'items=,'));
	await look('quiz, damaged link');
	await open(page, `${ARTICLE}/print?seed=TESTS&items=whose-court,heft&b=`);
	await look('print');
	await page.goto('/nowhere');
	await look('not found');
}

const sideways = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const colorScheme of ['light', 'dark'] as const)
	test(`every state is accessible in the ${colorScheme} theme`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		await walk(page, () => expectAccessible(page));
	});

test('every state holds at 320 pixels, which is a window of 1280 at 400 %, with colours forced', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ forcedColors: 'active' });
	await page.setViewportSize({ width: 320, height: 640 });
	await walk(page, async (state) => expect(await sideways(page), state).toBe(0));
});

test('every state holds when the page reads from right to left', async ({ page }) => {
	test.slow();
	await page.addInitScript(() => {
		document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl'));
	});
	await walk(page, async (state) => expect(await sideways(page), state).toBe(0));
});
