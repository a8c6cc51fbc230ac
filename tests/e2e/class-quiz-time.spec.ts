import { expectAccessible } from './accessible.ts';
import { begin, expect, test, type Room } from './class-quiz.ts';
import type { Page } from '@playwright/test';

const MINUTE = 60_000;

test.use({ set: { items: ['whose-court', 'heft'], policy: { minutes: 10 } } });

/** Time goes by for both; the page counts it on a clock of its own. */
async function pass(page: Page, room: Room, minutes: number) {
	await room.pass(minutes);
	await page.clock.fastForward(minutes * MINUTE);
}

test('how much time is left is said when a fifth is left, at one minute, and when it is over', async ({
	page,
	room
}) => {
	test.slow();
	await page.clock.install();
	await begin(page, room);
	const said = page.locator('header + p[role=status]');
	await expect(said).toHaveText('');
	await pass(page, room, 7.5);
	await expect(page.getByText('3 min left')).toBeVisible();
	await expect(said).toHaveText('');
	await pass(page, room, 0.6);
	await expect(said).toHaveText('2 minutes left of 10 minutes.');
	await expect(page.locator('.time.low')).toBeVisible();
	await expectAccessible(page);
	await pass(page, room, 1);
	await expect(said).toHaveText('One minute left.');
	await expect(page.locator('.time')).toContainText(/\d+ s left/);
	await pass(page, room, 1);
	await expect(said).toHaveText('Time is up. Nothing is lost.');
	await expect(page.getByRole('heading', { name: 'Time is up' })).toBeVisible();
	await expectAccessible(page);
});
