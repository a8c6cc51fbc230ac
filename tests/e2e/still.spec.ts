import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';
import { ARTICLE, itemsOf, openQuiz, quizOf, takeQuiz } from './reader.ts';

/** Less than the eye notices: a face that arrives late may move a line by a pixel. */
const UNNOTICED = 0.02;

test('nothing on a page moves while it comes to life', async ({ page }) => {
	await page.addInitScript(() => {
		const shifts = globalThis as unknown as { moved: number };
		shifts.moved = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.moved += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const moved = () => page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
	const items = await itemsOf(page);

	for (const address of ['/', ARTICLE]) {
		await page.goto(address);
		await hydrated(page);
		expect(await moved(), address).toBeLessThan(UNNOTICED);
	}
	await openQuiz(page, quizOf('heft'));
	expect(await moved(), 'a question').toBeLessThan(UNNOTICED);
	await takeQuiz(page, items, () => 'right');
	await page.reload();
	await expect(page.getByRole('heading', { name: 'By skill' })).toBeVisible();
	expect(await moved(), 'a result that is opened again').toBeLessThan(UNNOTICED);
	await page.goto('/');
	await expect(page.getByText('1 of 1')).toBeVisible();
	expect(await moved(), 'the front page with a score').toBeLessThan(UNNOTICED);
});
