import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with each fault that axe finds, where it is and how to mend it. */
export async function expectAccessible(page: Page) {
	// What happens to be scrolled half under the bar at the foot of a quiz, or of what it is picked from, is not too small for that.
	await page.evaluate(() => {
		document.querySelector('section[data-item]')?.scrollTo(0, 1e6);
		if (location.pathname.endsWith('/pick')) scrollTo(0, 1e6);
	});
	// No page has frames: all of it is looked at where it stands, and only what is wrong is brought here.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(rules)
		.analyze();
	const faults = violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`)
	);
	expect(faults, `accessibility of ${page.url()}`).toEqual([]);
}
