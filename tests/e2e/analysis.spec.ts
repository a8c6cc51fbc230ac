import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { handIn } from './analysis-class.ts';
import { asTeacher, expect, test } from './class-quiz.ts';

const SET = {
	items: ['whose-court', 'heft', 'former-and-other', 'one-field-less'],
	policy: { confidence: true, evidence: true },
	roster: ['Ana', 'Ben']
};
const rowOf = (page: Page, stem: string) =>
	page.getByRole('region', { name: 'Question by question' }).getByRole('row').filter({ hasText: stem });
const detail = (page: Page) => page.locator('#question');

test.describe('the figures of a quiz', () => {
	test.use({ set: SET });

	test('say that nobody has handed in, and where to look meanwhile', async ({ page, room }) => {
		await asTeacher(page, room, 'analysis');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody has submitted an attempt yet.');
		await expect(page.getByRole('table')).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'See who is at work' }).click();
		await expect(page).toHaveURL(/\/live$/);
	});

	test('say which key is in doubt first, and show why', async ({ page, room }) => {
		await room.teach((store) => handIn(store));
		await asTeacher(page, room, '');
		await page.getByRole('navigation', { name: 'This quiz' }).getByRole('link', { name: 'Analysis' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('question 4');
		await expect(page.getByText('12 students have handed in.')).toBeVisible();
		await expect(page.getByText('12 students are few', { exact: false })).toBeVisible();
		await expect(rowOf(page, room.items[3]!.stem)).toContainText('Key may be wrong');
		await expect(detail(page)).toContainText('Question 4');
		await expect(detail(page).getByRole('row').filter({ hasText: 'Right answer' }).first()).toContainText(
			'4'
		);
		await expect(detail(page).locator('mark').first()).not.toBeEmpty();
		await expectAccessible(page);

		await page.getByRole('link', { name: room.items[0]!.stem }).click();
		await expect(page).toHaveURL(/\?question=1#question$/);
		await expect(detail(page)).toContainText('Right choice, wrong evidence');
		await expect(detail(page)).toContainText('sentence 1 of paragraph 1');
		await expect(page.getByRole('heading', { name: 'What misled' })).toBeVisible();
		await expect(page.getByRole('table').last()).toContainText('Sure');
		await expectAccessible(page);
	});

	test('define each figure one click away from it', async ({ page, room }) => {
		await room.teach((store) => handIn(store));
		await asTeacher(page, room, 'analysis');
		const definition = page.getByText('worked out with one student fewer');
		await expect(definition).toBeHidden();
		await page
			.getByRole('link', { name: /^Spread/ })
			.first()
			.click();
		await expect(definition).toBeInViewport();
		await expectAccessible(page);
		for (const link of await page.getByRole('link', { name: /how to read it/ }).all())
			await expect(page.locator((await link.getAttribute('href'))!)).toHaveCount(1);
	});

	test('stand on a narrow screen and on a wide one, by day and by night', async ({ page, room }) => {
		await room.teach((store) => handIn(store));
		await page.emulateMedia({ colorScheme: 'dark' });
		await asTeacher(page, room, 'analysis');
		for (const width of [320, 390, 760, 1000, 1280, 1920]) {
			await page.setViewportSize({ width, height: 1000 });
			await expect
				.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
				.toBeLessThanOrEqual(width);
			await expectAccessible(page);
		}
	});
});
