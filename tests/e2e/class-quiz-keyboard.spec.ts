import type { Locator, Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { expect, saved, test } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { CODE } from './publish.ts';

test.use({
	set: { items: ['whose-court', 'former-and-other', 'one-field-less'], policy: { confidence: true } }
});

/** Goes from control to control until this one has the focus, which can be seen. */
async function tabTo(page: Page, control: Locator) {
	for (let i = 0; i < 150; i++) {
		if (await control.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there.');
}

test('a class quiz is taken with keys alone, from its code to handing it in', async ({ page, room }) => {
	test.slow();
	const press = async (button: Locator) => {
		await tabTo(page, button);
		await page.keyboard.press('Enter');
	};
	await page.goto(`${room.address}/join`);
	await hydrated(page);
	// The field is where one is at once.
	await page.keyboard.type(CODE.toLowerCase());
	await page.keyboard.press('Enter');
	await page.waitForURL('**/join/*');
	await hydrated(page);
	await tabTo(page, page.getByLabel('Your name'));
	await page.keyboard.type('Ana');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/attempts/*');
	await hydrated(page);
	await press(page.getByRole('button', { name: 'Start', exact: true }));
	await page.locator('form[data-ask]').waitFor();
	await hydrated(page);

	for (const [place, item] of room.items.entries()) {
		await expect(page.getByText(`Question ${place + 1} ·`)).toBeVisible();
		const prefix = prefixOf(place);
		if (item.type === 'single-choice') {
			const options = page.locator(`input[name="${prefix}option"]`);
			const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
			await page.keyboard.press(String(values.indexOf(item.key) + 1));
		} else if (item.type === 'gap-fill') {
			for (const gap of item.gaps) {
				const control = page.locator(`[name="${prefix}${gap.id}"]`);
				await tabTo(page, control);
				if (gap.kind === 'typed') await page.keyboard.type(gap.key);
				else
					for (let i = 0; i < 20 && (await control.inputValue()) !== gap.key; i++)
						await page.keyboard.press('ArrowDown');
			}
		} else if (item.type === 'evidence') {
			for (const id of item.evidence[0]!) {
				await tabTo(page, page.locator(`input[name="${prefix}sentence"][value="${id}"]`));
				await page.keyboard.press('Space');
			}
		} else throw new Error(`Not walked here: ${item.type}`);
		await tabTo(page, page.locator(`input[name="${prefix}sure"]`).first());
		await page.keyboard.press('Space');
		await tabTo(page, page.locator(`input[name="${prefix}flagged"]`));
		await page.keyboard.press('Space');
		await saved(page);
		await press(page.getByRole('button', { name: /^(Next question|Look it over)/ }));
	}
	await expect(page.getByRole('heading', { name: 'Every question is answered' })).toBeFocused();
	await expect(page.getByText('Flagged: 1, 2 and 3.')).toBeVisible();
	await press(page.getByRole('button', { name: 'Hand in', exact: true }));
	await expect(page.locator('.score')).toContainText('4 of 4 points');
});
