// F18: one attempt in two tabs, and on two devices.
import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { rightResponse, wrongResponse } from '../builders/response.ts';
import { expectAccessible } from './accessible.ts';
import { choose as chooseIn } from './choose.ts';
import { begin, expect, joinAs, saved, slotsOf, test, type Room } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';

test.use({ mayLog: [/409|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/] });

const choose = (page: Page, room: Room, place: number, how: 'right' | 'wrong') =>
	chooseIn(page, room.items[place]!, how, prefixOf(place));

/** Holds back what a page saves. @returns what lets it go */
async function holdSaves(page: Page) {
	let go = () => {};
	const held = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/slots/*', async (route) => {
		await held;
		await route.continue();
	});
	return go;
}

/** The same question in two tabs, answered in both before either knew of the other. */
async function inTwoTabs(page: Page, room: Room) {
	await begin(page, room);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await hydrated(other);
	await expect(page.getByText('This quiz is open in another tab too.')).toBeVisible();
	const go = await holdSaves(other);
	await choose(other, room, 0, 'wrong');
	await choose(page, room, 0, 'right');
	await saved(page);
	go();
	await expect(other.getByText('Question 1 was answered in two places. Which answer holds?')).toBeVisible();
	await expect(other.locator('.state')).toHaveText('Not saved: see above');
	return other;
}

test('two tabs that answer one question are asked which answer holds: the one given last', async ({
	page,
	room
}) => {
	const other = await inTwoTabs(page, room);
	await expectAccessible(other);
	await other.getByRole('button', { name: 'The one given here' }).click();
	await saved(other);
	await expect(other.getByRole('alert').getByText('Which answer holds?')).toHaveCount(0);
	// The first shows it, and says so.
	await expect(page.getByText('Question 1 was answered in another tab; this one shows it.')).toBeVisible();
	expect((await slotsOf(room))[0]!.value.response).toEqual(wrongResponse(room.items[0]!));
});

test('two tabs that answer one question are asked which answer holds: the one saved before', async ({
	page,
	room
}) => {
	const other = await inTwoTabs(page, room);
	await other.getByRole('button', { name: 'The one saved from elsewhere' }).click();
	await saved(other);
	const response = rightResponse(room.items[0]!);
	if (response.type !== 'single-choice') throw new Error('Another question stands first.');
	await expect(other.locator(`input[value="${response.option}"]`)).toBeChecked();
	expect((await slotsOf(room))[0]!.value.response).toEqual(response);
});

test('what one tab saves another shows, without being asked', async ({ page, room }) => {
	await begin(page, room);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await hydrated(other);
	await choose(page, room, 0, 'right');
	await saved(page);
	await expect(other.locator('form[data-ask] input:checked')).toBeAttached();
	await choose(other, room, 0, 'wrong');
	await saved(other);
	await expect(other.getByText('Which answer holds?')).toHaveCount(0);
	expect((await slotsOf(room))[0]!.value.response).toEqual(wrongResponse(room.items[0]!));
});

test('a second device takes over while the first is without a network; what the first had kept is handed in, and both are shown', async ({
	page,
	room,
	browser
}) => {
	await joinAs(page, room, 'Ana');
	const code = (await page.locator('main aside').innerText()).match(/\b[2-9A-Z]{4}[ -]?[2-9A-Z]{4}\b/)![0];
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await hydrated(page);
	await choose(page, room, 0, 'right');
	await saved(page);
	await page.context().setOffline(true);
	await choose(page, room, 0, 'wrong');
	await expect(page.locator('.state')).toHaveText('Offline: kept on this device', { timeout: 30_000 });

	const context = await browser.newContext({ serviceWorkers: 'block' });
	const second = await context.newPage();
	await second.goto(room.join);
	await hydrated(second);
	await second.getByLabel('Resume code').fill(code);
	await second.getByRole('button', { name: 'Go on here' }).click();
	await second.waitForURL('**/attempts/**');
	await hydrated(second);
	await second.getByRole('button', { name: /^1\b/ }).click();
	await expect(second.locator('form[data-ask] input:checked')).toBeAttached();
	// What was given there is another answer than what the first device had seen.
	const rest = room.items[0]!;
	if (rest.type !== 'single-choice') throw new Error('Another question stands first.');
	const third = rest.options.find(
		({ id }) => id !== rest.key && id !== (wrongResponse(rest) as { option: string }).option
	)!;
	await second.locator(`input[value="${third.id}"]`).check();
	await saved(second);

	await page.context().setOffline(false);
	await expect(page.getByRole('heading', { name: 'You went on with another device' })).toBeVisible({
		timeout: 60_000
	});
	await expectAccessible(page);
	await second.reload();
	await hydrated(second);
	await expect(second.getByText('Your other device had kept another answer to question 1')).toBeVisible();
	await expectAccessible(second);
	expect((await slotsOf(room))[0]).toMatchObject({
		value: { response: { option: third.id } },
		other: { value: { response: wrongResponse(rest) } }
	});
	await second.getByRole('button', { name: 'Take the one from there' }).click();
	await expect(second.getByText('Your other device had kept')).toHaveCount(0);
	expect((await slotsOf(room))[0]!.value.response).toEqual(wrongResponse(rest));
	await context.close();
});
