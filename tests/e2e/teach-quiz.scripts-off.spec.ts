import { expect, test } from './teaching.ts';

test.use({ mayLog: [/40[0-9]/] });

test('a class and a quiz are made, published, closed and opened without scripts', async ({
	teacherPage: page
}) => {
	await page.goto('/teach/classes');
	await page.getByLabel('What it is called').fill('Without scripts');
	await page.getByLabel('Names', { exact: true }).fill('Ana\nBen\nAna');
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByText('Ana is there twice: rows 1 and 3.')).toBeVisible();
	await page.getByLabel('They are different students').check();
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByRole('heading', { name: '3 students' })).toBeVisible();

	await page.getByRole('link', { name: 'New quiz for it' }).click();
	await page.getByRole('button', { name: 'Choose In whose court?' }).click();
	await expect(page).toHaveURL(/\/draft$/);
	await page.getByLabel('Attempts for each student').fill('99');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByLabel('Attempts for each student')).toHaveAccessibleDescription(/1 to 10/);
	await expect(page.getByLabel('Attempts for each student')).toHaveValue('99');
	await page.getByLabel('Attempts for each student').fill('2');
	await page.getByRole('button', { name: 'Draw others' }).click();
	await expect(page.getByText('Other questions are drawn.')).toBeVisible();
	await page.getByRole('button', { name: 'Preview as a student' }).click();
	await expect(page.getByText('1 of 12')).toBeVisible();
	await page.getByRole('link', { name: 'Next' }).click();
	await expect(page.getByText('2 of 12')).toBeVisible();
	await page.getByRole('link', { name: 'Back to the quiz' }).click();
	await page.getByRole('button', { name: 'Publish' }).click();
	await expect(page.getByText('and type this code')).toBeVisible();
	await expect(page.getByRole('heading', { name: '3 students on the roster not joined' })).toBeVisible();
	await page.getByRole('button', { name: 'Close the quiz' }).click();
	await expect(page.getByText(/^Closed /)).toBeVisible();
	await page.getByRole('button', { name: 'Open it again' }).click();
	await expect(page.getByText('Open until you close it.')).toBeVisible();
});
