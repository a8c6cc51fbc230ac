// F15, F17, F19: what is given when the browser or the network lets the student down.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { removeProfile, startBrowser } from '../browser/listening.js';
import { expectAccessible } from './accessible.ts';
import { choose as chooseIn } from './choose.ts';
import { begin, expect, saved, slotsOf, test, type Room } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';

const choose = (page: Page, room: Room, place: number, how: 'right' | 'wrong' = 'right') =>
	chooseIn(page, room.items[place]!, how, prefixOf(place));
const givenIn = async (room: Room) => (await slotsOf(room)).map(({ value }) => value.response !== undefined);
const keptIn = (page: Page) =>
	page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('courtside-attempt:')));

test.describe('F15: a browser that is killed', () => {
	test.use({ set: { items: ['not-by-itself', 'heft'], policy: {} } });

	test('has what was saved, and sends what it had kept', async ({ room }) => {
		const profile = mkdtempSync(join(tmpdir(), 'courtside-killed-'));
		const opened = async () => {
			const browser = await startBrowser(profile);
			const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
			return { browser, page: await driver.contexts()[0]!.newPage() };
		};
		const place = room.items.findIndex(({ type }) => type === 'open-response');
		const answer = `textarea[name="${prefixOf(place)}text"]`;
		/** Whether the browser has written something to its disk, in either way in which it writes letters. */
		const isOnDisk = (what: RegExp, text: string) => {
			const files = readdirSync(profile, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.filter((path) => what.test(path));
			const whole = Buffer.concat(files.map((path) => readFileSync(path)));
			return whole.includes(text, 0, 'latin1') || whole.includes(text, 0, 'utf16le');
		};
		const written = (what: RegExp, text: string) =>
			expect.poll(() => isOnDisk(what, text), { timeout: 60_000 }).toBe(true);
		test.slow();
		try {
			const first = await opened();
			await begin(first.page, room);
			const address = `${first.page.url()}?question=${place + 1}`;
			await first.page.goto(address);
			await hydrated(first.page);
			await first.page.locator(answer).fill('They see it in two ways.');
			await saved(first.page);
			// A browser writes cookies when it has the time; until then nobody would be known again.
			await written(/Cookies/, 'courtside-attempt');
			await first.browser.kill();

			const second = await opened();
			await second.page.goto(address);
			await hydrated(second.page);
			await expect(second.page.locator(answer)).toHaveValue('They see it in two ways.');
			await room.close();
			await second.page.locator(answer).fill('They see it in two ways, and say so.');
			await written(/Local Storage/, 'and say so');
			await second.browser.kill();
			await room.open();

			const third = await opened();
			await third.page.goto(address);
			await hydrated(third.page);
			await expect(third.page.locator(answer)).toHaveValue('They see it in two ways, and say so.');
			await saved(third.page);
			await third.browser.stop();
			expect((await slotsOf(room))[place]!.value.response).toMatchObject({
				text: 'They see it in two ways, and say so.'
			});
		} finally {
			await removeProfile(profile);
		}
	});
});

test.describe('F17: a device that has a network only after the deadline', () => {
	test.use({
		set: { items: ['whose-court', 'heft'], policy: { minutes: 10 } },
		mayLog: [/ERR_INTERNET_DISCONNECTED/]
	});

	test('hands in what it had kept: it is kept as late, and does not count', async ({ page, room }) => {
		await begin(page, room);
		await choose(page, room, 0);
		await saved(page);
		await page.locator('html[data-complete]').waitFor();
		await page.context().setOffline(true);
		await page.getByRole('button', { name: 'Next question' }).click();
		await choose(page, room, 1);
		await expect(page.locator('.state')).toHaveText('Offline: kept on this device', { timeout: 30_000 });
		await room.pass(12);
		await page.context().setOffline(false);
		await expect(page.getByText('Handed in by the server')).toBeVisible({ timeout: 60_000 });
		expect(await keptIn(page)).toEqual([]);
		const [first, second] = await slotsOf(room);
		expect([first!.value.response !== undefined, second!.value.response]).toEqual([true, undefined]);
		expect(second!.late?.value.response).toBeDefined();
	});
});

test.describe('a network that is lost as soon as the first question is there', () => {
	test.use({
		set: { items: ['whose-court', 'not-by-itself'], policy: {} },
		mayLog: [/ERR_FAILED|dynamically imported module/]
	});

	test('keeps another from being answered until it is back, and says so', async ({ page, room }) => {
		const place = room.items.findIndex(({ type }) => type === 'open-response');
		let isLost = true;
		await begin(page, room);
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			const response = await route.fetch();
			const isOfOpen = (await response.text()).includes('Two or three sentences.');
			await (isLost && isOfOpen ? route.abort() : route.fulfill({ response }));
		});
		await page.route('**/attempts/*?*', (route) =>
			isLost && route.request().method() === 'HEAD' ? route.abort() : route.continue()
		);
		await page.goto(`${page.url()}?question=${2 - place}`);
		await page.locator('html[data-complete]').waitFor();
		await page.getByRole('button', { name: new RegExp(`^${place + 1}\\b`) }).click();
		await expect(page.getByRole('alert')).toContainText('This question could not be fetched.');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByRole('alert')).toContainText('This question could not be fetched.');
		await expectAccessible(page);
		isLost = false;
		// What is under way would be fetched for the page while the test has the server start again.
		await page.unrouteAll({ behavior: 'wait' });
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await page.locator(`textarea[name="${prefixOf(place)}text"]`).fill('They see it in two ways.');
		await saved(page);
		expect((await slotsOf(room))[place]!.value.response).toMatchObject({ text: 'They see it in two ways.' });
	});
});

