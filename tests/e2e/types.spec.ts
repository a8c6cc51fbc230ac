import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, choose, itemsOf, openQuiz, quizOf } from './reader.ts';

test('what an open response earns is given by its writer, kept, and shown beside the score', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('not-by-itself', 'whose-court'));
	for (let i = 0; i < 2; i++) {
		const item = await askedItem(page, items);
		await choose(page, item, 'right');
		await check(page);
		if (item.type === 'open-response') {
			const points = page.getByRole('group', { name: /What does your answer say/ }).getByRole('checkbox');
			await points.nth(0).check();
			await points.nth(1).check();
			await expect(page.getByRole('heading', { level: 2, name: 'Yours to compare.' })).toContainText(
				`2 of ${item.rubric.length} points, by your own account.`
			);
			await page.reload();
			await hydrated(page);
			await expect(points.nth(1)).toBeChecked();
			await points.nth(1).uncheck();
			await expect(page.getByRole('heading', { level: 2, name: 'Yours to compare.' })).toContainText('1 of');
		}
		await page.getByRole('button', { name: i === 0 ? 'Next question' : 'See your score' }).click();
	}
	await expect(page.getByText('of 1 point', { exact: true })).toBeVisible();
	await expect(page.getByText(/^Beside the score: 1 of \d points by your own account\.$/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Yours to compare', exact: true })).toBeVisible();
});

test('steps are put in order by dragging them', async ({ page, isMobile }) => {
	test.skip(isMobile, 'on a phone the arrows do it');
	await openQuiz(page, quizOf('people-as-they-come'));
	const rows = page.locator('[data-step]');
	const before = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-step')));
	const grip = await rows.nth(0).locator('.grip').boundingBox();
	const third = await rows.nth(2).boundingBox();
	await page.mouse.move(grip!.x + grip!.width / 2, grip!.y + grip!.height / 2);
	await page.mouse.down();
	await page.mouse.move(grip!.x, third!.y + third!.height / 2, { steps: 8 });
	await page.mouse.move(grip!.x, third!.y + third!.height - 4, { steps: 4 });
	await page.mouse.up();
	await expect(rows.nth(2)).toHaveAttribute('data-step', before[0]!);
	await expect(rows.nth(2).locator('select')).toHaveValue('3');
	await expect(rows.nth(0)).toHaveAttribute('data-step', before[1]!);
});

test('a step that is moved is followed by the focus, and where it stands is said', async ({ page }) => {
	await openQuiz(page, quizOf('people-as-they-come'));
	const first = page.locator('[data-step]').nth(0);
	const id = await first.getAttribute('data-step');
	await first.locator('[data-act=down]').click();
	await expect(page.locator(`[data-step="${id}"] [data-act=down]`)).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: /: now 2 of \d$/ })).toBeAttached();
});

test('a row that is left open is asked for once, and then marked as it is', async ({ page }) => {
	await openQuiz(page, quizOf('what-stands-against-it'));
	const rows = page.locator('form[data-ask] select');
	await rows.nth(0).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('status').filter({ hasText: '3 of 4 parts still open.' })).toBeVisible();
	await rows.nth(1).selectOption({ index: 2 });
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('status').filter({ hasText: '2 of 4 parts still open.' })).toBeVisible();
	await check(page);
	await expect(page.getByText('Left open')).toHaveCount(2);
});

test('a quick second tap on an arrow moves the same step on', async ({ page }) => {
	await openQuiz(page, quizOf('people-as-they-come'));
	const rows = page.locator('[data-step]');
	const first = await rows.nth(0).getAttribute('data-step');
	const down = await rows.nth(0).locator('[data-act=down]').boundingBox();
	const [x, y] = [down!.x + down!.width / 2, down!.y + down!.height / 2];
	await page.mouse.dblclick(x, y);
	await expect(rows.nth(2)).toHaveAttribute('data-step', first!);
});

test('the right sentences for a wrong choice are shown among the answers to revisit', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('american-result'));
	await choose(page, await askedItem(page, items), 'wrong');
	await check(page);
	await page.getByRole('button', { name: 'See your score' }).click();
	const misses = page.getByRole('region', { name: 'Answers to revisit' }).getByRole('listitem');
	await expect(misses.getByText('You were right')).toBeVisible();
	await expect(misses.locator('mark').first()).toBeVisible();
});

test('a near miss says why it missed', async ({ page }) => {
	await openQuiz(page, quizOf('who-when-where:ukice-researcher:typed'));
	await page.locator('[name=text]').fill('Jannike Wachowyak');
	await check(page);
	await expect(page.getByRole('heading', { level: 2, name: 'Wrong.' })).toBeVisible();
	await expect(page.getByText('Nearly: only the spelling differs.')).toBeVisible();
});

test('a quiz of all ten types fetches each type that it asks, and a quiz of one only that one', async ({
	page
}) => {
	const fetched = new Set<string>();
	page.on('response', async (response) => {
		if (!response.url().endsWith('.js')) return;
		const text = await response.text().catch(() => '');
		if (text.includes('enterkeyhint')) fetched.add('short-answer');
		if (text.includes('Two or three sentences.')) fetched.add('open-response');
		if (text.includes('by its handle')) fetched.add('order');
	});
	await openQuiz(page, quizOf('whose-court'));
	await page.waitForSelector('html[data-complete]');
	expect([...fetched]).toEqual([]);
	await openQuiz(page, `${ARTICLE}/quiz?seed=TESTS&items=letters-in-full,not-by-itself,people-as-they-come`);
	await page.waitForSelector('html[data-complete]');
	expect([...fetched].sort()).toEqual(['open-response', 'order', 'short-answer']);
});
