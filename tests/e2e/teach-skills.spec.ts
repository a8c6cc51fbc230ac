import { anId } from '../builders/assignment.ts';
import { expectAccessible } from './accessible.ts';
import { handIn, handInAnother, NAMES } from './analysis-class.ts';
import { asTeacher, expect, test } from './class-quiz.ts';
import { hydrated } from './hydrated.ts';
import { ITEMS } from './publish.ts';

/** The first two are asked again. */
const LATER = [...ITEMS.slice(0, 2), 'thinking-alike', 'reminded'];

test.use({ set: { items: ITEMS, policy: {}, roster: NAMES } });

test('a class shows its skills across quizzes, and two of them compared', async ({ page, room }) => {
	await room.teach(async (store) => {
		await handIn(store);
		await handInAnother(store, LATER, NAMES.slice(0, 10), 3);
	});
	await asTeacher(page, room);
	await page.goto(`${room.address}/teach/classes/${anId('class')}`);
	await hydrated(page);
	await page.getByRole('link', { name: 'Skills across quizzes, and two compared', exact: true }).click();
	await expect(page).toHaveURL(/\/skills$/);
	await hydrated(page);
	const skills = page.getByRole('region', { name: 'Skills, quiz by quiz' });
	await expect(skills.getByRole('row', { name: /^In whose court\? A quiz/ })).toContainText('12 students');
	await expect(skills.getByRole('row', { name: /^Over all/ })).toContainText('22 answers');
	await expect(skills).toContainText('as few as 1 question');

	const compared = page.getByRole('region', { name: 'the 10 students who handed in both' });
	await expect(compared).toContainText('On the 2 questions asked in both');
	await expect(compared).toContainText('Left out: 2 who handed in only the first.');
	await expect(compared.getByRole('row', { name: /^Asked in both/ })).toContainText('+');
	await expect(compared.getByRole('link', { name: 'Ana', exact: true })).toBeHidden();
	await compared.getByText('Student by student', { exact: true }).click();
	await expect(compared.getByRole('link', { name: 'Ana', exact: true })).toBeVisible();
	for (const [colorScheme, width] of [
		['light', 320],
		['dark', 1280]
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await expect
			.poll(() => page.evaluate(() => document.documentElement.scrollWidth))
			.toBeLessThanOrEqual(width);
		await expectAccessible(page);
	}

	await page.getByLabel('After', { exact: true }).selectOption({ index: 0 });
	await page.getByRole('button', { name: 'Compare', exact: true }).click();
	await expect(page).toHaveURL(/\?before=[\w-]{22}&after=[\w-]{22}#compared$/);
	await expect(page.getByRole('alert')).toHaveText('That is one quiz twice. Choose another beside it.');
});