test.describe('F19: a browser that', () => {
	test.use({ mayLog: [/ERR_CONNECTION_REFUSED/] });
	/** Answers two questions and hands in. */
	async function walk(page: Page, room: Room) {
		for (const place of [0, 1]) {
			await page.getByRole('button', { name: new RegExp(`^${place + 1}\\b`) }).click();
			await choose(page, room, place);
			await saved(page);
		}
		expect(await givenIn(room)).toEqual([true, true, false, false]);
	}

	test('lets nobody keep anything goes on from memory and the server, and says so once', async ({
		page,
		room
	}) => {
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				}
			})
		);
		await begin(page, room);
		await choose(page, room, 0);
		await expect(page.getByText('This browser keeps nothing.')).toHaveCount(1);
		await walk(page, room);
	});

	test('has no room left goes on from memory and the server, and says so once', async ({ page, room }) => {
		await begin(page, room);
		await page.evaluate(() => {
			for (let size = 2 ** 23; size >= 1; size /= 2)
				try {
					localStorage.setItem(`other-${size}`, 'x'.repeat(size));
				} catch {
					// Half of it may have room.
				}
		});
		await choose(page, room, 0);
		await expect(page.getByText('This browser keeps nothing.')).toHaveCount(1);
		await walk(page, room);
	});

	test('has something torn puts it aside, says so once, and goes on', async ({ page, room }) => {
		await begin(page, room);
		const address = new URL(page.url()).pathname.split('/').at(-1)!;
		await page.evaluate((key) => localStorage.setItem(key, '{"a":1'), `courtside-attempt:${address}`);
		await page.reload();
		await hydrated(page);
		await expect(page.getByText('could not be read. It was put aside')).toHaveCount(1);
		expect(await keptIn(page)).toEqual([[`courtside-attempt:${address}.corrupt`, '{"a":1']]);
		await walk(page, room);
	});

	test('is emptied in the middle of it sends from memory what it had kept', async ({ page, room }) => {
		await begin(page, room);
		await page.locator('html[data-complete]').waitFor();
		await room.close();
		await choose(page, room, 0);
		await expect.poll(() => keptIn(page)).toHaveLength(1);
		await page.evaluate(() => localStorage.clear());
		await room.open();
		await saved(page);
		expect((await givenIn(room))[0]).toBe(true);
	});
});
