// Every state of joining and of an attempt: by day and by night, on a wide window and the narrowest.
import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { publicationOf } from '#lib/assignment/window.ts';
import { choose as chooseIn } from './choose.ts';
import { begin, expect, joinAs, saved, test, type Room } from './class-quiz.ts';
import { expectFair } from './fair.ts';
import { hydrated } from './hydrated.ts';
import { ID } from './publish.ts';

// Each state is looked at three times.
test.beforeEach(() => test.slow());

const choose = (page: Page, room: Room, place: number, how: 'right' | 'wrong' = 'right') =>
	chooseIn(page, room.items[place]!, how, prefixOf(place));
const close = (room: Room) =>
	room.teach((store) =>
		store.assignments.change(ID, (assignment) => ({
			next: {
				...assignment,
				state: { kind: 'published', publication: { ...publicationOf(assignment)!, closedAt: store.now() } }
			},
			result: undefined
		}))
	);

test.describe('joining', () => {
	test.use({ mayLog: [/40[09]/] });

	test('the code and what is wrong with it; the name and what is wrong with it; a resume code that opens nothing', async ({
		page,
		room
	}) => {
		await page.goto(`${room.address}/join`);
		await hydrated(page);
		await expectFair(page);
		await page.goto(`${room.address}/join?code=K7M4QXX`);
		await hydrated(page);
		await expect(page.getByRole('alert')).toBeVisible();
		await expectFair(page);
		await page.goto(room.join);
		await hydrated(page);
		await expectFair(page);
		await page.getByLabel('Your name').fill('\u200b');
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByText('1 to 40 visible characters')).toBeVisible();
		await expectFair(page);
		await page.getByLabel('Resume code').fill('AAAAAAAA');
		await page.getByRole('button', { name: 'Go on here' }).click();
		await expect(page.getByText(/One is missing, or is mistyped|opens nothing here/)).toBeVisible();
		await expectFair(page);
	});
});

test.describe('a quiz of a class that has not opened', () => {
	test.use({
		set: { items: ['heft'], policy: {}, opens: 600, roster: ['Ana Silva', 'Ana Sousa'] },
		mayLog: [/409/]
	});

	test('which student it is, a name that is not on the list, and waiting', async ({ page, room }) => {
		await page.goto(room.join);
		await hydrated(page);
		await page.getByLabel('Your name').fill('Ana');
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByText('Which of these are you?')).toBeVisible();
		await expectFair(page);
		await page.getByLabel('Your name').fill('Zed');
		await page.getByRole('button', { name: /join/i }).first().click();
		await expect(page.getByText('There is no such name on the list of this class.')).toBeVisible();
		await expectFair(page);
		await page.getByRole('button', { name: 'My name is not on the list' }).click();
		await page.waitForURL('**/attempts/*');
		await hydrated(page);
		await expect(page.getByText('It opens on')).toBeVisible();
		await expectFair(page);
	});
});

test.describe('an attempt', () => {
	test.use({
		mayLog: [/ERR_CONNECTION_REFUSED/],
		set: {
			items: ['whose-court', 'heft', 'former-and-other', 'one-field-less'],
			policy: { confidence: true, evidence: true }
		}
	});

	test('before it, open, all on one page, without a network, looked over, handed in, shown when it has closed', async ({
		page,
		room
	}) => {
		test.setTimeout(400_000);
		await joinAs(page, room, 'Ana');
		await hydrated(page);
		await expectFair(page);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await hydrated(page);
		await page.locator('html[data-complete]').waitFor();
		await choose(page, room, 0);
		await saved(page);
		await expectFair(page);
		await page.getByRole('button', { name: 'All on one page' }).click();
		await expect(page.getByRole('heading', { name: 'All 4 questions' })).toBeVisible();
		await expectFair(page);
		await page.getByRole('button', { name: 'One at a time' }).click();
		await page.getByRole('button', { name: 'Next question' }).click();
		await room.close();
		await choose(page, room, 1);
		await expect(page.getByText('You are offline.')).toBeVisible({ timeout: 30_000 });
		await expectFair(page);
		await room.open();
		await saved(page);
		await page.getByRole('button', { name: /^4\b/ }).click();
		await page.getByRole('button', { name: 'Look it over' }).click();
		await expect(page.getByRole('heading', { name: /still open/ })).toBeVisible();
		await expectFair(page);
		await page.getByRole('button', { name: 'Hand in', exact: true }).click();
		await expect(page.locator('.score')).toBeVisible();
		await hydrated(page);
		await expectFair(page);
		await close(room);
		await page.reload();
		await hydrated(page);
		await expect(page.getByText('Right answer').first()).toBeVisible();
		await expectFair(page);
	});

	test('left with nothing on the device', async ({ page, room }) => {
		await begin(page, room);
		await page.goto(`${page.url().split('?')[0]}?forget`);
		await hydrated(page);
		await expectFair(page);
		await page.getByRole('button', { name: 'Forget me, I go on elsewhere' }).click();
		await expect(page.getByText('Nothing of yours is left on this device.')).toBeVisible();
		await hydrated(page);
		await expectFair(page);
	});

	test('of which somebody has joined under the same name; of a quiz that has closed', async ({
		page,
		room
	}) => {
		await begin(page, room);
		await page.goto(room.join);
		await hydrated(page);
		await expect(page.getByRole('button', { name: 'Go on as Ana' })).toBeVisible();
		await page.getByLabel('Your name').fill('Ben');
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await page.waitForURL('**/attempts/*');
		const address = page.url();
		await close(room);
		await page.goto(address);
		await hydrated(page);
		await expect(page.getByText('This quiz has closed.')).toBeVisible();
		await expectFair(page);
		await page.goto(room.join);
		await hydrated(page);
		await expect(page.getByText('This quiz has closed.')).toBeVisible();
		await expectFair(page);
	});
});
