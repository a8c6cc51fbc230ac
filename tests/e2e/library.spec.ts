import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, choose, itemsOf, openQuiz, takeQuiz } from './reader.ts';

test('the front page leads with the shipped article, and leads on to reading and to a quiz', async ({
	page
}) => {
	await page.goto('/');
	await hydrated(page);
	await expect(page.getByRole('heading', { level: 1, name: 'In whose court?' })).toBeVisible();
	await expect(page.getByText('None yet')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: /^Read/ }).click();
	await expect(page).toHaveURL(ARTICLE);
	await page.getByRole('link', { name: 'Take a quiz' }).click();
	await expect(page).toHaveURL(`${ARTICLE}/quiz`);
});

test('the passage is set with a number for each paragraph and its credit at the end', async ({ page }) => {
	await page.goto(ARTICLE);
	await hydrated(page);
	const paragraphs = page.getByRole('article').getByRole('listitem');
	expect(await paragraphs.count()).toBeGreaterThanOrEqual(10);
	await expect(page.getByText('CC BY 4.0')).toBeVisible();
	await expectAccessible(page);
});

test('an article whose folder was added is in the library, can be read and asked about', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await page.getByRole('link', { name: 'The tide clock' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'The tide clock' })).toBeVisible();
	await expect(page.locator('em', { hasText: 'not' })).toBeVisible();
	const items = await itemsOf(page, '/articles/village-tide-clock');
	await page.getByRole('link', { name: 'Take a quiz' }).click();
	// Its bank is too small for twelve, which is said, and a shorter quiz is offered.
	await expect(
		page.getByRole('heading', { name: /^Only \d questions? can be asked together$/ })
	).toBeVisible();
	await expect(
		page.getByText(/^12 were asked for\. (No more fit|\d+ fit) what you have chosen/)
	).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: /Take a quiz of \d/ }).click();
	await expect(page.locator('form[data-ask]')).toBeVisible();
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('heading', { name: 'Every answer was right.' })).toBeVisible();
});

test('the theme that is chosen stays, and is there before the page is painted', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await page.getByRole('radio', { name: 'Dark' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expectAccessible(page);
	// However late the scripts of the page come, its choice stands where it was left.
	let come = (): void => undefined;
	const coming = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/_app/immutable/entry/*.js', async (route) => {
		await coming;
		await route.continue();
	});
	await page.goto(ARTICLE, { waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
	come();
	await hydrated(page);
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
	await page.getByRole('radio', { name: 'Auto' }).check();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('no page scrolls sideways at 320 pixels', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const items = await itemsOf(page);
	const wide = () =>
		page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	for (const address of ['/', ARTICLE, '/articles/village-tide-clock', `${ARTICLE}/results/none`]) {
		await page.goto(address);
		await hydrated(page);
		expect(await wide(), address).toBe(0);
	}
	await openQuiz(page);
	expect(await wide(), 'a question').toBe(0);
	await takeQuiz(page, items, () => 'wrong');
	expect(await wide(), 'results').toBe(0);
});

test.describe('where there is nothing', () => {
	test.use({ mayLog: [/404/] });

	test('an unknown address says so and leads back to the library', async ({ page }) => {
		for (const address of [
			'/nothing',
			'/articles/nothing',
			'/articles/nothing/quiz',
			'/articles/..%2f..%2fetc'
		]) {
			const response = await page.goto(address);
			expect(response?.status(), address).toBe(404);
		}
		await hydrated(page);
		await expect(page.getByRole('heading', { level: 1, name: 'Out.' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Go to the front page' }).click();
		await expect(page).toHaveURL('/');
	});
});

test('a quiz under way is carried on with from the front page', async ({ page }) => {
	await openQuiz(page);
	const items = await itemsOf(page);
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('2 of 12')).toBeVisible();
	await page.getByRole('link', { name: /Leave/ }).click();
	await expect(page.getByText(/Carry on from question 2\./)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: /^Quiz/ }).click();
	await expect(page.getByText('2 of 12')).toBeVisible();
});
