import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { expectAccessible } from './accessible.ts';
import { choose as chooseIn } from './choose.ts';
import { begin, expect, joinAs, saved, test, type Room } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { ID } from './publish.ts';

const main = 'Next question';
/** Answers the question that stands at a place, from 0. */
const choose = (page: Page, room: Room, place: number, how: 'right' | 'wrong' = 'right') =>
	chooseIn(page, room.items[place]!, how, prefixOf(place));

test.describe('a class quiz', () => {
	// What was missed becomes a card of the article.
	test.use({ articles: 'questions' });

	test('is joined with a code and a name, saved as it is answered, handed in once, and explained when it has closed', async ({
		page,
		room
	}) => {
		await page.goto(`${room.address}/join`);
		await hydrated(page);
		await page.getByLabel('Code of the quiz').fill('K7M4QXX');
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await expectAccessible(page);

		await joinAs(page, room, 'Ana');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await hydrated(page);
		for (const i of room.items.keys()) {
			await choose(page, room, i, i === 1 ? 'wrong' : 'right');
			await saved(page);
			if (i === 0) await expectAccessible(page);
			await page.getByRole('button', { name: i + 1 < room.items.length ? main : 'Look it over' }).click();
		}
		await expect(page.getByRole('heading', { name: 'Every question is answered' })).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Hand in', exact: true }).click();
		await expect(page.locator('.score')).toContainText('3');
		// The score comes at once; what was right, and why, when it has closed.
		await expect(page.locator('mark')).toHaveCount(0);
		await expectAccessible(page);

		await room.teach((store) =>
			store.assignments.change(ID, (assignment) => ({
				next: {
					...assignment,
					state: { kind: 'published', publication: { ...publicationOf(assignment)!, closedAt: store.now() } }
				},
				result: undefined
			}))
		);
		await page.reload();
		await expect(page.getByText('Right answer').first()).toBeVisible();
		await expectAccessible(page);

		// What was missed becomes a card in this browser.
		await page.getByRole('button', { name: 'Make a card of this one' }).click();
		await expect(page.getByText('1 card made.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'To your cards' })).toBeFocused();
		await page.getByRole('link', { name: 'Finish and forget me' }).click();
		await expect(page.getByRole('alert')).toContainText('1 card of what was missed in this quiz stays');
		await expectAccessible(page);
		await page.goto('/cards/review');
		await expect(page.locator('main')).toContainText(room.items[1]!.stem);
	});

	test('is gone on with when its browser was closed and its address is opened again', async ({
		page,
		room
	}) => {
		await begin(page, room);
		await choose(page, room, 0);
		await saved(page);
		const url = page.url();
		await page.goto('about:blank');
		await page.goto(url);
		await hydrated(page);
		// At the first question that is open.
		await expect(page.getByText('Question 2 ·')).toBeVisible();
		await page.getByRole('button', { name: /^1\b/ }).click();
		await expect(page.locator('form[data-ask] input:checked').first()).toBeAttached();
	});
});

test.describe('without a network', () => {
	test.use({ mayLog: [/ERR_CONNECTION_REFUSED/] });

	test('a class quiz goes on: what is given is kept on the device, and sent when there is one', async ({
		page,
		room
	}) => {
		await begin(page, room);
		await choose(page, room, 0);
		await saved(page);
		await room.close();
		await page.getByRole('button', { name: main }).click();
		await choose(page, room, 1);
		await expect(page.locator('.state')).not.toHaveText('Saved');
		await room.open();
		await expect(page.locator('.state')).toHaveText('Saved', { timeout: 60_000 });
		const given = await room.data(async (store) => {
			const work = (await store.work.get(ID))!;
			return [...work.attempts.values()][0]!.slots.map(({ value }) => value.response !== undefined);
		});
		expect(given).toEqual([true, true, false, false]);
	});
});

test.describe('before its scripts run', () => {
	test('what is chosen is taken up when they do, and saved', async ({ page, room }) => {
		await begin(page, room);
		const address = page.url();
		let go = () => {};
		const held = new Promise<void>((resolve) => (go = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(address, { waitUntil: 'commit' });
		await choose(page, room, 0);
		go();
		await hydrated(page);
		await saved(page);
		await expect(page.locator('form[data-ask] input:checked').first()).toBeAttached();
		await page.reload();
		await expect(page.getByText('Question 2 ·')).toBeVisible();
	});
});

test.describe('with a time limit', () => {
	test.use({ set: { items: ['whose-court', 'heft'], policy: { minutes: 10 } } });

	test('the server hands in what was saved when the time is up, by its own clock', async ({ page, room }) => {
		await begin(page, room);
		await choose(page, room, 0);
		await saved(page);
		await room.pass(11);
		await expect
			.poll(
				async () => {
					await page.reload();
					return page.getByText('Handed in by the server').count();
				},
				{ timeout: 60_000 }
			)
			.toBe(1);
		await expectAccessible(page);
	});
});
