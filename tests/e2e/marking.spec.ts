import type { Page } from '@playwright/test';
import { prefixOf } from '#lib/assignment/read-posted.ts';
import { expectAccessible } from './accessible.ts';
import { choose } from './choose.ts';
import { asTeacher, aStudent, expect, saved, test, type Room } from './class-quiz.ts';
import { ID, TEACHER_TOKEN } from './publish.ts';

const OPEN = 'not-by-itself';
const feedback = { score: 'submission', marks: 'submission', keys: 'hand' } as const;
test.use({ set: { items: ['whose-court', OPEN], policy: { feedback } } });

const openAt = ({ items }: Room): number => items.findIndex(({ type }) => type === 'open-response');

/** Answers both questions, the written one with this text, and hands in. */
async function handIn(page: Page, room: Room, text: string) {
	for (const [i, item] of room.items.entries()) {
		if (i > 0) await page.getByRole('button', { name: 'Next question' }).click();
		if (i === openAt(room)) await page.locator('textarea').fill(text);
		else await choose(page, item, 'right', prefixOf(i));
		await saved(page);
	}
	await page.getByRole('button', { name: 'Look it over' }).click();
	await page.getByRole('button', { name: 'Hand in', exact: true }).click();
	await expect(page.locator('.score')).toBeVisible();
}
const answer = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

test('marks one question across all students with the keyboard, without names, and shows what came of it', async ({
	page,
	browser,
	room
}) => {
	test.slow();
	const [ana, ben] = [await aStudent(browser, room, 'Ana'), await aStudent(browser, room, 'Ben')];
	await handIn(ana, room, 'It waits for London.');
	await expect(ana.getByText('not in the score', { exact: false }).first()).toBeVisible();
	await handIn(ben, room, 'I do not know.');

	await asTeacher(page, room);
	await page.getByRole('link', { name: 'Marking' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('2 to mark');
	await expect(page.getByText('Ana', { exact: true })).toHaveCount(0);
	await expectAccessible(page);

	// The first by keys alone, from the answer that was written first to the other.
	const first = page.locator('li.current .written').first();
	const text = (await first.textContent())!;
	await page.keyboard.press('1');
	await page.keyboard.press('3');
	await expect(answer(page, text).locator('.state')).toHaveText('Not saved yet');
	await expect(page.getByRole('status').filter({ hasText: 'One mark is not saved yet.' })).toBeInViewport();
	await expectAccessible(page);
	// Whoever leaves is asked first, by the page or by the browser, and finds the ticks there after all.
	page.once('dialog', (dialog) => void dialog.dismiss());
	const asked = page.waitForEvent('dialog');
	await page.getByRole('link', { name: 'Results', exact: true }).click();
	expect((await asked).message()).toBe('One mark is not saved yet. Leave without it?');
	const left = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	expect((await left).type()).toBe('beforeunload');
	await (await left).dismiss();
	await page.getByRole('link', { name: 'Show names' }).click();
	await page.getByRole('link', { name: 'Hide names' }).click();
	await expect(answer(page, text).getByRole('checkbox', { checked: true })).toHaveCount(2);
	await page.locator('li.current').focus();
	await page.keyboard.press('Enter');
	await expect(answer(page, text).locator('.state')).toContainText(/^2 of \d\. Saved .*, by you$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 to mark');
	await expect(page.locator('li.current .written').first()).not.toHaveText(text);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing left to mark');

	// It is kept, and the order is the same.
	await page.reload();
	await expect(page.locator('.written').first()).toHaveText(text);
	await expect(answer(page, text).getByRole('checkbox', { checked: true })).toHaveCount(2);

	// A key that is switched off does nothing.
	await page.getByLabel('Keys do something').uncheck();
	await page.keyboard.press('2');
	await expect(answer(page, text).getByRole('checkbox', { checked: true })).toHaveCount(2);

	await page.getByRole('link', { name: 'Show names' }).click();
	const [who, other] = text.includes('London') ? ['Ana', 'Ben'] : ['Ben', 'Ana'];
	await page.getByRole('link', { name: who, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(who);
	await expect(page.getByText(/^3 of \d points$/)).toBeVisible();
	await expect(page.getByText(/^Partly right, 2 of \d, by Ms Lee/)).toBeVisible();
	await expectAccessible(page);

	// The student sees the points beside the model answer once the keys are out, and no earlier.
	const student = who === 'Ana' ? ana : ben;
	await student.reload();
	await expect(student.getByText('Partly right')).toBeVisible();
	await expect(student.getByText('A model answer')).toHaveCount(0);
	await room.teach((store) =>
		store.assignments.change(ID, (assignment) => {
			if (assignment.state.kind === 'draft') return { result: undefined };
			const publication = { ...assignment.state.publication, released: { keys: store.now() } };
			return { next: { ...assignment, state: { ...assignment.state, publication } }, result: undefined };
		})
	);
	await student.reload();
	await expect(student.getByText('A model answer')).toBeVisible();
	await expect(student.getByText('Point given:')).toHaveCount(2);
	await expectAccessible(student);
	expect(other).not.toBe(who);
});

test('is narrow and dark, and a paper goes on paper', async ({ page, browser, room }) => {
	const ana = await aStudent(browser, room, 'Ana');
	await handIn(ana, room, 'It waits for London. '.repeat(30));
	await page.emulateMedia({ colorScheme: 'dark' });
	await asTeacher(page, room, 'marking?names');
	const paper = await page.getByRole('link', { name: 'Ana', exact: true }).getAttribute('href');
	for (const path of [`/teach/assignments/${ID}/marking`, paper!]) {
		await page.goto(room.address + new URL(path, room.address).pathname);
		for (const width of [320, 390, 1280, 1920]) {
			await page.setViewportSize({ width, height: 900 });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
				.toBeLessThanOrEqual(width);
		}
		await expectAccessible(page);
	}
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Back to Ana')).toBeHidden();
	await expect(page.getByText('It waits for London.').first()).toBeVisible();
});

test('works without scripts, and counts a blank answer as no points', async ({ browser, room }) => {
	const [ana, ben] = [await aStudent(browser, room, 'Ana'), await aStudent(browser, room, 'Ben')];
	await handIn(ana, room, 'It waits for London.');
	await handIn(ben, room, ' ');
	const context = await browser.newContext({ javaScriptEnabled: false });
	const { hostname } = new URL(room.address);
	await context.addCookies([
		{ name: 'courtside-teacher', value: TEACHER_TOKEN, domain: hostname, path: '/teach' }
	]);
	const page = await context.newPage();
	await page.goto(`${room.address}/teach/assignments/${ID}/marking`);
	await page.getByRole('checkbox').nth(1).check();
	await page.getByRole('button', { name: 'Save the mark' }).click();
	await expect(page.getByText('The mark is saved.')).toBeVisible();
	await expect(answer(page, 'London').locator('.state')).toContainText(/^1 of /);
	await page.getByRole('button', { name: 'Count them as no points' }).click();
	await expect(page.getByText('They count as no points.')).toBeVisible();
	await page.getByRole('button', { name: 'Take it away' }).click();
	await expect(page.getByText('The mark is taken away.')).toBeVisible();
	await context.close();
});
