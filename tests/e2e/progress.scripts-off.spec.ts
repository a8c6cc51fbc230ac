import { expect, test } from './courtside.ts';

test('progress says that it takes scripts, and where scores are kept', async ({ page }) => {
	await page.goto('/progress');
	await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
	await expect(page.getByText('kept by your browser and not by the server')).toBeVisible();
});
