import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, askedItem, check, choose, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

test('a link gives anyone the same questions and options in the same order', async ({
	page,
	browser,
	baseURL
}) => {
	const items = await itemsOf(page);
	await openQuiz(page);
	await takeQuiz(page, items, () => 'right');
	const link = await page.getByLabel('Link to this quiz').inputValue();
	expect(link.startsWith(`${baseURL ?? ''}${ARTICLE}/quiz?seed=`)).toBe(true);

	const read = async (context: Awaited<ReturnType<typeof browser.newContext>>) => {
		const other = await context.newPage();
		await openQuiz(other, link);
		const shown: string[] = [];
		for (let number = 1; number <= 12; number++) {
			await other.getByRole('button', { name: new RegExp(`^${number} ?,`) }).click();
			await expect(other.getByText(`${number} of 12`)).toBeVisible();
			await expect(other.locator('form[data-ask]')).not.toBeEmpty();
			shown.push(await other.getByRole('heading', { level: 1 }).innerText());
			shown.push(await other.locator('form[data-ask]').innerText());
		}
		await context.close();
		return shown;
	};
	const [ana, ben] = [await read(await browser.newContext()), await read(await browser.newContext())];
	expect(ana).toHaveLength(24);
	expect(ben).toEqual(ana);
});

test('a question that the bank no longer has is named, and the others are asked', async ({ page }) => {
	await openQuiz(page, quizOf('heft', 'taken-out'));
	await expect(page.getByText('uk-eu-defence/taken-out')).toBeVisible();
	await expect(page.getByText('1 of 1')).toBeVisible();
});

for (const query of [
	'seed=A',
	'items=heft',
	'seed=A&items=',
	'seed=A&items=../../x',
	'seed=<b>&items=heft',
	'seed=A&items=gone'
])
	test(`a damaged link (${query}) says so and offers a quiz`, async ({ page }) => {
		await page.goto(`${ARTICLE}/quiz?${query}`);
		await hydrated(page);
		await expect(page.getByRole('heading', { name: 'This link does not lead to a quiz' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Start a new quiz' }).click();
		await expect(page.getByText('1 of 12')).toBeVisible();
	});

test('a link that is opened during another quiz asks first, and loses nothing', async ({ page }) => {
	const items = await itemsOf(page);
	await openQuiz(page, quizOf('heft', 'bespoke'));
	await choose(page, await askedItem(page, items), 'right');
	await check(page);
	await page.goto(quizOf('whose-court'));
	await expect(page.getByRole('heading', { name: 'You have a quiz open' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Carry on with it' }).click();
	await expect(page.getByText('1 of 2')).toBeVisible();

	await page.goto(quizOf('whose-court'));
	await page.getByRole('button', { name: 'End it and take the quiz of the link' }).click();
	await expect(page.getByText('1 of 1')).toBeVisible();
	// The one that was ended is kept as it stood.
	await page.goto('/');
	await expect(page.getByText('1 of 2')).toBeVisible();
	await expect(page.getByText('One was not answered.')).toBeVisible();
});
