import { publicationOf } from '#lib/assignment/window.ts';
import { expectAccessible } from './accessible.ts';
import { choose } from './choose.ts';
import { begin, expect, joinAs, saved, test } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { ID } from './publish.ts';

const main = 'Next question';

test.describe('a class quiz', () => {
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
		for (const [i, item] of room.items.entries()) {
			await choose(page, item, i === 1 ? 'wrong' : 'right');
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
	});

	test('goes on without a network: what is given is kept on the device, and sent when there is one', async ({
		page,
		room
	}) => {
		await begin(page, room);
		await choose(page, room.items[0]!, 'right');
		await saved(page);
		await room.close();
		await page.getByRole('button', { name: main }).click();
		await choose(page, room.items[1]!, 'right');
		await expect(page.locator('.state')).not.toHaveText('Saved');
		await room.open();
		await expect(page.locator('.state')).toHaveText('Saved', { timeout: 60_000 });
		const given = await room.data(async (store) => {
			const work = (await store.work.get(ID))!;
			return [...work.attempts.values()][0]!.slots.map(({ value }) => value.response !== undefined);
		});
		expect(given).toEqual([true, true, false, false]);
	});

	test('is gone on with when its browser was closed and its address is opened again', async ({
		page,
		room
	}) => {
		await begin(page, room);
		await choose(page, room.items[0]!, 'right');
		await saved(page);
		const { url } = { url: page.url() };
		await page.goto('about:blank');
		await page.goto(url);
		await hydrated(page);
		await expect(page.locator('form[data-ask] input:checked').first()).toBeAttached();
	});
});

test.describe('with a time limit', () => {
	test.use({
		set: { items: ['whose-court', 'heft'], policy: { minutes: 10 } }
	});

	test('the server hands in what was saved when the time is up, by its own clock', async ({ page, room }) => {
		await begin(page, room);
		await choose(page, room.items[0]!, 'right');
		await saved(page);
		await room.pass(11);
		await expect
			.poll(
				async () => {
					await page.reload();
					return page.locator('h1').first().textContent();
				},
				{ timeout: 60_000 }
			)
			.toMatch(/Handed in|answered|right/i);
		await expect(page.getByText('Handed in by the server')).toBeVisible();
	});
});

test.describe('thirty students at once', () => {
	test('each in a browser of their own: every answer counts once', async ({ browser, room, isMobile }) => {
		test.skip(isMobile, 'The same on every size.');
		test.setTimeout(300_000);
		const students = await Promise.all(
			Array.from({ length: 30 }, async (_, i) => {
				const context = await browser.newContext({ serviceWorkers: 'block' });
				return { context, page: await context.newPage(), name: `Student ${i + 1}` };
			})
		);
		await Promise.all(
			students.map(async ({ context, page, name }, i) => {
				page.setDefaultTimeout(200_000);
				await begin(page, room, name);
				for (const [n, item] of room.items.entries()) {
					// Every third loses its connection on the way, and gets it back.
					if (i % 3 === 0 && n === 1) await context.setOffline(true);
					await choose(page, item, 'right');
					if (i % 3 === 0 && n === 1) await context.setOffline(false);
					await page.getByRole('button', { name: n + 1 < room.items.length ? main : 'Look it over' }).click();
				}
				await page.getByRole('button', { name: 'Hand in', exact: true }).click();
				await expect(page.locator('.score')).toBeVisible({ timeout: 200_000 });
				await context.close();
			})
		);
		const attempts = await room.data(async (store) => [...(await store.work.get(ID))!.attempts.values()]);
		expect(attempts).toHaveLength(30);
		for (const { state, slots } of attempts) {
			expect(state).toMatchObject({ kind: 'submitted', by: 'student' });
			expect(slots.every(({ value }) => value.response !== undefined)).toBe(true);
		}
	});
});
