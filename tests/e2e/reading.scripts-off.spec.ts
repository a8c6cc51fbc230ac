import { expect, test } from './courtside.ts';
import { ARTICLE } from './reader.ts';

test('the library and the passage can be read without scripts', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: /^Read/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'In whose court?' })).toBeVisible();
	await expect(page.getByText('in the UK’s court')).toBeVisible();
});

test('the quiz says what it needs, with the passage beside it', async ({ page }) => {
	await page.goto(`${ARTICLE}/quiz`);
	await expect(page.getByText('which needs JavaScript')).toBeVisible();
	await expect(page.getByText('in the UK’s court')).toBeVisible();
});
