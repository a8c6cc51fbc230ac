import { handIn } from './analysis-class.ts';
import { expect, test } from './class-quiz.ts';
import { ID, TEACHER_TOKEN } from './publish.ts';

test('the figures of a quiz are read, looked into and explained without scripts', async ({ page, room }) => {
	await room.teach((store) => handIn(store));
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
});
