// A page as everybody may meet it.
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect } from './courtside.ts';

const NARROWEST = 320;

/** Fails where axe finds a fault by day or by night, or where the narrowest window has to be moved sideways. */
export async function expectFair(page: Page) {
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectAccessible(page);
	}
	const size = page.viewportSize()!;
	await page.setViewportSize({ width: NARROWEST, height: size.height });
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `the width of ${page.url()}`)
		.toBeLessThanOrEqual(NARROWEST);
	await expectAccessible(page);
	await page.setViewportSize(size);
}
