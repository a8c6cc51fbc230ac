import { expectAccessible } from './accessible.ts';
import { expect, test } from './courtside.ts';
import { hydrated } from './hydrated.ts';

// A server of its own, at which nobody teaches yet.
test.use({ articlesFrom: ['questions'], mayLog: [/400/] });

test('whoever has the code on the console becomes the owner, and signs in again', async ({
	page,
	courtside
}) => {
	await page.goto('/');
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Teach' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Set up Courtside' })).toBeVisible();
	await hydrated(page);
	await expectAccessible(page);

	const code = page.getByLabel('Set-up code');
	const password = page.getByLabel('Password', { exact: true });
	const setUp = page.getByRole('button', { name: 'Set up and sign in' });
	await code.fill('AAAA-AAAA-AAAA');
	await page.getByLabel('Your name').fill('Ana Quintero');
	await password.fill('kettle ferry onion lamp');
	await setUp.click();
	await expect(code).toBeFocused();
	await expect(code).toHaveAccessibleDescription(/This is not the code/);
	await expect(page.getByLabel('Your name')).toHaveValue('Ana Quintero');
	await expect(page).toHaveTitle(/^To mend: Set up Courtside/);

	await code.fill(courtside.code.toLowerCase().replaceAll('-', ' '));
	await password.fill('too short');
	await setUp.click();
	await expect(password).toHaveAccessibleDescription(/Shorter than 15 characters/);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(page);

	await page.getByRole('button', { name: 'Show password' }).click();
	await expect(password).toHaveAttribute('type', 'text');
	await password.fill('kettle ferry onion lamp');
	await setUp.click();
	await expect(
		page.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
	await expect(page.getByText('Ana Quintero')).toBeVisible();

	await page.getByRole('link', { name: 'Account' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Sign in to teach' })).toBeVisible();
	await hydrated(page);
	await expectAccessible(page);
	await page.getByLabel('Name', { exact: true }).fill('Ana Quintero');
	await password.fill('kettle ferry onion lump');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(password).toBeFocused();
	await expect(password).toHaveAccessibleDescription(/do not go together/);
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ana Quintero');
	await expectAccessible(page);
	await password.fill('kettle ferry onion lamp');
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('heading', { level: 1, name: /Give your class a quiz|No quiz is open/ })
	).toBeVisible();
});
