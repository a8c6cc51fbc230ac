import { expect, test } from './courtside.ts';
import { pagesOf, sheet } from './paper.ts';
import { ARTICLE } from './reader.ts';

test('forms are drawn, chosen and set for paper without scripts', async ({ page }) => {
	await page.goto(`${ARTICLE}/print`);
	await expect(page).toHaveURL(/seed=\w{6}&items=/);
	await expect(page.getByText('with your browser’s own command')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	await expect(sheet(page, 'A', 'questions').getByRole('heading', { level: 3 })).toHaveCount(12);
	expect(await pagesOf(page)).toBe(6);
	await page.getByRole('checkbox', { name: 'Form A' }).uncheck();
	await expect(sheet(page, 'A', 'key')).toBeHidden();
	await expect(sheet(page, 'B', 'key')).toBeVisible();
	expect(await pagesOf(page)).toBe(3);
});
