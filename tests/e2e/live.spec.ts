import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { expectAccessible } from './accessible.ts';
import { choose as chooseIn } from './choose.ts';
import { asTeacher, aStudent, expect, saved, test, type Room } from './class-quiz.ts';

const choose = async (page: Page, room: Room, place: number, how: 'right' | 'wrong') => {
	await chooseIn(page, room.items[place]!, how, prefixOf(place));
	await saved(page);
};
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const SET = { items: ['whose-court', 'heft', 'former-and-other', 'one-field-less'] };

test.describe('the live board', () => {
	test.use({ set: { ...SET, policy: { minutes: 20 }, closes: 45, roster: ['Ana', 'Ben', 'Zoë'] } });

	test('follows a class by itself, and keeps marks out of sight until they are asked for', async ({
		page,
		browser,
		room
	}) => {
		await asTeacher(page, room, 'live');
		await expect(rowOf(page, 'Ana')).toContainText('Not joined');
		await expect(page.locator('.code')).toContainText('K7M');
		await expectAccessible(page);

		const ana = await aStudent(browser, room, 'Ana');
		await expect(rowOf(page, 'Ana')).toContainText('On 1');
		await choose(ana, room, 0, 'right');
		await expect(rowOf(page, 'Ana')).toContainText('On 2');
		await ana.getByRole('button', { name: 'Next question' }).click();
		await choose(ana, room, 1, 'wrong');
		await expect(rowOf(page, 'Ana')).toContainText('On 3');
		await expect(rowOf(page, 'Ana').locator('.on')).toHaveCount(2);
		await expect(rowOf(page, 'Ana').locator('.in, .out')).toHaveCount(0);
		await expect(page.locator('.facility')).toHaveCount(0);

		await page.getByLabel('Hide right and wrong').uncheck();
		await expect(rowOf(page, 'Ana').locator('.in')).toHaveCount(1);
		await expect(rowOf(page, 'Ana').locator('.out')).toHaveCount(1);
		await expect(page.getByRole('columnheader', { name: 'question 1', exact: false }).first()).toContainText(
			'100'
		);
		await expectAccessible(page);

		await page.getByLabel('Hide names').check();
		await expect(page.getByText('Ana', { exact: true })).toHaveCount(0);
		await expect(rowOf(page, 'Seat 1')).toContainText('On 3');
		await page.getByLabel('Hide names').uncheck();

		for (const [i, how] of [
			[2, 'right'],
			[3, 'right']
		] as const) {
			await ana.getByRole('button', { name: 'Next question' }).click();
			await choose(ana, room, i, how);
		}
		await expect(rowOf(page, 'Ana')).toContainText('All answered');
		await ana.getByRole('button', { name: 'Look it over' }).click();
		await ana.getByRole('button', { name: 'Hand in', exact: true }).click();
		await expect(ana.locator('.score')).toBeVisible();
		await expect(rowOf(page, 'Ana').locator('.standing')).toContainText(' of ');
		await expect(page.getByRole('definition').nth(2)).toHaveText('1');

		// Whoever comes back to it finds marks hidden: it may be on a wall now.
		await page.reload();
		await expect(rowOf(page, 'Ana')).toContainText('Finished');
	});
});

test.describe('a live board without its server', () => {
	test.use({
		set: { ...SET, policy: {} },
		mayLog: [/ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)/]
	});

	test('says that its line is lost, takes it up again, and misses nothing', async ({
		page,
		browser,
		room
	}) => {
		test.slow();
		await asTeacher(page, room, 'live');
		const ana = await aStudent(browser, room, 'Ana');
		await expect(rowOf(page, 'Ana')).toContainText('On 1');
		await room.close();
		await expect(page.getByText('The line to the server is lost')).toBeVisible();
		await room.open();
		await choose(ana, room, 0, 'right');
		await expect(page.getByText('The line is back.')).toBeVisible({ timeout: 30_000 });
		await expect(rowOf(page, 'Ana')).toContainText('On 2');
	});
});

test.describe('a live board that is looked after', () => {
	test.use({ set: { ...SET, policy: { minutes: 20 }, closes: 45 } });

	test('gives all more time, and closes the quiz', async ({ page, browser, room }) => {
		await asTeacher(page, room, 'live');
		await expect(page.getByText('Closes in')).toBeVisible();
		const ana = await aStudent(browser, room, 'Ana');
		await page.getByRole('button', { name: 'Add 5 min' }).click();
		await expect(page.getByText('Everyone has more time.')).toBeVisible();
		await page.getByRole('button', { name: 'Close the quiz' }).click();
		await expect(page.getByText('The quiz is closed.', { exact: false }).first()).toBeVisible();
		await expect(page.getByText('Closes in')).toHaveCount(0);
		await ana.close();
	});

	test('calls for a look at who has saved nothing for three minutes, and at whose page is lost', async ({
		page,
		browser,
		room
	}) => {
		const [ana, ben] = [await aStudent(browser, room, 'Ana'), await aStudent(browser, room, 'Ben')];
		// It says so of itself when it is shown, and every half minute.
		for (const each of [ana, ben])
			await each.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await ben.context().setOffline(true);
		await room.pass(4);
		await asTeacher(page, room, 'live');
		await expect(rowOf(page, 'Ben').locator('.calls')).toContainText(/Lost|Quiet/);
		await expect(rowOf(page, 'Ana').locator('.calls')).toContainText(/Quiet|Lost/);
	});

	test('goes dark and narrow, and stands on a projector', async ({ page, browser, room }) => {
		await aStudent(browser, room, 'Ana');
		await page.emulateMedia({ colorScheme: 'dark' });
		await asTeacher(page, room, 'live');
		await page.getByLabel('Hide right and wrong').uncheck();
		for (const width of [320, 390, 1280, 1920]) {
			await page.setViewportSize({ width, height: 1080 });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
				.toBeLessThanOrEqual(width);
			await expectAccessible(page);
		}
	});
});
