import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, kept, test } from './house.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

// Each has the whole build fetched, by a browser and a server of its own.
test.beforeEach(() => test.slow());

const QUIZ = quizOf('heft', 'one-field-less', 'former-and-other');

/** Has the browser look for a new version, as it does by itself now and then. */
const lookForNew = (page: Page) =>
	page.evaluate(async () =>
		(await navigator.serviceWorker.getRegistration())!.update().then(() => undefined)
	);

/** Whether the page is of the next version, by the names of what its HTML loads; on its way to another page it is not. */
const isNext = (page: Page) =>
	page.evaluate(() => document.documentElement.innerHTML.includes('-next.js')).catch(() => false);

test('a new version waits while a quiz is open, which is said; the quiz goes on with chunks that the server has no more', async ({
	house
}) => {
	const page = await house.open();
	const items = await itemsOf(page);
	await page.goto(ARTICLE);
	await kept(page, '/offline');
	await openQuiz(page, QUIZ);
	await house.goOnline('next');
	await lookForNew(page);
	await expect(page.getByRole('status').getByText('It waits until you have finished here.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Use it now' })).toHaveCount(0);
	expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);

	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('heading', { level: 1, name: 'Every answer was right.' })).toBeVisible();
	// From here on it may be taken; when that is done is the browser's to say, which first finishes what the old worker has in hand.
	await expect(page.getByText('It waits until you have finished here.')).toHaveCount(0);
});

test('where nothing is under way a new version can be used at once, and what was kept is kept by it', async ({
	house
}) => {
	const page = await house.open();
	await page.goto(ARTICLE);
	await page.getByRole('checkbox', { name: 'Keep this article offline' }).click();
	await expect(page.getByText('Kept on this device with every question')).toBeVisible();
	await house.goOnline('next');
	await lookForNew(page);
	await expect(page.getByRole('status').getByText('A new version of Courtside is ready.')).toBeVisible();
	await page.getByRole('button', { name: 'Use it now' }).click();
	await expect.poll(() => isNext(page)).toBe(true);
	await expect(page.getByText('A new version of Courtside is ready.')).toHaveCount(0);

	await house.goOffline();
	await page.reload();
	await hydrated(page);
	await expect.poll(() => isNext(page)).toBe(true);
	await expect(page.getByRole('checkbox', { name: 'Keep this article offline' })).toBeChecked();
	await openQuiz(page);
});

test('a new version waits for a quiz in another tab', async ({ house }) => {
	const page = await house.open();
	const items = await itemsOf(page);
	await page.goto(ARTICLE);
	await kept(page, '/offline');
	const other = await house.open();
	await openQuiz(other, quizOf('heft'));
	await page.bringToFront();
	await house.goOnline('next');
	await lookForNew(page);
	await page.getByRole('button', { name: 'Use it now' }).click();
	await expect(page.getByText('It waits for what is under way in another tab.')).toBeVisible();
	await other.bringToFront();
	await choose(other, await askedItem(other, items), 'right');
	await check(other);
	await other.getByRole('button', { name: 'See your score' }).click();
	await expect(other.getByRole('heading', { name: 'By skill' })).toBeVisible();
});
