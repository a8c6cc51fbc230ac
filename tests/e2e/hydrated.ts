import { expect, type Page } from '@playwright/test';

/** Waits until the page's scripts run. What is typed or clicked before may be met by plain HTML, which is another test. */
export async function hydrated(page: Page) {
	await expect(page.locator('html[data-hydrated]')).toBeAttached();
}
