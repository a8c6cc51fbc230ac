// What a student can do in a quiz beside giving answers.
import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, choose, inPassage, itemsOf, openQuiz, quizOf } from './reader.ts';

test('a question is flagged, skipped, and found again', async ({ page, isMobile }) => {
	await openQuiz(page, quizOf('heft', 'whose-court', 'bespoke'));
	const flag = page.getByRole('button', { name: 'Flag for later' });
	if (isMobile) await flag.click();
	else await page.keyboard.press('f');
	await expect(flag).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('status').filter({ hasText: 'Flagged.' })).toBeAttached();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect(page.getByText('2 of 3')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.reload();
	await hydrated(page);
	await page.getByRole('button', { name: /^1 ?, not answered, flagged$/ }).click();
	await expect(flag).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('img', { name: /Flagged: 1\.$/ })).toBeVisible();
});

test('a hint points to the paragraph, then to the sentence, and costs half, which is said before', async ({
	page,
	isMobile
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('whose-court'));
	const item = await askedItem(page, items);
	await expect(page.getByText('At most half the points then.')).toBeVisible();
	await page.getByRole('button', { name: 'Hint: show the paragraph' }).click();
	await expect(page.getByText('Look at paragraph 7.').first()).toBeVisible();
	await expectAccessible(page);
	if (!isMobile) await expect(page.locator('#p7')).toBeInViewport();
	await page.getByRole('button', { name: 'Show the sentence' }).click();
	await expect(page.getByText('Look at the marked sentence in paragraph 7.').first()).toBeVisible();
	// Its button is gone, and the reader is not sent back to the top of the page.
	await expect(page.getByText('Hint. Look at the marked sentence in paragraph 7.')).toBeFocused();
	await inPassage(page, async () => {
		await expect(page.locator('#passage mark')).toContainText('in the UK’s court');
	});
	await choose(page, item, 'right');
	await check(page);
	await expect(
		page.getByRole('heading', { level: 2, name: 'Right. Half a point. It came after a hint.' })
	).toBeFocused();
	await page.getByRole('button', { name: 'See your score' }).click();
	await expect(page.getByText('½', { exact: true })).toBeVisible();
	await expect(page.getByText(/after a hint/i).first()).toBeVisible();
});

test('with the passage out of sight it is shown with the feedback, and no hint is offered', async ({
	page,
	isMobile
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, `${quizOf('whose-court', 'heft')}&passage=closed`);
	await expect(page.getByText('in the UK’s court')).toHaveCount(0);
	await expect(page.getByRole('button', { name: /Hint/ })).toHaveCount(0);
	if (isMobile) await expect(page.getByRole('button', { name: 'Passage', exact: true })).toHaveCount(0);
	await choose(page, await askedItem(page, items), 'wrong');
	await check(page);
	await inPassage(page, async () => {
		await expect(page.getByRole('article').locator('mark').first()).toBeInViewport();
	});
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.locator('form[data-ask]')).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(0);
});

test('the passage stays out of sight until such a quiz is ended, whatever is asked in between', async ({
	page
}) => {
	const items = await itemsOf(page);
	const unseen = async () => {
		await expect(page.locator('#passage article')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Passage', exact: true })).toHaveCount(0);
	};
	await openQuiz(page, `${quizOf('whose-court', 'heft')}&passage=closed&feedback=end`);
	await choose(page, await askedItem(page, items), 'wrong');
	await page.getByRole('button', { name: 'End the quiz' }).click();
	await expect(page.getByRole('heading', { name: 'End the quiz with 1 question open?' })).toBeFocused();
	await unseen();
	await page.goto(`${ARTICLE}/quiz?new`);
	await expect(page.getByRole('heading', { name: 'You have a quiz open' })).toBeFocused();
	await expect(page.getByText('1 of its 2 questions is answered.')).toBeVisible();
	await unseen();
	await page.goto(quizOf('bespoke'));
	await expect(page.getByRole('heading', { name: 'You have a quiz open' })).toBeFocused();
	await unseen();
	await page.getByRole('button', { name: 'End it and take the quiz of the link' }).click();
	await expect(page.getByText('1 of 1')).toBeVisible();
	await expect(page.locator('#passage article')).toBeAttached();
});

test('home draws a quiz that is marked at the end as the quiz does', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, `${quizOf('whose-court', 'heft')}&feedback=end`);
	await choose(page, await askedItem(page, items), 'wrong');
	await page.getByRole('button', { name: 'Next question' }).click();
	const line = page.getByRole('img', { name: 'Question 2 of 2. 1 answered, 1 not answered.' });
	await expect(line).toBeVisible();
	await page.goto('/');
	await expect(line).toBeVisible();
	await expect(page.getByText('the words that prove it, when the quiz is over.')).toBeVisible();
});

