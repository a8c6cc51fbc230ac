import type { Page } from '@playwright/test';
import { SCHEMA } from '#lib/learner/document.ts';
import { expectAccessible } from './accessible.ts';
import { expect, kept, keptPaths, test } from './house.ts';
import { hydrated } from './hydrated.ts';
import { keptDocument } from './kept.ts';
import { ARTICLE, itemsOf, openQuiz, takeQuiz } from './reader.ts';

// Each has the whole build fetched, by a browser and a server of its own.
test.beforeEach(() => test.slow());

const keepBox = (page: Page) => page.getByRole('checkbox', { name: 'Keep this article offline' });

/** Has the article kept, as a reader does. */
async function keepArticle(page: Page) {
	await page.goto(ARTICLE);
	await keepBox(page).click();
	await expect(
		page.getByText(/^Kept on this device with every question and card, [\d.]+ [kM]B:/)
	).toBeVisible();
	await expect(keepBox(page)).toBeChecked();
}

test('an article that is kept can be read, any quiz on it taken and its cards reviewed, by a browser that starts without a network; nothing is lost or doubled when there is one', async ({
	house
}) => {
	let page = await house.open();
	const items = await itemsOf(page);
	await keepArticle(page);
	await expectAccessible(page);

	await house.close();
	await house.goOffline();
	page = await house.open();
	await page.goto('/');
	await page.getByRole('link', { name: 'Read the passage' }).first().click();
	await page.waitForURL(`**${ARTICLE}`);
	await page.reload();
	await expect(page.locator('[id="p4"]')).toBeVisible();
	await openQuiz(page);
	const asked = await takeQuiz(page, items, (number) => (number <= 2 ? 'wrong' : 'right'));
	expect(asked).toHaveLength(12);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
	await page.getByRole('button', { name: /^Make cards? of th/ }).click();
	await page.getByRole('link', { name: 'To your cards' }).click();
	await page.getByRole('link', { name: 'Review cards' }).click();
	for (let i = 0; i < 3; i++) {
		const front = page.locator('#front');
		const text = (await front.textContent())!;
		await page.getByRole('button', { name: /^(Show answer|Check)/ }).click();
		await page.getByRole('button', { name: /^Easy/ }).click();
		await expect(front).not.toHaveText(text);
	}
	const log = `reviews/${new Date().toISOString().slice(0, 7)}`;
	// A page that is left sooner may lose the last.
	await expect
		.poll(async () => JSON.stringify(await keptDocument(page, log)).split('"kind":"review"').length - 1)
		.toBe(3);
	await page.goto('/progress');
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
	const before = [await keptDocument(page, 'finished/uk-eu-defence'), await keptDocument(page, log)];
	expect(before).toMatchObject([{ schema: SCHEMA }, { schema: SCHEMA }]);

	await house.close();
	await house.goOnline();
	page = await house.open();
	await page.goto('/progress');
	await hydrated(page);
	await expect(page.getByText('1 quiz', { exact: false }).first()).toBeVisible();
	await page.goto('/cards');
	await expect(page.getByText(/3 in hand/)).toBeVisible();
	await openQuiz(page);
	expect([await keptDocument(page, 'finished/uk-eu-defence'), await keptDocument(page, log)]).toEqual(before);
});

test('opening a quiz keeps its article, and another quiz can be set up and printed without a network', async ({
	house
}) => {
	const page = await house.open();
	await openQuiz(page, `${ARTICLE}/quiz`);
	await kept(page, `${ARTICLE}/items.json`);
	await kept(page, `${ARTICLE}/set-up`);
	await house.goOffline();
	await page.goto(`${ARTICLE}/set-up?count=8`);
	await hydrated(page);
	await page.getByRole('button', { name: /^Start/ }).click();
	await expect(page.getByText('1 of 8')).toBeVisible();
	await page.goto(ARTICLE);
	await hydrated(page);
	await page.getByRole('link', { name: 'A quiz on paper' }).click();
	await expect(page.getByText('Form B').first()).toBeAttached();
});

test('what was kept can be let go of', async ({ house }) => {
	const page = await house.open();
	await keepArticle(page);
	await keepBox(page).click();
	await expect(page.getByText('Opening a quiz keeps it too.')).toBeVisible();
	await expect(keepBox(page)).not.toBeChecked();
	expect((await keptPaths(page)).filter((path) => path.startsWith(ARTICLE))).toEqual([]);
});

