import { anId } from '../builders/assignment.ts';
import { handIn, handInAnother, NAMES } from './analysis-class.ts';
import { expect, test } from './class-quiz.ts';
import { ID, ITEMS, TEACHER_TOKEN } from './publish.ts';

test.use({ set: { items: ITEMS, policy: {}, roster: NAMES } });

test('the figures of a quiz are read, looked into and explained without scripts, and two quizzes compared', async ({
	page,
	room
}) => {
	await room.teach(async (store) => {
		await handIn(store);
		await handInAnother(store, ITEMS, NAMES, 3);
	});
	const { hostname } = new URL(room.address);
	await page.context().addCookies([
		{
			...{ name: 'courtside-teacher', value: TEACHER_TOKEN, domain: hostname, path: '/teach' },
			...{ httpOnly: true, sameSite: 'Lax' as const }
		}
	]);
	await page.goto(`${room.address}/teach/assignments/${ID}/analysis`);
	const detail = page.locator('#question');
	await expect(detail).toContainText('Question 4');
	await page.getByRole('link', { name: room.items[1]!.stem }).click();
	await expect(detail).toContainText('Question 2');
	await expect(detail).toBeInViewport();
	await page
		.getByRole('link', { name: /^Efficiency/ })
		.first()
		.click();
	await expect(page.getByText('Discrimination as a share of the most', { exact: false })).toBeInViewport();

	await page.goto(`${room.address}/teach/classes/${anId('class')}/skills?before=${ID}&after=${ID}`);
	await expect(page.getByText('That is one quiz twice.', { exact: false })).toBeVisible();
	await page.getByLabel('After', { exact: true }).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page.getByText(/the 12 students who handed in both/)).toBeInViewport();
	await expect(page.getByText(/^Both asked the same questions/)).toBeVisible();
});