test('marked at the end, answers can be changed until then, and what is open is named before', async ({
	page
}) => {
	const items = await itemsOf(page);
	await openQuiz(page, `${quizOf('whose-court', 'heft', 'bespoke')}&feedback=end`);
	const first = await askedItem(page, items);
	await choose(page, first, 'wrong');
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByRole('button', { name: /^1 ?, answered$/ })).toBeVisible();
	await expect(page.getByText('Right answer')).toHaveCount(0);
	await choose(page, await askedItem(page, items), 'right');
	await page.getByRole('button', { name: /^1 ?, answered$/ }).click();
	await choose(page, first, 'right');
	await page.getByRole('button', { name: 'End the quiz' }).click();
	await expect(page.getByRole('heading', { name: 'End the quiz with 1 question open?' })).toBeFocused();
	await expect(page.getByText('Not answered: 3.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Go back to the quiz' }).click();
	await page.getByRole('button', { name: 'End the quiz' }).click();
	await page.getByRole('button', { name: 'End it and see your score' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /Every answer given was right/ })).toBeVisible();
});

test('how sure a student is, is asked once, said with the feedback, and reckoned up', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, `${quizOf('whose-court', 'heft')}&confidence=on`);
	await choose(page, await askedItem(page, items), 'wrong');
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Are you sure or unsure?' })).toBeVisible();
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	await check(page);
	await expect(page.getByText('You were sure.')).toBeVisible();
	await page.getByRole('button', { name: 'Next question' }).click();
	await choose(page, await askedItem(page, items), 'right');
	await page.getByRole('radio', { name: 'Unsure' }).check();
	await expectAccessible(page);
	await check(page);
	await page.getByRole('button', { name: 'See your score' }).click();
	await expect(page.getByRole('table').filter({ hasText: 'Unsure' })).toBeVisible();
});

test.describe('a time limit', () => {
	test('warns at a fifth and at a minute, takes nothing when it is over, and can be changed', async ({
		page
	}) => {
		await page.clock.install();
		const items = await itemsOf(page);
		await openQuiz(page, `${quizOf('whose-court', 'heft')}&minutes=10`);
		await expect(page.getByText('10 min left')).toBeVisible();
		await choose(page, await askedItem(page, items), 'right');
		const said = (text: string) => page.getByRole('status').filter({ hasText: text });
		const main = page.getByRole('button', { name: 'Check answer' });
		const before = (await main.boundingBox())!;
		await page.clock.runFor(8 * 60_000 + 2000);
		await expect(said('2 minutes left of 10 minutes.')).toBeAttached();
		await page.clock.runFor(60_000);
		await expect(said('One minute left.')).toBeAttached();
		await page.clock.runFor(62_000);
		await expect(said('Time is up. Nothing is lost.')).toBeAttached();
		await expectAccessible(page);
		// The main button is where it was, and nothing lies over it.
		const after = (await main.boundingBox())!;
		expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
		await main.click({ trial: true });
		await expect(page.getByRole('button', { name: 'Go on without a limit' })).toBeVisible();
		await page.getByRole('button', { name: '5 more minutes' }).last().click();
		await expect(page.getByText('5 min left')).toBeVisible();
		await check(page);
		await page.getByText('5 min left').click();
		await page.getByRole('button', { name: 'No limit' }).click();
		await expect(page.getByText(/min left/)).toHaveCount(0);
		await page.reload();
		await expect(page.getByText('1 of 2')).toBeVisible();
		await expect(page.getByText(/min left/)).toHaveCount(0);
	});
});