test('an article that cannot be fetched whole is not said to be kept', async ({ house }) => {
	const page = await house.open();
	await page.goto(ARTICLE);
	await expect(keepBox(page)).toBeVisible();
	await house.goOffline();
	await keepBox(page).click();
	await expect(page.getByText('It could not be fetched whole.')).toBeVisible();
	await expect(keepBox(page)).not.toBeChecked();
});

test.describe('a page that is not kept', () => {
	test('says so and leads to what is', async ({ house }) => {
		const page = await house.open();
		await page.goto('/');
		await kept(page, '/offline');
		await house.goOffline();
		await page.goto(ARTICLE);
		await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'To your progress' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
		await page.goBack();
		await house.goOnline();
		await page.getByRole('link', { name: 'Try it again' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'In whose court?' })).toBeVisible();
	});

	test('and could be of a teacher or an assigned quiz is left to the browser', async ({ house }) => {
		const page = await house.open();
		await page.goto('/');
		await kept(page, '/offline');
		await house.goOffline();
		await expect(page.goto('/teach')).rejects.toThrow('ERR_CONNECTION_REFUSED');
	});
});

test('the first visit fetches the app and what is always kept, and no font of another alphabet', async ({
	house
}) => {
	const page = await house.open();
	await page.goto('/');
	await kept(page, '/offline');
	expect(await keptPaths(page)).toEqual(
		expect.arrayContaining([
			'/',
			'/cards',
			'/cards/review',
			'/library.json',
			'/manifest.webmanifest',
			'/offline',
			'/progress'
		])
	);
	const fonts = await page.evaluate(async () => {
		const [name] = await caches.keys();
		return (await (await caches.open(name!)).keys())
			.map(({ url }) => url)
			.filter((url) => url.includes('woff2'));
	});
	expect(fonts.filter((url) => !/-latin-(opsz|wght)-/.test(url))).toEqual([]);
	expect(fonts).toHaveLength(3);
});

test('it can be installed: a manifest whose icons are there, as large as it says', async ({ house }) => {
	const page = await house.open();
	await page.goto('/');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const answer = await page.request.get(address!);
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/manifest+json',
		'cache-control': 'no-cache'
	});
	const manifest = (await answer.json()) as {
		start_url: string;
		display: string;
		icons: { src: string; sizes: string; purpose?: string }[];
	};
	expect(manifest).toMatchObject({ start_url: '/', display: 'standalone' });
	const widths = await page.evaluate(
		(icons) =>
			Promise.all(
				icons.map(async ({ src }) => {
					const image = new Image();
					image.src = src;
					await image.decode();
					return image.naturalWidth;
				})
			),
		manifest.icons.filter(({ sizes }) => sizes !== 'any')
	);
	expect(widths).toEqual([192, 512, 512]);
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
	expect((await page.request.get('/service-worker.js')).headers()['cache-control']).toBe('no-cache');
});

test('that the browser may clear what it keeps is said once after a first quiz, one tap from the export', async ({
	house
}) => {
	const page = await house.open();
	const items = await itemsOf(page);
	await openQuiz(page, `${ARTICLE}/quiz?seed=TESTS&items=heft`);
	await takeQuiz(page, items, () => 'right');
	await page.getByRole('link', { name: 'Export it to a file' }).click();
	await expect(page.getByRole('heading', { name: 'Your data' })).toBeInViewport();
	await expect(page.getByText('This browser may clear it when space runs short')).toBeVisible();
	await openQuiz(page, `${ARTICLE}/quiz?seed=TESTS&items=bespoke`);
	await takeQuiz(page, items, () => 'right');
	await expect(page.getByRole('link', { name: 'Export it to a file' })).toHaveCount(0);
});

test.describe('over plain http on a local network', () => {
	// The browser leaves out a header that means nothing there, and says so.
	test.use({ host: 'courtside.test', mayLog: [/Cross-Origin-Opener-Policy header has been ignored/] });

	test('nothing is offered that could not be kept to, and what that means is said by the export', async ({
		house
	}) => {
		const page = await house.open();
		await page.goto(ARTICLE);
		await hydrated(page);
		expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
		await expect(page.getByText('Keep this article offline')).toHaveCount(0);
		await page.goto('/progress');
		await expect(
			page.getByText('This address is plain http: the browser may clear what it keeps')
		).toBeVisible();
	});
});
