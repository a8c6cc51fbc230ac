import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

test('a quiz is chosen by number, skill and terms, which are remembered and in the address', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Choose what to be asked' }).click();
	await hydrated(page);
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();
	await page.getByRole('radio', { name: '8', exact: true }).check();
	for (const skill of ['Locate', 'Interpret', 'Infer', 'Vocabulary', 'Purpose'])
		await page.getByRole('checkbox', { name: skill }).uncheck();
	await page.getByRole('radio', { name: 'At the end' }).check();
	await page.getByLabel('Time limit').selectOption('10');
	await expect(page).toHaveURL(/\?count=8&skills=attribute&feedback=end&minutes=10$/);
	await expect(page.getByText('8 questions', { exact: true })).toBeVisible();
	await expectAccessible(page);
	const link = page.url();
	await expect(page.getByRole('textbox', { name: 'Link to this choice' })).toHaveValue(link);

	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await expect(page.getByText('1 of 8')).toBeVisible();
	await expect(page.getByText('10 min left')).toBeVisible();
	await expect(page.getByText('Question 1 · Whose view')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Next question' })).toBeVisible();

	await page.goto(`${ARTICLE}/set-up`);
	await expect(page.getByRole('radio', { name: '8', exact: true })).toBeChecked();
	await expect(page.getByRole('checkbox', { name: 'Locate' })).not.toBeChecked();
	await page.evaluate(() => localStorage.clear());
	await page.goto(link);
	await expect(page.getByRole('radio', { name: 'At the end' })).toBeChecked();
});

test('the passage can be put out of sight after a first quiz, and not before', async ({ page }) => {
	const items = await itemsOf(page);
	await page.goto(`${ARTICLE}/set-up`);
	await expect(page.getByText('12 questions', { exact: true })).toBeVisible();
	await expect(page.getByRole('group', { name: 'The passage' })).toHaveCount(0);
	const later = page.getByText('When you have finished a quiz, you can also be asked only what you missed');
	await expect(later).toBeVisible();
	await openQuiz(page, quizOf('whose-court'));
	await takeQuiz(page, items, () => 'wrong');
	await page.goto(`${ARTICLE}/set-up`);
	await page.getByRole('radio', { name: 'Out of sight' }).check();
	await expect(page).toHaveURL(/\?passage=closed$/);
	await expect(later).toHaveCount(0);
	// What was missed is offered as well, and there is no more of it than that.
	await page.getByRole('checkbox', { name: 'Only what you missed before' }).check();
	await expect(page.getByText('Only 1 question', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Start the quiz' }).click();
	await expect(page.getByText('1 of 1')).toBeVisible();
});

test('a choice without a skill or a way to answer starts nothing, says so, and is what the boxes say', async ({
	page
}) => {
	await page.goto(`${ARTICLE}/set-up?skills=locate&types=match`);
	await hydrated(page);
	const start = page.getByRole('button', { name: 'Start the quiz' });
	await page.getByRole('checkbox', { name: 'Locate' }).uncheck();
	await expect(page.getByText('Choose at least one skill', { exact: true })).toBeVisible();
	await expect(start).toBeDisabled();
	await expect(page.getByRole('textbox', { name: 'Link to this choice' })).toHaveValue(
		/\?skills=&types=match$/
	);
	await page.reload();
	await expect(page.getByText('Choose at least one skill', { exact: true })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Interpret' }).check();
	await expect(
		page.getByRole('group', { name: 'What they ask' }).getByRole('checkbox', { checked: true })
	).toHaveCount(1);
	await page.getByRole('checkbox', { name: 'Match' }).uncheck();
	await expect(page.getByText('Choose at least one way to answer', { exact: true })).toBeVisible();
	await expect(page.getByRole('checkbox', { name: 'Write freely' })).toBeVisible();
	await expect(start).toBeDisabled();
	await page.getByRole('checkbox', { name: 'Choose one' }).check();
	await expect(start).toBeEnabled();
});

test('why fewer questions can be asked than are counted is said', async ({ page }) => {
	await page.goto(`${ARTICLE}/set-up?types=order`);
	await expect(page.getByText(/^Only \d questions$/)).toBeVisible();
	await expect(page.getByText(/^\d+ fit what you have chosen, but some give others away/)).toBeVisible();
});

test('a choice that nothing fits says so and starts nothing', async ({ page }) => {
	await page.goto(`${ARTICLE}/set-up?missed=on`);
	await expect(page.getByText('No question fits', { exact: true })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeDisabled();
});

test('the page of choices holds on the smallest phone, in the dark, with everything open', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(`${ARTICLE}/set-up?passage=closed&types=match,order`);
	await expect(page.getByText('Write freely')).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'question' }).first()).toBeVisible();
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await expectAccessible(page);
});
