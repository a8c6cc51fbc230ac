import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { expectAccessible } from './accessible.ts';
import { choose } from './choose.ts';
import { asTeacher, aStudent, expect, saved, test, type Room } from './class-quiz.ts';
import { pagesOf } from './paper.ts';
import { ID } from './publish.ts';

const SET = { items: ['whose-court', 'heft', 'former-and-other', 'one-field-less'] };
const SLY = '=HYPERLINK("x")';

test.use({ set: { ...SET, policy: {} } });

async function handsIn(page: Page, room: Room) {
	await choose(page, room.items[0]!, 'right', prefixOf(0));
	await saved(page);
	for (let i = 1; i < room.items.length; i++)
		await page.getByRole('button', { name: 'Next question' }).click();
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.locator('.score')).toBeVisible();
}

async function download(page: Page, name: string) {
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name, exact: true }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a quiz is taken away as tables that begin no formula and as JSON, T13', async ({
	page,
	browser,
	room
}) => {
	const sly = await aStudent(browser, room, SLY);
	await asTeacher(page, room);
	await page.getByText('Take away', { exact: true }).click();
	await expectAccessible(page);

	const results = await download(page, 'Results (CSV)');
	expect(results.name).toMatch(/^uk-eu-defence-results-\d{4}-\d\d-\d\d\.csv$/);
	expect(results.text).toContain(`"'=HYPERLINK(""x"")"`);
	expect(results.text.startsWith('\uFEFFName,')).toBe(true);
	const figures = await download(page, 'Figures (CSV)');
	expect(figures.text).toContain('Discriminative efficiency');
	const all = await download(page, 'Everything (JSON)');
	expect(JSON.parse(all.text)).toMatchObject({ format: 'courtside-quiz/1', attempts: [{ number: 1 }] });
	await sly.close();

	// On a computer that was left alone: the file comes once the password has been typed, from the page where it was asked for.
	await room.pass(11);
	await page.getByRole('link', { name: 'Results (CSV)', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Type your password again' })).toBeVisible();
	expect(new URL(page.url()).searchParams.get('next')).toBe(`/teach/assignments/${ID}?take`);
	await asTeacher(page, room, '?take');
	await expect(page.getByRole('link', { name: 'Figures (CSV)', exact: true })).toBeVisible();
});

test('a report and the quiz itself are there to be printed', async ({ page, browser, room }) => {
	const ana = await aStudent(browser, room, 'Ana');
	await handsIn(ana, room);
	await asTeacher(page, room, 'report');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/One student has submitted, too few/);
	await expect(page.getByRole('row', { name: /^Ana / })).toContainText('1 of 5');
	for (const [colorScheme, width] of [
		['light', 320],
		['dark', 1280]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await expect
			.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
			.toBeLessThanOrEqual(width);
		await expectAccessible(page);
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: 'Live' })).toBeHidden();

	await asTeacher(page, room, 'paper');
	await page.emulateMedia({ media: 'screen' });
	await expectAccessible(page);
	await expect(page.getByRole('region', { name: /the key$/ })).toBeVisible();
	expect(await page.getByRole('heading', { level: 3 }).count()).toBe(4);
	await page.evaluate(() => document.fonts.ready);
	await page.emulateMedia({ media: 'print' });
	expect(await pagesOf(page)).toBe(3);
});
